package paretoscope.core.sam;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import paretoscope.core.error.UserError;
import paretoscope.core.onnx.OnnxModel;
import paretoscope.core.onnx.OnnxNode;
import paretoscope.core.onnx.OnnxTensor;

/**
 * The part of a Segment Anything decoder that the mask generator needs. Exports of the mask decoder
 * answer one prompt, often with one mask, scaled up to the image's size. Inside are the logits of
 * all masks and their predicted IoUs for any number of prompts: the cut makes those the outputs,
 * leaves out what follows, and takes for granted that no mask is given. Of exports that answer so
 * by themselves it takes their own outputs.
 */
public final class DecoderCut {
  /** The encoder's answer: 1 x 256 x 64 x 64. */
  static final String EMBEDDING = "image_embeddings";

  /** Prompts x points x 2, x and y [px of the input]. */
  static final String POINTS = "point_coords";

  /** Prompts x points: 1 thing, 0 background, -1 none. */
  static final String LABELS = "point_labels";

  /** Prompts x 4 x 256 x 256: the single mask, then part, thing and group. */
  static final String LOGITS = "mask_logits";

  /** Prompts x 4. */
  static final String IOUS = "predicted_ious";

  /** The free number of prompts. */
  static final String PROMPTS = "num_prompts";

  /** The free number of points in each. */
  static final String PER_PROMPT = "num_points";

  private static final String LOW_RES = "low_res_masks";
  private static final String IOU_PREDICTIONS = "iou_predictions";

  private DecoderCut() {}

  /**
   * Cuts an export of Segment Anything's decoder.
   *
   * @throws UserError if it is none, saying what is missing; wants the file's name before it
   */
  public static OnnxModel of(OnnxModel decoder) {
    require("input", names(decoder.inputs()), List.of(EMBEDDING, POINTS, LABELS));
    require("output", names(decoder.outputs()), List.of(IOU_PREDICTIONS, LOW_RES));
    boolean whole = answersAll(decoder);
    String logits = whole ? LOW_RES : back(decoder, LOW_RES, n -> shapesProduct(decoder, n));
    String ious = whole ? IOU_PREDICTIONS : back(decoder, IOU_PREDICTIONS, n -> last(decoder, n));
    Map<String, OnnxTensor> outputs = new LinkedHashMap<>();
    outputs.put(logits, OnnxTensor.of(LOGITS, PROMPTS, "4", "256", "256"));
    outputs.put(ious, OnnxTensor.of(IOUS, PROMPTS, "4"));
    List<OnnxTensor> inputs =
        List.of(
            OnnxTensor.of(EMBEDDING, "1", "256", "64", "64"),
            OnnxTensor.of(POINTS, PROMPTS, PER_PROMPT, "2"),
            OnnxTensor.of(LABELS, PROMPTS, PER_PROMPT));
    List<OnnxTensor> noMask =
        List.of(
            OnnxTensor.of("mask_input", "1", "1", "256", "256"),
            OnnxTensor.of("has_mask_input", "1"));
    return decoder.cut(outputs, inputs, noMask);
  }

  /** Whether the export itself answers any number of prompts with all masks. */
  private static boolean answersAll(OnnxModel decoder) {
    boolean free = sides(decoder.inputs(), POINTS).get(0).chars().noneMatch(Character::isDigit);
    List<String> masks = sides(decoder.outputs(), LOW_RES);
    return free && masks.size() == 4 && masks.get(1).equals("4");
  }

  private static List<String> sides(List<OnnxTensor> tensors, String name) {
    OnnxTensor tensor = tensors.stream().filter(t -> t.name().equals(name)).findFirst().get();
    return tensor.sides().isEmpty() ? List.of("1") : tensor.sides();
  }

  private static List<String> names(List<OnnxTensor> tensors) {
    return tensors.stream().map(OnnxTensor::name).toList();
  }

  private static void require(String kind, List<String> there, List<String> wanted) {
    List<String> missing = new ArrayList<>(wanted);
    missing.removeAll(there);
    if (!missing.isEmpty()) {
      throw new UserError(
          "is no decoder of Segment Anything: the "
              + kind
              + " "
              + missing.get(0)
              + " is missing (there are: "
              + String.join(", ", there)
              + "). Export it with the script that comes with Segment Anything.");
    }
  }

  /** Logits of all masks: the product with the hyper-network's weights, brought into shape. */
  private static boolean shapesProduct(OnnxModel decoder, OnnxNode node) {
    return node.operation().equals("Reshape") && made(decoder, node.inputs().get(0), "MatMul");
  }

  /** The last layer of the head that predicts IoUs. */
  private static boolean last(OnnxModel decoder, OnnxNode node) {
    if (node.operation().equals("Add")) {
      return node.inputs().stream().anyMatch(input -> made(decoder, input, "MatMul"));
    }
    return node.operation().equals("Gemm");
  }

  private static boolean made(OnnxModel decoder, String tensor, String operation) {
    return decoder.maker(tensor).filter(n -> n.operation().equals(operation)).isPresent();
  }

  /** The first tensor, from an output back along what is selected and shaped, that is wanted. */
  private static String back(OnnxModel decoder, String output, Predicate<OnnxNode> wanted) {
    String tensor = output;
    for (int steps = 0; steps <= decoder.size(); steps++) {
      OnnxNode node = decoder.maker(tensor).orElse(null);
      if (node == null || node.inputs().isEmpty()) {
        break;
      }
      if (wanted.test(node)) {
        return tensor;
      }
      tensor = node.inputs().get(0);
    }
    throw new UserError(
        "is no decoder of Segment Anything: "
            + output
            + " is not made as there. Export it with the script that comes with Segment Anything.");
  }
}
