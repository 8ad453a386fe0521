package paretoscope.spark.store;

import java.util.Base64;
import java.util.List;
import paretoscope.core.error.Require;

/**
 * A file of a perception that was taught, or that could not be.
 *
 * @param subject what it was taught on
 * @param file its name in the subject's folder
 * @param base64 its bytes; empty if it could not be made
 * @param losses in the course of training, each the mean over as many steps; empty for cards
 * @param reason why it could not be made, empty if it was
 */
public record NetworkRecord(
    String subject, String file, String base64, List<Double> losses, String reason) {
  public NetworkRecord {
    Require.fileName("subject of a network", subject);
    Require.fileName("file of a network", file);
    losses = List.copyOf(losses);
    Require.that(
        base64.isEmpty() != reason.isEmpty(),
        "reason of " + subject + " " + file,
        reason,
        "is there if it failed",
        0);
  }

  /** One that was made. */
  public static NetworkRecord of(String subject, String file, byte[] bytes, List<Double> losses) {
    String base64 = Base64.getEncoder().encodeToString(bytes);
    return new NetworkRecord(subject, file, base64, losses, "");
  }

  /** One that could not be made. */
  public static NetworkRecord failed(String subject, String file, String reason) {
    return new NetworkRecord(subject, file, "", List.of(), reason);
  }

  /** Whether it was made. */
  public boolean ok() {
    return reason.isEmpty();
  }

  /** What the file holds. */
  public byte[] bytes() {
    return Base64.getDecoder().decode(base64);
  }
}
