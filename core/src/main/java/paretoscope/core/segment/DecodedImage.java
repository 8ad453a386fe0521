package paretoscope.core.segment;

import java.util.ArrayList;
import java.util.List;
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
    AnswerSource network = new AskedNetwork(image, decoder, pointsPerBatch, leastIou);
    return of(image.height(), image.width(), prompting, leastIou, network);
  }

  /**
   * Collects the answers at all points of all crops.
   *
   * @param leastIou of the source's answers
   * @throws paretoscope.core.error.UserError if the image is too small for its crops
   */
  public static DecodedImage of(
      int height, int width, Prompting prompting, double leastIou, AnswerSource source) {
    List<CropAnswers> answers = new ArrayList<>();
    for (CropBox crop : prompting.crops(height, width)) {
      PointGrid grid = prompting.grids().get(crop.layer());
      List<MaskAnswer> all =
          source.answers(crop, grid.points()).stream().flatMap(p -> p.answers().stream()).toList();
      answers.add(new CropAnswers(crop, all));
    }
    return new DecodedImage(height, width, prompting, leastIou, answers);
  }

  /** Memory that the answers take [bytes]. */
  public long bytes() {
    return crops.stream().flatMap(c -> c.answers().stream()).mapToLong(MaskAnswer::bytes).sum();
  }
}
