package paretoscope.core.segment;

import paretoscope.core.error.Require;

/**
 * What a network answers to points. The arrays are shared: read only.
 *
 * @param logits point x 3 masks x 256 x 256, above 0 inside
 * @param predictedIous point x 3: the network's guess at the IoU of each mask with the truth
 */
@SuppressWarnings("ArrayRecordComponent") // 48 MiB for 64 points: neither compared nor copied
public record PromptAnswers(float[] logits, float[] predictedIous) {
  static final int MASK_LOGITS = PromptDecoder.LOGIT_SIDE * PromptDecoder.LOGIT_SIDE;

  public PromptAnswers {
    int masks = predictedIous.length;
    boolean whole = masks % PromptDecoder.MASKS == 0 && logits.length == masks * MASK_LOGITS;
    String sizes = logits.length + " logits, " + masks + " predicted IoUs";
    Require.that(whole, "answers", sizes, "must be 3 x 256 x 256 and 3 a point", 0);
    for (float iou : predictedIous) {
      Require.that(Float.isFinite(iou), "predicted IoU", iou, "must be a finite number", 0);
    }
  }

  int points() {
    return predictedIous.length / PromptDecoder.MASKS;
  }
}
