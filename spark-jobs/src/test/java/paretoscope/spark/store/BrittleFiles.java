package paretoscope.spark.store;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Local files under a scheme of their own, so that they are treated as any remote file system is,
 * on a disk that fills up.
 */
public final class BrittleFiles extends RawLocalFileSystem {
  /** Bytes that may still be written. */
  public static final AtomicLong SPACE = new AtomicLong(Long.MAX_VALUE);

  /** What happens between somebody's wish to read a file and its opening. */
  public static final AtomicReference<Runnable> BEFORE_OPENING = new AtomicReference<>(() -> {});

  /** What the next creation of a file is refused with, once; null for nothing. */
  public static final AtomicReference<IOException> REFUSAL = new AtomicReference<>();

  private static final URI ROOT = URI.create("brittle:///");

  public static Configuration hadoop() {
    Configuration hadoop = new Configuration(false);
    hadoop.set("fs.brittle.impl", BrittleFiles.class.getName());
    hadoop.setBoolean("fs.brittle.impl.disable.cache", true);
    return hadoop;
  }

  public static Path path(java.nio.file.Path folder) {
    return new Path("brittle://" + folder);
  }

  @Override
  public URI getUri() {
    return ROOT;
  }

  @Override
  public String getScheme() {
    return "brittle";
  }

  @Override
  public FSDataInputStream open(Path file, int bufferSize) throws IOException {
    BEFORE_OPENING.get().run();
    return super.open(file, bufferSize);
  }

  @Override
  protected OutputStream createOutputStreamWithMode(
      Path file, boolean append, FsPermission permission) throws IOException {
    IOException refusal = REFUSAL.getAndSet(null);
    if (refusal != null) {
      throw refusal;
    }
    return new Filling(super.createOutputStreamWithMode(file, append, null));
  }

  private static final class Filling extends OutputStream {
    private final OutputStream out;

    Filling(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      if (SPACE.addAndGet(-count) < 0) {
        throw new IOException("No space left on device");
      }
      out.write(bytes, from, count);
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
