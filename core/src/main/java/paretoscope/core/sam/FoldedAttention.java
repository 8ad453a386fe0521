package paretoscope.core.sam;

import java.util.List;
import paretoscope.core.onnx.GraphEdit;
import paretoscope.core.onnx.OnnxAttribute;
import paretoscope.core.onnx.OnnxNode;
import paretoscope.core.onnx.OtherGraph;

/**
 * Attention between the 4096 places of an image and the seven tokens of a prompt, with the linear
 * layers of the image's side moved to the tokens' side. A score is (t Q)·(x K), t a token and x a
 * place: worked out as (t Q K')·x, eight heads of seven tokens meet the image in a product with 56
 * columns, instead of a layer with 128 and a product. Values likewise: the mean of x V is the mean
 * of x, times V. The same but for rounding, and less than half of the work.
 *
 * <p>What adds the same to all scores of a softmax (a key's bias) falls away; a bias of values is
 * that of their mean, as weights add up to one, and a bias of the last layer an eighth of it in the
 * values of each head.
 */
final class FoldedAttention {
  private final GraphEdit graph;
  private final ImageSide image;
  private final Attention found;
  private final long width;
  private final long share;

  private FoldedAttention(GraphEdit graph, Attention found) throws OtherGraph {
    this.graph = graph;
    this.image = new ImageSide(graph);
    this.found = found;
    long[] sides = graph.lengths(found.query().weight(), 2);
    this.width = sides[0];
    this.share = sides[1] / found.heads();
  }

  /** Changes the attention around a softmax; whether it could be. */
  static boolean around(GraphEdit graph, OnnxNode softmax) {
    try {
      new FoldedAttention(graph, Attention.around(graph, softmax)).fold();
      return true;
    } catch (OtherGraph e) {
      return false;
    }
  }

  private void fold() throws OtherGraph {
    boolean asksImage = image.has(found.key().rows()) && image.has(found.value().rows());
    boolean imageAsks = image.has(found.query().rows());
    if (imageAsks && !asksImage) {
      foldImageAsks();
    } else if (asksImage && !imageAsks && !image.shared(found.key().rows())) {
      foldAsksImage();
    }
  }

  /** Tokens ask places. */
  private void foldAsksImage() {
    String query = scaled(found.query().heads());
    String asked = merged(graph.product(query, rows(found.key().weight())));
    String places = graph.turned(found.key().rows(), 0, 2, 1);
    String weights = softmax(graph.product(asked, places));
    String mean = graph.product(weights, found.value().rows());
    String apart = graph.shaped(mean, 0, found.heads(), -1, width);
    String cut = graph.shaped(found.value().weight(), width, found.heads(), share);
    String values = graph.product(apart, graph.turned(cut, 1, 0, 2));
    String bias = graph.shaped(found.value().bias(), found.heads(), 1, share);
    graph.redirect(found.weighted(), graph.sum(values, bias));
  }

  /** Places ask tokens. */
  private void foldImageAsks() {
    String keys = scaled(graph.turned(found.key().cut(), 0, 2, 1, 3));
    String weights = image.shared(found.query().rows()) ? sharedAsk(keys) : placesAsk(keys);
    String last = graph.shaped(found.lastWeight(), found.heads(), share, width);
    String values = merged(graph.product(found.value().heads(), last));
    String heads = graph.scalar((float) found.heads());
    String bias = graph.add("Div", List.of(found.lastBias(), heads));
    String biased = graph.sum(values, bias);
    graph.redirect(found.sum(), graph.product(graph.shaped(weights, 0, 0, -1), biased));
  }

  /** Queries are the same for all prompts. Prompts x places x heads x tokens. */
  private String sharedAsk(String keys) {
    String queries = found.query().heads();
    String weights = softmax(graph.product(queries, graph.turned(keys, 0, 1, 3, 2)));
    return graph.turned(weights, 0, 2, 1, 3);
  }

  private String placesAsk(String keys) {
    String asked = merged(graph.product(keys, rows(found.query().weight())));
    String scores = graph.product(found.query().rows(), graph.turned(asked, 0, 2, 1));
    String bias = graph.shaped(found.query().bias(), found.heads(), share, 1);
    String biases = graph.shaped(graph.product(keys, bias), 0, 1, -1);
    return softmax(graph.shaped(graph.sum(scores, biases), 0, 0, found.heads(), -1));
  }

  private String scaled(String tensor) {
    return graph.add("Div", List.of(tensor, found.scale()));
  }

  private String softmax(String scores) {
    return graph.add("Softmax", List.of(scores), OnnxAttribute.number("axis", -1));
  }

  /** A weight's columns as rows, head by head: heads x share x width. */
  private String rows(String weight) {
    return graph.shaped(graph.turned(weight, 1, 0), found.heads(), share, width);
  }

  /** Rows of all heads below each other. */
  private String merged(String tensor) {
    return graph.shaped(tensor, 0, -1, width);
  }
}
