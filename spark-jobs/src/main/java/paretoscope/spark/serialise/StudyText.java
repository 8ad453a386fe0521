package paretoscope.spark.serialise;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import paretoscope.core.config.StudyFile;
import paretoscope.core.digest.Sha256;
import paretoscope.core.study.Study;

/**
 * A study as people wrote it: all that an executor needs to build it again. Operators and rewards
 * never cross; each Java machine finds them on its own class path.
 *
 * @param file name of the study file, for messages
 * @param text its content
 * @param overrides {@code path=value}, applied in order
 */
public record StudyText(String file, String text, List<String> overrides) implements Serializable {
  public StudyText {
    overrides = List.copyOf(overrides);
  }

  /** The same study with one more override. */
  public StudyText with(String override) {
    List<String> more = new java.util.ArrayList<>(overrides);
    more.add(override);
    return new StudyText(file, text, more);
  }

  /** Tells this study from others by its content. */
  public String key() {
    String all = file + '\0' + text + '\0' + String.join("\0", overrides);
    return Sha256.of(all.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads it, and tries every operator on a small image: once is enough where one can keep it.
   *
   * @throws paretoscope.core.error.UserError naming what is wrong in the text
   */
  public StudyFile read() {
    return StudyFile.read(file, text, overrides);
  }

  /**
   * Builds the study.
   *
   * @throws paretoscope.core.error.UserError naming what is wrong in the text
   */
  public Study study() {
    return read().study();
  }
}
