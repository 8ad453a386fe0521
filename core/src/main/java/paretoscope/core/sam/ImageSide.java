package paretoscope.core.sam;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import paretoscope.core.onnx.GraphEdit;
import paretoscope.core.onnx.OnnxNode;
import paretoscope.core.onnx.OtherGraph;

/** Which tensors of a decoder have a row for each place of the image, and which know prompts. */
record ImageSide(GraphEdit graph) {
  private static final List<String> PROMPTS = List.of(DecoderCut.POINTS, DecoderCut.LABELS);

  /** Along these, what the rows stand for does not change; of products it is the left one's. */
  private static final String[] KEEPING = {
    "MatMul", "LayerNormalization", "Reshape", "Transpose", "Softmax", "Div", "Mul"
  };

  /** Whether values are the same for all prompts. */
  boolean shared(String tensor) {
    return !graph.dependsOn(tensor, PROMPTS);
  }

  /** Whether its rows are places of the image. */
  boolean has(String tensor) {
    try {
      return has(tensor, new HashSet<>());
    } catch (OtherGraph e) {
      return false;
    }
  }

  private boolean has(String tensor, Set<String> met) throws OtherGraph {
    if (tensor.equals(DecoderCut.EMBEDDING) || !met.add(tensor)) {
      return tensor.equals(DecoderCut.EMBEDDING);
    }
    if (graph.isMade(tensor, "Add")) {
      OnnxNode sum = graph.made(tensor, "Add");
      return has(sum.inputs().get(0), met) || has(sum.inputs().get(1), met);
    }
    return graph.isMade(tensor, KEEPING) && has(graph.made(tensor, KEEPING).inputs().get(0), met);
  }
}
