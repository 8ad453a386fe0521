package paretoscope.core.automask;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import paretoscope.core.error.Require;
import paretoscope.core.evaluate.Clock;
import paretoscope.core.segment.Point;
import paretoscope.core.segment.PointAnswers;

/**
 * A folder of answers that networks gave, one file for each image, crop and network, up to a number
 * of bytes; the file used longest ago goes first. Files appear whole or not at all, and carry the
 * hash of their content: a damaged one is removed and counts as none. What is kept never changes
 * results. A folder that cannot be written keeps nothing, without harm.
 */
public final class AnswerFiles {
  /** Names another folder than {@code ~/.cache/paretoscope/answers}. */
  public static final String VARIABLE = "PARETOSCOPE_ANSWERS";

  private static final long MOST_BYTES = 8L << 30;

  private final Path folder;
  private final long mostBytes;

  public AnswerFiles(Path folder, long mostBytes) {
    this.folder = folder.toAbsolutePath().normalize();
    this.mostBytes = (long) Require.positive("room for answers [bytes]", (double) mostBytes);
  }

  /** This user's: {@code $PARETOSCOPE_ANSWERS}, or else {@code ~/.cache/paretoscope/answers}. */
  public static AnswerFiles here() {
    String other = System.getenv(VARIABLE);
    boolean named = other != null && !other.isBlank();
    Path home = Path.of(System.getProperty("user.home"), ".cache", "paretoscope", "answers");
    return new AnswerFiles(named ? Path.of(other) : home, MOST_BYTES);
  }

  /** What is kept under a key, by point. */
  Map<Point, PointAnswers> find(AnswerKey key) {
    Path file = folder.resolve(key.fileName());
    try {
      Optional<List<PointAnswers>> found = AnswerCodec.decode(key, Files.readAllBytes(file));
      if (found.isEmpty()) {
        Files.deleteIfExists(file);
        return Map.of();
      }
      Files.setLastModifiedTime(file, FileTime.fromMillis(Clock.millis()));
      return byPoint(found.get());
    } catch (IOException e) {
      return Map.of();
    }
  }

  private static Map<Point, PointAnswers> byPoint(List<PointAnswers> answers) {
    Map<Point, PointAnswers> byPoint = new LinkedHashMap<>();
    answers.forEach(answer -> byPoint.put(answer.share(), answer));
    return byPoint;
  }

  /** Adds answers to those kept under a key. */
  synchronized void add(AnswerKey key, List<PointAnswers> answers) {
    Map<Point, PointAnswers> all = new LinkedHashMap<>(find(key));
    all.putAll(byPoint(answers));
    byte[] bytes = AnswerCodec.encode(key, List.copyOf(all.values()));
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, ".draft-", ".part");
      try {
        Files.write(draft, bytes);
        Path file = folder.resolve(key.fileName());
        Files.move(
            draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
      trim();
    } catch (IOException e) {
      // they are in memory; the next run asks again
    }
  }

  private record Aged(Path path, long bytes, FileTime used) {
    static Aged of(Path path) throws IOException {
      return new Aged(path, Files.size(path), Files.getLastModifiedTime(path));
    }
  }

  private void trim() throws IOException {
    List<Aged> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path path : all.toList()) {
        if (Files.isRegularFile(path)) {
          files.add(Aged.of(path));
        }
      }
    }
    long total = files.stream().mapToLong(Aged::bytes).sum();
    files.sort(Comparator.comparing(Aged::used));
    for (Aged oldest : files) {
      if (total <= mostBytes) {
        return;
      }
      Files.deleteIfExists(oldest.path());
      total -= oldest.bytes();
    }
  }
}
