package paretoscope.core.sam;

import paretoscope.core.onnx.GraphEdit;
import paretoscope.core.onnx.OnnxNode;
import paretoscope.core.onnx.OtherGraph;

/**
 * Takes the copies out of a decoder that it makes of the image for each prompt: what follows is
 * then worked out once, until prompts come in, and spread where they do.
 */
final class SharedImage {
  private final GraphEdit graph;
  private final ImageSide image;

  private SharedImage(GraphEdit graph) {
    this.graph = graph;
    this.image = new ImageSide(graph);
  }

  /**
   * Changes a decoder.
   *
   * @throws OtherGraph if it makes no such copies
   */
  static void in(GraphEdit graph) throws OtherGraph {
    SharedImage shared = new SharedImage(graph);
    int copies = 0;
    for (OnnxNode reshape : graph.all("Reshape")) {
      copies += shared.uncopied(reshape) ? 1 : 0;
    }
    if (copies == 0) {
      throw new OtherGraph("the image is not copied");
    }
    for (OnnxNode reshape : graph.all("Reshape")) {
      shared.countPrompts(reshape);
    }
  }

  /** A side is put in, repeated, and merged with the first: repeat_interleave. */
  private boolean uncopied(OnnxNode reshape) throws OtherGraph {
    String repeated = reshape.inputs().get(0);
    if (!graph.isMade(repeated, "Tile", "Expand")) {
      return false;
    }
    String one = graph.made(repeated, "Tile", "Expand").inputs().get(0);
    if (!image.shared(one) || !graph.isMade(one, "Unsqueeze")) {
      return false;
    }
    graph.redirect(reshape.outputs().get(0), graph.made(one, "Unsqueeze").inputs().get(0));
    return true;
  }

  /** Where the number of prompts was read off the copies: as many as there are. */
  private void countPrompts(OnnxNode reshape) throws OtherGraph {
    String sides = reshape.inputs().get(1);
    if (image.shared(reshape.inputs().get(0)) || !graph.isMade(sides, "Concat")) {
      return;
    }
    OnnxNode list = graph.made(sides, "Concat");
    String first = list.inputs().get(0);
    if (isLength(first) && image.shared(lengthOf(first))) {
      graph.redirect(list, first, graph.row(0));
    }
  }

  private boolean isLength(String tensor) throws OtherGraph {
    if (!graph.isMade(tensor, "Unsqueeze")) {
      return false;
    }
    String number = graph.made(tensor, "Unsqueeze").inputs().get(0);
    return graph.isMade(number, "Gather")
        && graph.isMade(graph.made(number, "Gather").inputs().get(0), "Shape");
  }

  private String lengthOf(String tensor) throws OtherGraph {
    String number = graph.made(tensor, "Unsqueeze").inputs().get(0);
    String shape = graph.made(number, "Gather").inputs().get(0);
    return graph.made(shape, "Shape").inputs().get(0);
  }
}
