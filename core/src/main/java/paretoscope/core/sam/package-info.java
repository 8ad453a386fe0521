/**
 * Segment Anything (Kirillov et al., doi:10.48550/arXiv.2304.02643) and networks of its shape on
 * ONNX Runtime: an encoder that looks at an image, and a decoder that answers prompts.
 */
package paretoscope.core.sam;
