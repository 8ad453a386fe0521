package paretoscope.core.onnx;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.sam.DecoderCut;
import paretoscope.spark.fuzz.FuzzTarget;

/** Readers of networks' graphs. */
public final class OnnxTargets {
  /** Fields by number, then nodes with their names, then the parts that are kept. */
  private static final FuzzTarget.Cap CAP = new FuzzTarget.Cap(2_000_000, 2000);

  private OnnxTargets() {}

  public static List<FuzzTarget> all() {
    return List.of(
        FuzzTarget.bytes("onnx", CAP, List.of(decoder()), OnnxTargets::read).share(0.3),
        FuzzTarget.bytes(
                "onnx-decoder",
                // the two inputs that become zeros have 4 x 256 x 256 bytes, some copies over
                new FuzzTarget.Cap(10_000_000, 4000),
                List.of(decoder()),
                input -> DecoderCut.of(OnnxModel.parse(input)).bytes())
            .share(0.05));
  }

  private static void read(byte[] input) {
    OnnxModel model = OnnxModel.parse(input);
    model.inputs();
    model.outputs();
  }

  /** A graph with the names and the ends of Segment Anything's decoder. */
  private static byte[] decoder() {
    List<Fields> nodes = new ArrayList<>();
    nodes.add(node("Add", "dense", "image_embeddings", "mask_input"));
    nodes.add(node("Concat", "tokens", "point_coords", "point_labels"));
    nodes.add(node("MatMul", "product", "tokens", "dense"));
    nodes.add(node("Reshape", "four", "product", "sides"));
    nodes.add(node("Gemm", "head", "tokens", "weight"));
    nodes.add(node("Gather", "iou_predictions", "head", "best"));
    nodes.add(node("Reshape", "low_res_masks", "four", "square"));
    List<Fields> inputs =
        List.of(
            OnnxTensor.of("image_embeddings", "1", "256", "64", "64").value(),
            OnnxTensor.of("point_coords", "1", "n", "2").value(),
            OnnxTensor.of("point_labels", "1", "n").value(),
            OnnxTensor.of("mask_input", "1", "1", "256", "256").value());
    List<Fields> outputs =
        List.of(
            OnnxTensor.of("iou_predictions", "a", "1").value(),
            OnnxTensor.of("low_res_masks", "a", "1", "c", "d").value());
    Fields graph =
        Fields.empty()
            .withMessages(OnnxModel.NODE, nodes)
            .withMessages(5, List.of(OnnxTensor.row("sides", 1, 4), OnnxTensor.scalar("best", 0)))
            .withMessages(11, inputs)
            .withMessages(OnnxModel.OUTPUT, outputs);
    return Fields.empty().withNumbers(1, 8).withMessages(7, List.of(graph)).set().toByteArray();
  }

  private static Fields node(String operation, String output, String... reads) {
    return OnnxNode.making(output, operation, List.of(reads)).fields();
  }
}
