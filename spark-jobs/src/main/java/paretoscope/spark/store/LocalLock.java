package paretoscope.spark.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import paretoscope.core.error.UserError;

/**
 * The operating system's lock on a file. It ends with the process, however that ends, so nothing is
 * left to clean up after {@code kill -9}. Who holds it is written beside it, because closing any
 * other channel to the locked file would drop the lock.
 */
final class LocalLock implements WriteLock {
  static final String HOLDER = "_writer.json";

  /** Locks belong to processes; two runs of one process are kept apart here. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;
  private final FileLock lock;

  /** What tells the file from another of its name; null where a file system has nothing such. */
  private final Object identity;

  private LocalLock(Path file, FileChannel channel, FileLock lock) throws IOException {
    this.file = file;
    this.channel = channel;
    this.lock = lock;
    this.identity = identity(file);
  }

  private static Object identity(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  static LocalLock take(Storage storage) {
    return Storage.writing(
        storage.shown(FILE),
        () -> {
          Path folder = ((LocalDisk) storage.files()).nio(storage.folder()).toRealPath();
          Path file = folder.resolve(FILE);
          if (!HELD.add(file)) {
            throw taken(storage, "this process");
          }
          LocalLock lock = open(file);
          if (lock == null) {
            HELD.remove(file);
            throw taken(storage, holder(folder));
          }
          lock.sign(storage);
          return lock;
        });
  }

  private static LocalLock open(Path file) throws IOException {
    boolean locked = false;
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      locked = lock != null;
      return locked ? new LocalLock(file, channel, lock) : null;
    } finally {
      if (!locked) {
        HELD.remove(file);
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  private void sign(Storage storage) {
    boolean signed = false;
    try {
      Storage.writing(
          storage.shown(HOLDER),
          () -> Files.writeString(file.resolveSibling(HOLDER), Json.pretty(Holder.here())));
      signed = true;
    } finally {
      if (!signed) {
        close();
      }
    }
  }

  private static String holder(Path folder) {
    try {
      return Json.read(Files.readString(folder.resolve(HOLDER)), Holder.class).shown();
    } catch (IOException e) {
      return "another process";
    }
  }

  static UserError taken(Storage storage, String holder) {
    return new UserError(
        "%s is being written by %s; wait for it to end, stop it, or name another --out."
            .formatted(storage.shown(), holder));
  }

  @Override
  public void check() {
    if (!lock.isValid()) {
      throw new IllegalStateException("the lock on " + file + " was closed");
    }
    try {
      if (Objects.equals(identity(file), identity)) {
        return;
      }
    } catch (IOException e) {
      // said below: it is not there any more, or not to be looked at
    }
    throw new UserError(
        "%s was moved, deleted or replaced while it was written; what was stored is where it went. Put it back, then run the same command with --resume."
            .formatted(file.getParent()));
  }

  @Override
  public void remove() {
    try {
      Files.deleteIfExists(file.resolveSibling(HOLDER));
      Files.deleteIfExists(file); // while it is still locked: nobody else may have it
    } catch (IOException e) {
      // both files are in nobody's way
    } finally {
      close();
    }
  }

  @Override
  public void close() {
    try (channel) {
      lock.release();
    } catch (IOException e) {
      // the process ends it in any case
    } finally {
      HELD.remove(file);
    }
  }
}
