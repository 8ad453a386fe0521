package paretoscope.core.segment;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.error.Require;

/**
 * Asks the network about an image: it looks at each crop once for all points asked for together.
 */
public final class AskedNetwork implements AnswerSource {
  private final RgbImage image;
  private final PromptDecoder decoder;
  private final int pointsPerBatch;
  private final double leastIou;

  /**
   * @param pointsPerBatch asked for at once: memory and speed only
   * @param leastIou answers of this predicted IoU or less are dropped; 0 keeps all
   */
  public AskedNetwork(RgbImage image, PromptDecoder decoder, int pointsPerBatch, double leastIou) {
    this.image = image;
    this.decoder = decoder;
    this.pointsPerBatch = Require.positive("points per batch", pointsPerBatch);
    this.leastIou = Require.within("least predicted IoU", leastIou, 0, 1);
  }

  @Override
  public List<PointAnswers> answers(CropBox crop, List<Point> shares) {
    NetworkInput input = NetworkInput.of(image.cropped(crop));
    Questions questions = new Questions(crop, input.covered());
    List<PointAnswers> all = new ArrayList<>();
    try (PromptDecoder.Embedded embedded = decoder.embed(input)) {
      for (int from = 0; from < shares.size(); from += pointsPerBatch) {
        int to = Math.min(shares.size(), from + pointsPerBatch);
        all.addAll(questions.ask(embedded, shares.subList(from, to)));
      }
    }
    return all;
  }

  /** The questions about one crop. */
  private final class Questions {
    private final CropBox crop;
    private final NetworkSize covered;
    private final LogitUpscaling upscaling;

    Questions(CropBox crop, NetworkSize covered) {
      this.crop = crop;
      this.covered = covered;
      this.upscaling = new LogitUpscaling(covered, crop.height(), crop.width());
    }

    List<PointAnswers> ask(PromptDecoder.Embedded embedded, List<Point> batch) {
      PromptAnswers answers = embedded.decode(places(batch));
      String rule = "must be one for each of " + batch.size() + " points";
      boolean all = answers.points() == batch.size();
      Require.that(all, "answers of the network", answers.points(), rule, 0);
      List<PointAnswers> kept = new ArrayList<>();
      for (int i = 0; i < batch.size(); i++) {
        kept.add(new PointAnswers(batch.get(i), kept(batch.get(i), answers, i)));
      }
      return kept;
    }

    /** In the frame of the network's input, x and y in turn. */
    private float[] places(List<Point> batch) {
      float[] places = new float[2 * batch.size()];
      for (int i = 0; i < batch.size(); i++) {
        places[2 * i] = (float) (batch.get(i).x() * covered.width());
        places[2 * i + 1] = (float) (batch.get(i).y() * covered.height());
      }
      return places;
    }

    private List<MaskAnswer> kept(Point share, PromptAnswers answers, int point) {
      double x = share.x() * crop.width() + crop.left();
      double y = share.y() * crop.height() + crop.top();
      List<MaskAnswer> kept = new ArrayList<>();
      for (int mask = 0; mask < PromptDecoder.MASKS; mask++) {
        int index = point * PromptDecoder.MASKS + mask;
        float iou = answers.predictedIous()[index];
        if (leastIou == 0 || iou > (float) leastIou) {
          LogitUpscaling.Upscaled upscaled =
              upscaling.of(answers.logits(), index * PromptAnswers.MASK_LOGITS);
          MaskAnswer.of(new Point(x, y), iou, upscaled, crop).ifPresent(kept::add);
        }
      }
      return kept;
    }
  }
}
