/**
 * Masks of everything in an image, found by asking a promptable segmentation network at a grid of
 * points: a counterpart of the automatic mask generator of Segment Anything (Kirillov et al.,
 * doi:10.48550/arXiv.2304.02643), with its 13 parameters, their names and defaults. The network
 * itself is not here: {@link paretoscope.core.segment.PromptDecoder} is the seam to it.
 *
 * <p>The work has two stages. {@link paretoscope.core.segment.DecodedImage} asks the network and
 * keeps what it said in a compact form; {@link paretoscope.core.segment.AutomaticMasks} applies
 * thresholds, suppression of duplicates and cleaning to that, as often as wanted, in a small part
 * of the time. Images that are too large are looked at in tiles ({@link
 * paretoscope.core.segment.Tiling}).
 */
package paretoscope.core.segment;
