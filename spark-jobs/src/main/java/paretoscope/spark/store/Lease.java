package paretoscope.spark.store;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.ipc.RemoteException;
import paretoscope.core.error.UserError;

/**
 * A lock for file systems without locks: a file that its holder rewrites again and again. Whoever
 * finds one watches it; if it does not change for long enough, its holder is dead. No clocks are
 * compared. Before each commit the holder makes sure that the lease is still its own.
 */
final class Lease implements WriteLock {
  /**
   * @param beat between two rewrites
   * @param patience without a rewrite after which the holder counts as dead
   */
  record Pace(Duration beat, Duration patience) {
    static final Pace USUAL = new Pace(Duration.ofSeconds(5), Duration.ofSeconds(30));
  }

  /** What HDFS says where somebody writes the file just now, or died while he did. */
  private static final Set<String> BUSY =
      Set.of(
          "org.apache.hadoop.hdfs.protocol.AlreadyBeingCreatedException",
          "org.apache.hadoop.hdfs.protocol.RecoveryInProgressException");

  private final Storage storage;
  private final AtomicReference<Holder> mine;
  private final ScheduledExecutorService heart;
  private final ScheduledFuture<?> beats;

  private Lease(Storage storage, Holder mine, Pace pace) {
    this.storage = storage;
    this.mine = new AtomicReference<>(mine);
    this.heart =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "paretoscope-lease");
              thread.setDaemon(true);
              return thread;
            });
    long millis = pace.beat().toMillis();
    this.beats = heart.scheduleWithFixedDelay(this::beat, millis, millis, TimeUnit.MILLISECONDS);
  }

  static Lease take(Storage storage, Pace pace) {
    Holder mine = Holder.here();
    boolean contested = false;
    while (!create(storage, mine)) {
      watch(storage, pace);
      contested = true;
    }
    if (contested) {
      // two that waited for one dead holder may both have come this far: the file tells who was
      // last
      sleep(pace.beat());
    }
    Lease lease = new Lease(storage, mine, pace);
    lease.check();
    return lease;
  }

  /** Returns once the lease is given up or its holder must be dead. */
  private static void watch(Storage storage, Pace pace) {
    String found = text(storage);
    long checks = Math.max(1, pace.patience().toMillis() / pace.beat().toMillis());
    for (int i = 0; i < checks; i++) {
      sleep(pace.beat());
      if (!storage.exists(FILE)) {
        return;
      }
      String now = text(storage);
      if (!now.isEmpty() && !now.equals(found)) {
        throw LocalLock.taken(storage, holder(now));
      }
    }
    storage.delete(FILE);
  }

  @Override
  public synchronized void check() {
    String now = text(storage);
    if (!now.contains(mine.get().token())) {
      heart.shutdownNow();
      throw LocalLock.taken(storage, now.isEmpty() ? "nobody any more" : holder(now));
    }
  }

  private synchronized void beat() {
    try {
      check();
      write(storage, mine.updateAndGet(Holder::next), true);
    } catch (IOException | UserError e) {
      // a lost lease is reported by the next commit, a passing fault is mended by the next beat
    }
  }

  private static boolean create(Storage storage, Holder holder) {
    return Storage.writing(
        storage.shown(FILE),
        () -> {
          try {
            write(storage, holder, false);
            return true;
          } catch (FileAlreadyExistsException e) {
            return false;
          } catch (RemoteException e) {
            if (BUSY.contains(e.getClassName())) {
              return false;
            }
            throw e;
          }
        });
  }

  private static void write(Storage storage, Holder holder, boolean over) throws IOException {
    Path path = storage.at(FILE);
    try (FSDataOutputStream out = storage.files().create(path, over)) {
      out.write(Json.pretty(holder).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  /** What the lease says; empty if it is not there or just being rewritten. */
  private static String text(Storage storage) {
    return storage.textIfThere(FILE);
  }

  private static String holder(String text) {
    try {
      return Json.read(text, Holder.class).shown();
    } catch (IOException e) {
      return "another process";
    }
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a lease", e);
    }
  }

  @Override
  public void remove() {
    close();
  }

  @Override
  public synchronized void close() {
    beats.cancel(false);
    heart.shutdownNow();
    if (text(storage).contains(mine.get().token())) {
      storage.delete(FILE);
    }
  }
}
