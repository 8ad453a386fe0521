/**
 * Small convolutional networks, calculated in plain Java: the same bits on every machine, nothing
 * to install. Larger ones (Segment Anything) are ONNX Runtime's work, see {@code core.sam}.
 */
package paretoscope.core.network;
