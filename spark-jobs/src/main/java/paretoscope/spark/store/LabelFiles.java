package paretoscope.spark.store;

import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FSDataOutputStream;
import paretoscope.core.error.Require;

/**
 * The label images in a run folder, written by tasks. A file has its name only once it is whole. An
 * attempt that dies leaves at most a draft; one that comes later finds the same labels there.
 */
public final class LabelFiles {
  /** Where they lie in the run folder. */
  public static final String FOLDER = "labels";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_%~-][A-Za-z0-9._%~-]{0,220}");

  /** What a file holds. */
  @FunctionalInterface
  public interface Content {
    void to(OutputStream out) throws IOException;
  }

  private final Storage storage;
  private final String attempt;

  LabelFiles(Storage storage, String attempt) {
    this.storage = storage;
    this.attempt = attempt;
  }

  /**
   * Writes a file, unless another attempt has.
   *
   * @param name of letters, digits, {@code ._%~-}, not beginning with a dot
   * @throws paretoscope.core.error.UserError if it cannot be written
   */
  public void write(String name, Content content) {
    Require.that(NAME.matcher(name).matches(), "name of a file", name, "must be plain", 0);
    String path = FOLDER + "/" + name;
    String draft = path + "." + attempt + Storage.DRAFT;
    boolean whole = false;
    try {
      Storage.writing(storage.shown(path), () -> fill(draft, content));
      storage.move(draft, path);
      whole = true;
    } finally {
      if (!whole) {
        storage.delete(draft);
      }
    }
  }

  private Void fill(String draft, Content content) throws IOException {
    try (FSDataOutputStream out = storage.files().create(storage.at(draft), true)) {
      content.to(out);
      out.hsync();
    }
    return null;
  }
}
