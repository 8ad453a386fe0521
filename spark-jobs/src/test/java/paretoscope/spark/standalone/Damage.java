package paretoscope.spark.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import paretoscope.core.random.RandomStream;

/** What somebody did to a file that a run cannot do without: cut it off, altered or deleted it. */
final class Damage {
  private static final String CONFIG = "config.json";

  private final Path file;
  private final byte[] before;

  /** What is left of them, null if nothing. */
  private final byte[] after;

  private Damage(Path file, byte[] before, byte[] after) {
    this.file = file;
    this.before = before;
    this.after = after;
  }

  /** Draws from what the newest manifest names, from it itself and from the configuration. */
  static Damage drawn(Path run, RandomStream random) throws IOException {
    Path manifest = newestManifest(run);
    List<Path> parts = new ArrayList<>();
    for (JsonNode part : new ObjectMapper().readTree(manifest.toFile()).get("files")) {
      parts.add(run.resolve(part.get("path").asText()));
    }
    Path file =
        switch (random.below(4)) {
          case 0 -> run.resolve(CONFIG);
          case 1 -> manifest;
          default -> parts.get(random.below(parts.size()));
        };
    byte[] bytes = Files.readAllBytes(file);
    byte[] left =
        switch (random.below(3)) {
          // without a last line's end nothing would be lost
          case 0 -> Arrays.copyOf(bytes, random.below(Math.max(1, bytes.length - 1)));
          case 1 -> altered(bytes, random);
          default -> null;
        };
    return new Damage(file, bytes, left);
  }

  private static Path newestManifest(Path run) throws IOException {
    try (Stream<Path> manifests = Files.list(run.resolve("manifests"))) {
      return manifests
          .filter(file -> file.toString().endsWith(".json"))
          .max(Path::compareTo)
          .orElseThrow();
    }
  }

  /** The highest bit is altered in any case: a space that became a tab would damage no text. */
  private static byte[] altered(byte[] bytes, RandomStream random) {
    byte[] altered = bytes.clone();
    altered[random.below(bytes.length)] ^= (byte) (0x80 | random.below(0x80));
    return altered;
  }

  Path file() {
    return file;
  }

  void befall() throws IOException {
    if (after == null) {
      Files.delete(file);
    } else {
      Files.write(file, after);
    }
  }

  /** Puts the file back, as from a copy. */
  void undo() throws IOException {
    Files.write(file, before);
  }

  boolean ofTheConfiguration() {
    return file.endsWith(CONFIG);
  }

  /** Whether it is noticed only by who reads the file: pixels are not read to go on with a run. */
  boolean ofPixelsUnderTheirLength() {
    return file.getParent().endsWith("pixels") && after != null && after.length == before.length;
  }

  /** A newest manifest that is gone is as if its driver had died before it was written. */
  boolean canBeTold() {
    return after != null || !file.getParent().endsWith("manifests");
  }

  @Override
  public String toString() {
    String how = after == null ? "deleted" : after.length + " of " + before.length + " bytes left";
    return file + ": " + how;
  }
}
