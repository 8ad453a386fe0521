package paretoscope.core.onnx;

import java.util.ArrayList;
import java.util.List;

/**
 * Graphs with the names and the ends of Segment Anything's decoder, small enough to read: they are
 * cut, not run.
 */
public final class TinyDecoder {
  private final List<Fields> nodes = new ArrayList<>();
  private final List<OnnxTensor> inputs = new ArrayList<>();
  private final List<OnnxTensor> outputs = new ArrayList<>();

  /** An export that chooses one mask and scales it up. */
  public static TinyDecoder singleMask() {
    TinyDecoder made = new TinyDecoder();
    made.input("image_embeddings", "1", "256", "64", "64").input("point_coords", "1", "n", "2");
    made.input("point_labels", "1", "n").input("mask_input", "1", "1", "256", "256");
    made.input("has_mask_input", "1").input("orig_im_size", "2");
    made.node("Mul", "gated", "mask_input", "has_mask_input");
    made.node("Add", "dense", "image_embeddings", "gated");
    made.node("Concat", "tokens", "point_coords", "point_labels");
    made.node("MatMul", "product", "tokens", "dense").node("Reshape", "four", "product", "sides");
    made.node("Gemm", "head", "tokens", "weight", "bias").node("ArgMax", "best", "head");
    made.node("Flatten", "flat", "four").node("Gather", "one", "flat", "best");
    made.node("Reshape", "low_res_masks", "one", "square");
    made.node("Gather", "iou_predictions", "head", "best");
    made.node("Resize", "masks", "low_res_masks", "orig_im_size");
    return made.output("masks", "a", "b", "c", "d")
        .output("iou_predictions", "a", "1")
        .output("low_res_masks", "a", "1", "c", "d");
  }

  public TinyDecoder input(String name, String... sides) {
    inputs.removeIf(input -> input.name().equals(name));
    inputs.add(OnnxTensor.of(name, sides));
    return this;
  }

  public TinyDecoder output(String name, String... sides) {
    outputs.removeIf(output -> output.name().equals(name));
    outputs.add(OnnxTensor.of(name, sides));
    return this;
  }

  public TinyDecoder without(String name) {
    inputs.removeIf(input -> input.name().equals(name));
    outputs.removeIf(output -> output.name().equals(name));
    return this;
  }

  /** A node in place of the one that makes the same tensor, if there is one. */
  public TinyDecoder node(String operation, String output, String... reads) {
    nodes.removeIf(node -> new OnnxNode(node).outputs().contains(output));
    Fields node = Fields.empty().withText(2, output).withText(4, operation);
    List<com.google.protobuf.ByteString> names = new ArrayList<>();
    for (String read : reads) {
      names.add(com.google.protobuf.ByteString.copyFromUtf8(read));
    }
    nodes.add(node.with(1, names));
    return this;
  }

  /** The file. */
  public byte[] bytes() {
    Fields graph =
        Fields.empty()
            .withMessages(1, nodes)
            .withMessages(11, inputs.stream().map(OnnxTensor::value).toList())
            .withMessages(12, outputs.stream().map(OnnxTensor::value).toList());
    Fields model = Fields.empty().withNumbers(1, 8).withMessages(7, List.of(graph));
    return model.set().toByteArray();
  }
}
