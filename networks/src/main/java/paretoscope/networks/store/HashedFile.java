package paretoscope.networks.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import paretoscope.core.error.Require;
import paretoscope.core.error.UserError;

/**
 * A file of a model.
 *
 * @param file its name within the model's folder
 * @param sha256 of its content, 64 hexadecimal digits
 */
public record HashedFile(String file, String sha256) {
  public HashedFile {
    Require.that(file.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*"), "file", file, "must be a name", 0);
    Require.that(sha256.matches("[0-9a-f]{64}"), "sha256", sha256, "must be 64 digits", 0);
  }

  /** What is there. */
  static HashedFile of(Path file) {
    MessageDigest digest = digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UserError(file + " cannot be read: " + e, e);
    }
    return new HashedFile(file.getFileName().toString(), hex(digest));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
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
