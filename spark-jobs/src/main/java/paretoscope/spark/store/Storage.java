package paretoscope.spark.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import paretoscope.core.digest.Sha256;
import paretoscope.core.error.UserError;

/** The files of one run folder, by names relative to it. What goes wrong becomes a user error. */
final class Storage {
  /** Work on files that may fail for reasons outside the program. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  /** End of the name of a file that is not whole yet. */
  static final String DRAFT = ".draft";

  /** A manifest of 200 000 files has less; what is cut off here reads as damaged. */
  private static final int MOST_TEXT_BYTES = 64 << 20;

  private final FileSystem files;
  private final Path folder;

  private Storage(FileSystem files, Path folder) {
    this.files = files;
    this.folder = files.makeQualified(folder);
  }

  static Storage of(Path folder, Configuration hadoop) {
    return reading(
        folder.toString(),
        () -> {
          FileSystem files = FileSystems.of(folder, hadoop);
          if (files.getScheme().equals("file")) {
            files = new LocalDisk();
            files.initialize(URI.create("file:///"), hadoop);
          }
          return new Storage(files, folder);
        });
  }

  Path folder() {
    return folder;
  }

  /** The folder as people write it: without {@code file:}. */
  String shown() {
    return shown("");
  }

  String shown(String name) {
    Path path = at(name);
    return isLocal() ? path.toUri().getPath() : path.toString();
  }

  Path at(String name) {
    return name.isEmpty() ? folder : new Path(folder, name);
  }

  FileSystem files() {
    return files;
  }

  boolean isLocal() {
    return files instanceof LocalDisk;
  }

  boolean exists(String name) {
    return reading(shown(name), () -> files.exists(at(name)));
  }

  boolean isFile(String name) {
    return reading(
        shown(name),
        () -> {
          try {
            return files.getFileStatus(at(name)).isFile();
          } catch (FileNotFoundException e) {
            return false;
          }
        });
  }

  /** Names in a folder, sorted; none if there is no such folder. */
  List<String> list(String name) {
    List<String> names = new ArrayList<>();
    for (FileStatus status : statuses(name)) {
      names.add(status.getPath().getName());
    }
    Collections.sort(names);
    return names;
  }

  private FileStatus[] statuses(String name) {
    return reading(
        shown(name),
        () -> {
          try {
            return files.listStatus(at(name));
          } catch (FileNotFoundException e) {
            return new FileStatus[0];
          }
        });
  }

  /** Bytes in a file, -1 if there is none. */
  long length(String name) {
    return reading(
        shown(name),
        () -> {
          try {
            return files.getFileStatus(at(name)).getLen();
          } catch (FileNotFoundException e) {
            return -1L;
          }
        });
  }

  String sha256(String name) {
    return reading(
        shown(name),
        () -> {
          try (FSDataInputStream in = files.open(at(name))) {
            return Sha256.of(in);
          }
        });
  }

  String text(String name) {
    return reading(shown(name), () -> content(name));
  }

  private String content(String name) throws IOException {
    try (FSDataInputStream in = files.open(at(name))) {
      return new String(in.readNBytes(MOST_TEXT_BYTES), StandardCharsets.UTF_8);
    }
  }

  /** As {@link #text}, empty if there is no such file or it is deleted just now. */
  String textIfThere(String name) {
    return reading(
        shown(name),
        () -> {
          try {
            return content(name);
          } catch (FileNotFoundException e) {
            return "";
          }
        });
  }

  void makeFolder(String name) {
    writing(
        shown(name),
        () -> {
          if (!files.mkdirs(at(name))) {
            throw new IOException("the folder cannot be made");
          }
          return null;
        });
  }

  /** Writes a file that nobody sees before it is whole. The name must be free. */
  void writeOnce(String name, String text, String point) {
    String draft = name + DRAFT;
    writing(
        shown(name),
        () -> {
          try (FSDataOutputStream out = files.create(at(draft), true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            CrashPoint.at(point + "-written");
            out.hsync();
          }
          CrashPoint.at(point + "-synced");
          if (files.exists(at(name))) {
            throw new IOException("it was written by another driver meanwhile");
          }
          if (!files.rename(at(draft), at(name))) {
            throw new IOException("could not be renamed from " + draft);
          }
          CrashPoint.at(point + "-renamed");
          sync(at(name).getParent());
          return null;
        });
  }

  /** Makes the names in a folder durable where the file system leaves that to its users. */
  void sync(Path parent) throws IOException {
    if (files instanceof LocalDisk disk) {
      disk.syncFolder(parent);
    }
  }

  /** Gives a file another name, in one step; if a file has it already, that one stays. */
  void move(String from, String to) {
    writing(
        shown(to),
        () -> {
          Path place = at(to);
          if (files.exists(place)) {
            return files.delete(at(from), false);
          }
          files.mkdirs(place.getParent());
          if (!files.rename(at(from), place)) {
            throw new IOException("could not be renamed from " + from);
          }
          return true;
        });
  }

  void delete(String name) {
    writing(shown(name), () -> files.delete(at(name), true));
  }

  /** Deletes the folder itself if there is nothing in it. */
  void deleteIfEmpty() {
    if (list("").isEmpty()) {
      writing(shown(), () -> files.delete(folder, false));
    }
  }

  static <T> T reading(String path, Work<T> work) {
    return guarded("read", path, work);
  }

  static <T> T writing(String path, Work<T> work) {
    return guarded("write", path, work);
  }

  private static <T> T guarded(String verb, String path, Work<T> work) {
    try {
      return work.run();
    } catch (FSError e) {
      // Hadoop's local file system throws an Error where a disk is full
      throw trouble(verb, path, e.getCause() == null ? e : e.getCause());
    } catch (IOException e) {
      throw trouble(verb, path, e);
    } catch (UserError e) {
      throw e;
    } catch (RuntimeException e) {
      throw trouble(verb, path, file(e));
    }
  }

  /** Parquet hides what went wrong with a file as it is closed. */
  private static Throwable file(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return cause;
      }
    }
    throw e;
  }

  private static UserError trouble(String verb, String path, Throwable cause) {
    String reason = reason(cause);
    String wayOut = "mend that, then run the same command with --resume";
    if (reason.contains("No space left") || reason.contains("quota")) {
      wayOut = "free some space there, then run the same command with --resume";
    } else if (reason.matches("(?is).*(denied|read-only|not permitted).*")) {
      wayOut = "make it possible to " + verb + " there, or name another folder";
    }
    return new UserError(
        "cannot " + verb + " " + path + ": " + reason + "; " + wayOut + ".", cause);
  }

  private static String reason(Throwable cause) {
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof UnknownHostException) {
      return "there is no host " + cause.getMessage();
    }
    if (cause instanceof FileSystemException said && said.getReason() != null) {
      return said.getReason();
    }
    String said = cause.getMessage() == null ? "" : cause.getMessage();
    // HDFS tells where in its server it happened, too
    return said.isBlank() ? cause.getClass().getSimpleName() : said.lines().findFirst().get();
  }
}
