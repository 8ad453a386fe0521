package paretoscope.simulator.perceive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import paretoscope.core.error.Require;
import paretoscope.core.error.UserError;

/** Perceptions by what they were taught on, each read once. Safe for use by several threads. */
public final class Perceptions {
  /** The subject of those that were taught on all materials. */
  public static final String POOLED = "pooled";

  private static final Perceptions SHIPPED = new Perceptions("this program", Map.of());

  private final String where;

  /** Bytes by name, by subject; empty if they come with the program. */
  private final Map<String, Map<String, byte[]>> files;

  private final Map<String, Perception> known = new ConcurrentHashMap<>();

  private Perceptions(String where, Map<String, Map<String, byte[]>> files) {
    this.where = where;
    this.files = files;
  }

  /** Those that come with the program. */
  public static Perceptions shipped() {
    return SHIPPED;
  }

  /**
   * Those of a training.
   *
   * @param where they lie, for messages
   * @param files bytes by name, by subject; one subject or more
   */
  public static Perceptions of(String where, Map<String, Map<String, byte[]>> files) {
    Require.that(!files.isEmpty(), "perceptions of " + where, 0, "must be one or more", 0);
    Map<String, Map<String, byte[]>> copy = new TreeMap<>();
    files.forEach((subject, some) -> copy.put(subject, Map.copyOf(some)));
    return new Perceptions(where, copy);
  }

  /**
   * What was taught on a subject.
   *
   * @throws UserError if there is none, or its files are damaged
   */
  public Perception on(String subject) {
    return known.computeIfAbsent(subject, s -> PerceptionFiles.read(of(s), name -> bytes(s, name)));
  }

  /** What the card of a subject says; errors as in {@link #on}. */
  public PerceptionCard card(String subject) {
    return PerceptionFiles.card(of(subject), name -> bytes(subject, name));
  }

  private String of(String subject) {
    return subject + " in " + where;
  }

  private byte[] bytes(String subject, String name) {
    if (files.isEmpty()) {
      return shipped(subject, name);
    }
    if (!files.containsKey(subject)) {
      throw new UserError(
          "%s holds nothing that was taught on `%s`, only on %s; train it there, or leave such agents out."
              .formatted(where, subject, String.join(", ", files.keySet())));
    }
    byte[] bytes = files.get(subject).get(name);
    if (bytes == null) {
      throw new UserError(
          "%s of %s is missing; end the training with --resume.".formatted(name, of(subject)));
    }
    return bytes;
  }

  private static byte[] shipped(String subject, String name) {
    try (InputStream in = Perceptions.class.getResourceAsStream(subject + "/" + name)) {
      if (in == null) {
        throw new UserError(
            "nothing that was taught on `%s` comes with this program: `train` it, then say --models"
                .formatted(subject));
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
