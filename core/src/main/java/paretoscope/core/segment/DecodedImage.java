package paretoscope.core.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import paretoscope.core.error.Require;

/**
 * Everything the network said about an image: the first stage of the generator, and nearly all of
 * its time. {@link AutomaticMasks} filters it.
 *
 * @param height of the image [px]
 * @param width of the image [px]
 * @param leastIou answers of this predicted IoU or less were not kept; 0 where all were
 */
public record DecodedImage(
    int height, int width, Prompting prompting, double leastIou, List<CropAnswers> crops) {
  public DecodedImage {
    crops = List.copyOf(crops);
    checkFloor(leastIou);
  }

  private static void checkFloor(double leastIou) {
    Require.within("least predicted IoU", leastIou, 0, 1);
  }

  /**
   * Asks the network at all points of all crops.
   *
   * @param pointsPerBatch asked for at once: memory and speed only
   * @param leastIou answers of this predicted IoU or less are dropped at once, which saves time and
   *     memory where no filter later wants them; 0 keeps all
   * @throws paretoscope.core.error.UserError if the image is too small for its crops
   */
  public static DecodedImage of(
      RgbImage image,
      PromptDecoder decoder,
      Prompting prompting,
      int pointsPerBatch,
      double leastIou) {
    Require.positive("points per batch", pointsPerBatch);
    checkFloor(leastIou);
    List<CropBox> crops =
        CropBox.layout(
            image.height(), image.width(), prompting.cropLayers(), prompting.overlapRatio());
    List<CropAnswers> answers = new ArrayList<>();
    for (CropBox crop : crops) {
      PointGrid grid = prompting.grids().get(crop.layer());
      NetworkInput input = NetworkInput.of(image.cropped(crop));
      CropQuestions questions = new CropQuestions(crop, input.covered(), grid, leastIou);
      try (PromptDecoder.Embedded embedded = decoder.embed(input)) {
        answers.add(questions.ask(embedded, pointsPerBatch));
      }
    }
    return new DecodedImage(image.height(), image.width(), prompting, leastIou, answers);
  }

  /** The questions about one crop. */
  private static final class CropQuestions {
    private final CropBox crop;
    private final NetworkSize covered;
    private final List<Point> shares;
    private final double leastIou;
    private final LogitUpscaling upscaling;
    private final List<MaskAnswer> kept = new ArrayList<>();

    CropQuestions(CropBox crop, NetworkSize covered, PointGrid grid, double leastIou) {
      this.crop = crop;
      this.covered = covered;
      this.shares = grid.points();
      this.leastIou = leastIou;
      this.upscaling = new LogitUpscaling(covered, crop.height(), crop.width());
    }

    CropAnswers ask(PromptDecoder.Embedded embedded, int pointsPerBatch) {
      for (int from = 0; from < shares.size(); from += pointsPerBatch) {
        List<Point> batch = shares.subList(from, Math.min(shares.size(), from + pointsPerBatch));
        PromptAnswers answers = embedded.decode(places(batch));
        String rule = "must be one for each of " + batch.size() + " points";
        boolean all = answers.points() == batch.size();
        Require.that(all, "answers of the network", answers.points(), rule, 0);
        IntStream.range(0, answers.predictedIous().length)
            .forEach(i -> keep(batch.get(i / PromptDecoder.MASKS), answers, i));
      }
      return new CropAnswers(crop, kept);
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

    private void keep(Point share, PromptAnswers answers, int index) {
      float iou = answers.predictedIous()[index];
      if (leastIou > 0 && !(iou > (float) leastIou)) {
        return;
      }
      double x = share.x() * crop.width() + crop.left();
      double y = share.y() * crop.height() + crop.top();
      LogitUpscaling.Upscaled upscaled =
          upscaling.of(answers.logits(), index * PromptAnswers.MASK_LOGITS);
      MaskAnswer.of(new Point(x, y), iou, upscaled, crop).ifPresent(kept::add);
    }
  }
}
