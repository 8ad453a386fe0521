/** The refiners that come with Paretoscope: better positions for spots already found. */
package paretoscope.core.refine;
