package paretoscope.core.automask;

import paretoscope.core.digest.Sha256;
import paretoscope.core.model.ModelCard;
import paretoscope.core.sam.NetworkMachine;
import paretoscope.core.segment.CropBox;
import paretoscope.core.segment.RgbImage;

/**
 * All that a network's answers depend on but the points: equal keys, equal answers.
 *
 * @param text names them; files are called by its hash
 */
record AnswerKey(String text) {
  /** Raised whenever the same question is put differently or answers are kept differently. */
  private static final int VERSION = 1;

  /** Of an image, whose crops have keys of their own. */
  static AnswerKey of(ModelCard model, NetworkMachine machine, RgbImage image) {
    return new AnswerKey(
        "answers %d\nencoder %s\ndecoder %s\non %s\nimage %dx%d %s"
            .formatted(
                VERSION,
                model.encoder().sha256(),
                model.multi().sha256(),
                machine.gpu().isPresent() ? "gpu" : "processor",
                image.height(),
                image.width(),
                image.sha256()));
  }

  AnswerKey of(CropBox crop) {
    return new AnswerKey(text + "\n" + crop);
  }

  String fileName() {
    return Sha256.of(text).substring(0, 40) + ".answers";
  }
}
