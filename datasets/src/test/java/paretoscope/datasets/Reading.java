package paretoscope.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import paretoscope.datasets.UnreadableImage.Reason;

/** Shorthand for reading bytes in tests. */
final class Reading {
  static final MicrographReader READER = new MicrographReader();

  private Reading() {}

  static LoadedImage read(String name, byte[] bytes) throws UnreadableImage {
    return READER.read(ImageSource.of(name, bytes));
  }

  static double[] pixels(String name, byte[] bytes) throws UnreadableImage {
    return read(name, bytes).micrograph().pixels().values();
  }

  /** Reads, expects a refusal for this reason, and returns its message. */
  static String refusal(Reason reason, String name, byte[] bytes) {
    return refusal(READER, reason, name, bytes);
  }

  static String refusal(MicrographReader reader, Reason reason, String name, byte[] bytes) {
    UnreadableImage refused =
        catchThrowableOfType(UnreadableImage.class, () -> reader.read(ImageSource.of(name, bytes)));
    assertThat(refused).as("refusal of " + name).isNotNull();
    assertThat(refused.reason()).as(refused.getMessage()).isEqualTo(reason);
    return refused.getMessage();
  }
}
