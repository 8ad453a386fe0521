package paretoscope.datasets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file to read, wherever it lies. */
public interface ImageSource {
  /** Name that is unique within a run; its ending says which format the file claims to be. */
  String name();

  /**
   * Number of bytes.
   *
   * @throws IOException if the file is not there or cannot be asked
   */
  long length() throws IOException;

  /**
   * The bytes, from the first.
   *
   * @throws IOException if the file cannot be opened
   */
  InputStream open() throws IOException;

  /** Bytes already in memory; not copied. */
  static ImageSource of(String name, byte[] bytes) {
    return new ImageSource() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public long length() {
        return bytes.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }
}
