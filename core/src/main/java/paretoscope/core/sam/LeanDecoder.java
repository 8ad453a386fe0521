package paretoscope.core.sam;

import java.util.Optional;
import paretoscope.core.onnx.GraphEdit;
import paretoscope.core.onnx.OnnxModel;
import paretoscope.core.onnx.OtherGraph;

/**
 * A decoder that {@link DecoderCut} made, built for less work with the same answers. It goes by how
 * the graph is built, not by names inside it.
 */
final class LeanDecoder {
  private LeanDecoder() {}

  /** The lean decoder; nothing where the graph is built otherwise than exports of SAM are. */
  static Optional<OnnxModel> of(OnnxModel cut) {
    GraphEdit graph = new GraphEdit(cut);
    try {
      SharedImage.in(graph);
    } catch (OtherGraph e) {
      return Optional.empty();
    }
    graph.all("Softmax").forEach(softmax -> FoldedAttention.around(graph, softmax));
    ChannelsLast.in(graph);
    return Optional.of(graph.done());
  }
}
