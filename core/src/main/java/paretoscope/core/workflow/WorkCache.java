package paretoscope.core.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import paretoscope.core.error.Require;

/**
 * Work that candidates share, kept up to a number of bytes: filtered planes, prepared detectors,
 * per-image estimates. The one used longest ago goes first. Each piece is made once, by the first
 * thread that needs it, while others wait for it. What is kept never changes results, only speed.
 */
public final class WorkCache {
  private record Entry(CompletableFuture<Object> value, ToLongFunction<Object> size) {
    long bytes() {
      boolean made = value.isDone() && !value.isCompletedExceptionally();
      return made ? size.applyAsLong(value.join()) : 0;
    }
  }

  /** Pieces grow while they are used, so sizes are looked at now and then. */
  private static final int USES_BETWEEN_TRIMS = 64;

  private final long capacityBytes;
  private final Map<String, Entry> entries;
  private final String scope;
  private int uses;

  /**
   * @param capacityBytes most bytes to keep; a single piece may exceed it while in use
   */
  public WorkCache(long capacityBytes) {
    this.capacityBytes = (long) Require.positive("cache capacity [bytes]", (double) capacityBytes);
    this.entries = new LinkedHashMap<>(16, 0.75f, true);
    this.scope = "";
  }

  private WorkCache(WorkCache whole, String scope) {
    this.capacityBytes = whole.capacityBytes;
    this.entries = whole.entries;
    this.scope = scope;
  }

  /**
   * This cache with keys of its own: same capacity, same room, shared with all other scopes. For
   * micrographs whose ids alone do not tell them apart.
   */
  public WorkCache within(String scope) {
    return new WorkCache(this, this.scope + scope + "/");
  }

  /** A cache of a quarter of this Java machine's heap. */
  public static WorkCache ofHeap() {
    return new WorkCache(Math.max(1L << 26, Runtime.getRuntime().maxMemory() / 4));
  }

  /**
   * The piece called {@code name}, made by {@code maker} if it is not there.
   *
   * @param size bytes a piece holds; may grow while it is used
   */
  public <T> T get(String name, Class<T> type, ToLongFunction<T> size, Supplier<T> maker) {
    String key = scope + name;
    CompletableFuture<Object> mine = new CompletableFuture<>();
    CompletableFuture<Object> found;
    synchronized (entries) {
      Entry entry = entries.get(key);
      if (entry == null) {
        entry = new Entry(mine, value -> size.applyAsLong(type.cast(value)));
        entries.put(key, entry);
      }
      found = entry.value();
      if (++uses % USES_BETWEEN_TRIMS == 0) {
        trim();
      }
    }
    if (found == mine) {
      make(key, mine, maker);
    }
    try {
      return type.cast(found.join());
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private <T> void make(String key, CompletableFuture<Object> mine, Supplier<T> maker) {
    try {
      mine.complete(maker.get());
    } catch (RuntimeException | Error e) {
      synchronized (entries) {
        entries.remove(key);
      }
      mine.completeExceptionally(e);
    }
    trim();
  }

  private void trim() {
    synchronized (entries) {
      long total = entries.values().stream().mapToLong(Entry::bytes).sum();
      var oldest = entries.values().iterator();
      while (total > capacityBytes && oldest.hasNext()) {
        Entry entry = oldest.next();
        if (entry.value().isDone()) {
          total -= entry.bytes();
          oldest.remove();
        }
      }
    }
  }

  /** Bytes held at present. */
  public long bytes() {
    synchronized (entries) {
      return entries.values().stream().mapToLong(Entry::bytes).sum();
    }
  }
}
