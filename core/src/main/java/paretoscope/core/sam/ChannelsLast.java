package paretoscope.core.sam;

import java.util.Arrays;
import java.util.List;
import paretoscope.core.onnx.GraphEdit;
import paretoscope.core.onnx.OnnxAttribute;
import paretoscope.core.onnx.OnnxNode;
import paretoscope.core.onnx.OtherGraph;

/**
 * The upscaling of a decoder with the channels of a pixel side by side. A transposed convolution of
 * 2 x 2 with steps of 2 is a linear layer whose outputs are four pixels; so the normalisation is
 * one over neighbours in memory, and only the logits, four channels instead of 256, are brought
 * into the order of an image.
 */
final class ChannelsLast {
  private static final long SIDE = 64;
  private static final long MASKS = 4;
  private static final long[] TWICE = {2, 2};

  private final GraphEdit graph;

  private ChannelsLast(GraphEdit graph) {
    this.graph = graph;
  }

  /** Changes a decoder; whether it could be. */
  static boolean in(GraphEdit graph) {
    try {
      new ChannelsLast(graph).change();
      return true;
    } catch (OtherGraph e) {
      return false; // nobody reads what was added so far
    }
  }

  private void change() throws OtherGraph {
    String logits = graph.made(DecoderCut.LOGITS, "Identity").inputs().get(0);
    OnnxNode product = graph.made(graph.made(logits, "Reshape").inputs().get(0), "MatMul");
    String flat = product.inputs().get(1);
    OnnxNode second =
        graph.made(bent(graph.made(flat, "Reshape").inputs().get(0)), "ConvTranspose");
    Normalised normalised = normalised(bent(second.inputs().get(0)));
    OnnxNode first = graph.made(normalised.of(), "ConvTranspose");
    String image = graph.made(first.inputs().get(0), "Reshape").inputs().get(0);
    OnnxNode turned = graph.made(image, "Transpose");
    requireSame(turned.numbers("perm"), 0, 2, 1);
    String pixels = layer(first, turned.inputs().get(0));
    String even = bend(normalise(normalised, pixels));
    String fine = graph.turned(bend(layer(second, even)), 0, 2, 1);
    String masks = graph.product(product.inputs().get(0), fine);
    String blocks = graph.shaped(masks, -1, SIDE, SIDE, 2, 2, 2, 2);
    String rows = graph.turned(blocks, 0, 1, 3, 5, 2, 4, 6);
    graph.redirect(logits, graph.shaped(rows, -1, MASKS, 4 * SIDE, 4 * SIDE));
  }

  private static void requireSame(long[] values, long... wanted) throws OtherGraph {
    if (!Arrays.equals(values, wanted)) {
      throw new OtherGraph(Arrays.toString(values) + " instead of " + Arrays.toString(wanted));
    }
  }

  /** A transposed convolution as a layer: rows of four times as many pixels. */
  private String layer(OnnxNode convolution, String rows) throws OtherGraph {
    requireSame(convolution.numbers("kernel_shape"), TWICE);
    requireSame(convolution.numbers("strides"), TWICE);
    String weight = convolution.inputs().get(1);
    long[] sides = graph.lengths(weight, 4);
    String cut = graph.shaped(graph.turned(weight, 0, 2, 3, 1), sides[0], 4 * sides[1]);
    String bias = graph.add("Tile", List.of(convolution.inputs().get(2), graph.row(4)));
    return graph.shaped(graph.sum(graph.product(rows, cut), bias), 0, -1, sides[1]);
  }

  /** A normalisation over channels. */
  private record Normalised(String of, String weight, String bias, float epsilon) {}

  /** (x - mean) / root of (variance + epsilon), times weight, plus bias. */
  private Normalised normalised(String tensor) throws OtherGraph {
    OnnxNode sum = graph.made(tensor, "Add");
    OnnxNode product = graph.made(graph.variableOf(sum), "Mul");
    OnnxNode share = graph.made(graph.variableOf(product), "Div");
    OnnxNode root = graph.made(share.inputs().get(1), "Sqrt");
    OnnxNode variance = graph.made(root.inputs().get(0), "Add");
    float epsilon = graph.real(graph.constantOf(variance));
    OnnxNode centred = graph.made(share.inputs().get(0), "Sub");
    graph.made(centred.inputs().get(1), "ReduceMean");
    String of = centred.inputs().get(0);
    return new Normalised(of, graph.constantOf(product), graph.constantOf(sum), epsilon);
  }

  private String normalise(Normalised by, String rows) {
    return graph.add(
        "LayerNormalization",
        List.of(rows, graph.shaped(by.weight(), -1), graph.shaped(by.bias(), -1)),
        OnnxAttribute.number("axis", -1),
        OnnxAttribute.real("epsilon", by.epsilon()));
  }

  /** What a Gaussian error linear unit, x (1 + erf(x / root of 2)) / 2, is of. */
  private String bent(String tensor) throws OtherGraph {
    OnnxNode half = graph.made(tensor, "Mul");
    OnnxNode product = graph.made(graph.variableOf(half), "Mul");
    OnnxNode sum = graph.made(product.inputs().get(1), "Add");
    graph.made(graph.variableOf(sum), "Erf");
    return product.inputs().get(0);
  }

  private String bend(String tensor) {
    String root = graph.scalar((float) Math.sqrt(2));
    String error = graph.add("Erf", List.of(graph.add("Div", List.of(tensor, root))));
    String product = graph.add("Mul", List.of(tensor, graph.sum(error, graph.scalar(1))));
    return graph.add("Mul", List.of(product, graph.scalar(0.5f)));
  }
}
