package paretoscope.spark.store;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The local file system without the checksum files that Hadoop puts beside every file (manifests
 * hold a stronger one), and without the process that Hadoop starts for every file to set its mode
 * (the umask of the process counts instead).
 */
final class LocalDisk extends RawLocalFileSystem {
  @Override
  protected OutputStream createOutputStreamWithMode(
      Path file, boolean append, FsPermission permission) throws IOException {
    return super.createOutputStreamWithMode(file, append, null);
  }

  @Override
  protected boolean mkOneDirWithMode(Path folder, File file, FsPermission permission)
      throws IOException {
    try {
      Files.createDirectory(file.toPath()); // says why it cannot, which File.mkdir does not
      return true;
    } catch (FileAlreadyExistsException e) {
      return file.isDirectory();
    }
  }

  /** A file in a folder that may not be looked into is not missing. */
  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    try {
      return super.getFileStatus(path);
    } catch (FileNotFoundException e) {
      try {
        Files.readAttributes(nio(path), BasicFileAttributes.class);
      } catch (AccessDeniedException denied) {
        throw denied;
      } catch (IOException missing) {
        // as Hadoop said
      }
      throw e;
    }
  }

  /** Makes the names in a folder survive a power cut. */
  void syncFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(nio(folder), StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  java.nio.file.Path nio(Path path) {
    return pathToFile(path).toPath();
  }
}
