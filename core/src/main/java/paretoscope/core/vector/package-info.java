/** Inner loops in two forms: with vector instructions and without. */
package paretoscope.core.vector;
