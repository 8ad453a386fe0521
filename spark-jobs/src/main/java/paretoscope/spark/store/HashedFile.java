package paretoscope.spark.store;

import java.io.IOException;
import java.security.MessageDigest;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import paretoscope.core.digest.Sha256;

/** A new file that Parquet writes; its length and hash are known when it is closed. */
final class HashedFile implements OutputFile {
  private final FileSystem files;
  private final Path path;
  private final MessageDigest digest = Sha256.digest();
  private long length;

  HashedFile(FileSystem files, Path path) {
    this.files = files;
    this.path = path;
  }

  long length() {
    return length;
  }

  String sha256() {
    return Sha256.hex(digest.digest());
  }

  @Override
  public PositionOutputStream create(long blockSizeHint) throws IOException {
    FSDataOutputStream out = files.create(path, false);
    CrashPoint.at("part-created");
    return new Stream(out);
  }

  @Override
  public PositionOutputStream createOrOverwrite(long blockSizeHint) {
    throw new UnsupportedOperationException("nothing is ever overwritten");
  }

  @Override
  public boolean supportsBlockSize() {
    return false;
  }

  @Override
  public long defaultBlockSize() {
    return 0;
  }

  @Override
  public String getPath() {
    return path.toString();
  }

  private final class Stream extends PositionOutputStream {
    private final FSDataOutputStream out;
    private boolean open = true;

    Stream(FSDataOutputStream out) {
      this.out = out;
    }

    @Override
    public long getPos() {
      return length;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      digest.update((byte) b);
      length++;
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      out.write(bytes, from, count);
      digest.update(bytes, from, count);
      length += count;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      if (open) {
        open = false;
        try (out) {
          CrashPoint.at("part-written");
          out.hsync();
        }
        CrashPoint.at("part-synced");
      }
    }
  }
}
