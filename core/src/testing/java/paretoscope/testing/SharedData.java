package paretoscope.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Reference data that lies beside the repository, not in it. Tests without it are skipped visibly. */
public final class SharedData {
  private SharedData() {}

  /** The repository's root. */
  public static Path root() {
    return Path.of(System.getProperty("paretoscope.root", ".")).toAbsolutePath().normalize();
  }

  /**
   * The path of a file or folder below {@code shared}; aborts the test, which JUnit reports as
   * skipped, where it is absent. {@code PARETOSCOPE_SHARED} names another place.
   */
  public static Path require(String name) {
    String other = System.getenv("PARETOSCOPE_SHARED");
    Path shared = other == null ? root().resolveSibling("shared") : Path.of(other);
    Path path = shared.resolve(name);
    assumeTrue(Files.exists(path), () -> "skipped: needs " + name + " of the shared reference data");
    return path;
  }
}
