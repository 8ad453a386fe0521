/**
 * Segment Anything's automatic mask generator as a step of workflows. The network is asked once for
 * each image, crop and point, whatever the number of candidates: its answers are kept in files.
 */
package paretoscope.core.automask;
