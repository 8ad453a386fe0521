/**
 * Cutting graphs of ONNX files (<a href="https://onnx.ai">onnx.ai</a>) to the part that is wanted,
 * by the numbers of the fields in {@code onnx.proto}.
 */
package paretoscope.core.onnx;
