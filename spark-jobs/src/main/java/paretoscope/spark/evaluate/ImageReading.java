package paretoscope.spark.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import paretoscope.core.digest.Sha256;
import paretoscope.core.image.Micrograph;
import paretoscope.datasets.ImageSource;
import paretoscope.datasets.IsDirectory;
import paretoscope.datasets.LoadedImage;
import paretoscope.datasets.LocalFile;
import paretoscope.datasets.MicrographReader;
import paretoscope.datasets.UnreadableImage;
import paretoscope.spark.serialise.ImageFile;
import paretoscope.spark.store.FileSystems;

/** Reads images through Hadoop's file systems, on the driver and in tasks alike. */
public final class ImageReading {
  private final MicrographReader reader = new MicrographReader();
  private final Configuration hadoop;

  public ImageReading(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  /**
   * An image as read.
   *
   * @param micrograph with the pixel size the study gives where the file has none
   * @param sha256 of the file's bytes
   */
  public record Taken(LoadedImage loaded, Micrograph micrograph, String sha256) {}

  /**
   * Reads one image.
   *
   * @throws UnreadableImage whatever is wrong with it
   */
  public Taken read(ImageFile file) throws UnreadableImage {
    Source source = new Source(file, hadoop);
    LoadedImage loaded = reader.read(source);
    Micrograph image = loaded.micrograph();
    if (!image.hasPixelSize()) {
      image = new Micrograph(image.id(), image.pixels(), file.pixelSizeNm());
    }
    return new Taken(loaded, image, source.sha256());
  }

  /**
   * Reads images that were readable before.
   *
   * @throws IllegalStateException if one has changed or gone since
   */
  public List<Micrograph> again(List<ImageFile> files) {
    List<Micrograph> images = new ArrayList<>();
    for (ImageFile file : files) {
      try {
        Taken taken = read(file);
        if (!taken.sha256().equals(file.sha256())) {
          throw new IllegalStateException(file.uri() + " has changed while the run was going");
        }
        images.add(taken.micrograph());
      } catch (UnreadableImage e) {
        throw new IllegalStateException(
            file.uri() + " could be read before, but not here: " + e.getMessage(), e);
      }
    }
    return images;
  }

  private static final class Source implements ImageSource {
    private final ImageFile file;
    private final Configuration hadoop;
    private final MessageDigest digest;

    Source(ImageFile file, Configuration hadoop) {
      this.file = file;
      this.hadoop = hadoop;
      this.digest = Sha256.digest();
    }

    @Override
    public String name() {
      return file.id();
    }

    @Override
    public long length() throws IOException {
      Path path = new Path(URI.create(file.uri()));
      FileStatus status = FileSystems.of(path, hadoop).getFileStatus(path);
      if (status.isDirectory()) {
        throw new IsDirectory(file.uri());
      }
      if ("file".equals(path.toUri().getScheme())) {
        // Hadoop takes a pipe for a file, and would wait for ever to open it
        // and Java refuses URIs with letters beyond ASCII as they are, so it gets the plain path
        return new LocalFile(name(), java.nio.file.Path.of(path.toUri().getPath())).length();
      }
      return status.getLen();
    }

    @Override
    public InputStream open() throws IOException {
      Path path = new Path(URI.create(file.uri()));
      return new DigestInputStream(FileSystems.of(path, hadoop).open(path), digest);
    }

    String sha256() {
      return Sha256.hex(digest.digest());
    }
  }
}
