package paretoscope.spark.store;

import paretoscope.core.error.Require;

/**
 * One world: which of the registered ones, and which of the many of its kind.
 *
 * @param id for instance {@code srtio3-easy-v1}
 */
public record WorldKey(String id, long seed) implements Comparable<WorldKey> {
  public WorldKey {
    Require.fileName("id of a world", id);
  }

  @Override
  public int compareTo(WorldKey other) {
    int ids = id.compareTo(other.id);
    return ids == 0 ? Long.compare(seed, other.seed) : ids;
  }

  @Override
  public String toString() {
    return id + " seed " + seed;
  }
}
