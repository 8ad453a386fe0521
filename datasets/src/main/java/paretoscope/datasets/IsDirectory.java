package paretoscope.datasets;

import java.io.IOException;

/** Thrown by an {@link ImageSource} that turns out to be a directory. */
public final class IsDirectory extends IOException {
  private static final long serialVersionUID = 1L;

  public IsDirectory(String path) {
    super(path + " is a directory");
  }
}
