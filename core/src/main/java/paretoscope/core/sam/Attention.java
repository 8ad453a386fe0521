package paretoscope.core.sam;

import java.util.Arrays;
import paretoscope.core.onnx.GraphEdit;
import paretoscope.core.onnx.OnnxNode;
import paretoscope.core.onnx.OtherGraph;

/**
 * An attention of several heads, as graphs have it: queries, keys and values are linear layers of
 * their rows, cut into heads.
 *
 * @param scores queries times keys, before they are scaled
 * @param scale that scores are divided by
 * @param weighted softmax times values, head by head
 * @param sum of the last layer, its bias included
 */
record Attention(
    OnnxNode scores,
    String scale,
    Layer query,
    Layer key,
    Layer value,
    String weighted,
    String lastWeight,
    String lastBias,
    String sum,
    long heads) {
  private static final long[] ROWS_LAST = {0, 2, 1, 3};
  private static final long[] ROWS_FIRST = {0, 2, 3, 1};

  /**
   * A linear layer, cut into heads.
   *
   * @param rows what it is a layer of
   * @param weight width x inner width
   * @param cut prompts x rows x heads x share
   * @param heads prompts x heads x rows x share; for keys the last two the other way round
   */
  record Layer(String rows, String weight, String bias, String cut, String heads) {
    static Layer of(GraphEdit graph, String heads, long... order) throws OtherGraph {
      OnnxNode turned = graph.made(heads, "Transpose");
      if (!Arrays.equals(turned.numbers("perm"), order)) {
        throw new OtherGraph(heads + " is turned otherwise");
      }
      String cut = turned.inputs().get(0);
      OnnxNode sum = graph.made(graph.made(cut, "Reshape").inputs().get(0), "Add");
      OnnxNode product = graph.made(graph.variableOf(sum), "MatMul");
      String weight = product.inputs().get(1);
      graph.lengths(weight, 2);
      return new Layer(product.inputs().get(0), weight, graph.constantOf(sum), cut, heads);
    }
  }

  /**
   * The attention around a softmax.
   *
   * @throws OtherGraph if there is none
   */
  static Attention around(GraphEdit graph, OnnxNode softmax) throws OtherGraph {
    OnnxNode scaled = graph.made(softmax.inputs().get(0), "Div");
    OnnxNode scores = graph.made(scaled.inputs().get(0), "MatMul");
    OnnxNode weighted = graph.reader(softmax.outputs().get(0), "MatMul");
    Layer query = Layer.of(graph, scores.inputs().get(0), ROWS_LAST);
    OnnxNode turned = graph.reader(weighted.outputs().get(0), "Transpose");
    OnnxNode merged = graph.reader(turned.outputs().get(0), "Reshape");
    OnnxNode last = graph.reader(merged.outputs().get(0), "MatMul");
    OnnxNode sum = graph.reader(last.outputs().get(0), "Add");
    return new Attention(
        scores,
        scaled.inputs().get(1),
        query,
        Layer.of(graph, scores.inputs().get(1), ROWS_FIRST),
        Layer.of(graph, weighted.inputs().get(1), ROWS_LAST),
        weighted.outputs().get(0),
        last.inputs().get(1),
        graph.constantOf(sum),
        sum.outputs().get(0),
        heads(graph, query));
  }

  /** The constant among the lengths that the query is cut by. */
  private static long heads(GraphEdit graph, Layer query) throws OtherGraph {
    OnnxNode cut = graph.made(query.cut(), "Reshape");
    for (String length : graph.made(cut.inputs().get(1), "Concat").inputs()) {
      long[] values = graph.wholes(length);
      if (values.length == 1 && values[0] > 0) {
        return values[0];
      }
    }
    throw new OtherGraph(query.cut() + " has no known number of heads");
  }
}
