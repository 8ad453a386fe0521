package paretoscope.core.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import paretoscope.core.digest.Sha256;
import paretoscope.core.error.Require;
import paretoscope.core.error.UserError;

/**
 * A file of a model.
 *
 * @param file its name within the model's folder
 * @param sha256 of its content, 64 hexadecimal digits
 */
public record ModelFile(String file, String sha256) {
  public ModelFile {
    Require.that(file.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*"), "file", file, "must be a name", 0);
    Require.that(sha256.matches("[0-9a-f]{64}"), "sha256", sha256, "must be 64 digits", 0);
  }

  /** What is there. */
  static ModelFile of(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new ModelFile(file.getFileName().toString(), Sha256.of(in));
    } catch (IOException e) {
      throw new UserError(file + " cannot be read: " + e, e);
    }
  }

  /**
   * Its path in this folder.
   *
   * @param mend what helps where it is not what it should be
   * @throws UserError if it is missing or another
   */
  Path verified(Path folder, String mend) {
    Path path = folder.resolve(file);
    if (!Files.isRegularFile(path)) {
      throw new UserError(path + " is missing. " + mend);
    }
    String found = of(path).sha256();
    if (!found.equals(sha256)) {
      throw new UserError(
          path + " has the SHA-256 " + found + " instead of " + sha256 + ". " + mend);
    }
    return path;
  }
}
