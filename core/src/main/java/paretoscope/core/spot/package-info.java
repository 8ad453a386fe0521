/** What an analysis finds in an image: spots. Detectors make them, refiners move them. */
package paretoscope.core.spot;
