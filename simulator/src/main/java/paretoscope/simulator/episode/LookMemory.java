package paretoscope.simulator.episode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import paretoscope.simulator.acquisition.Look;

/**
 * What the last episode in a world saw, and what analysts read in it. Another episode with the same
 * seed that begins with the same looks sees the same, so nothing is recorded or read twice: what a
 * scan shows hangs on the looks before it and on nothing else. Holds one episode; not safe for use
 * by several threads.
 */
public final class LookMemory {
  /** A look, what it showed, and how many atoms were lost after it. */
  record Seen(Recording recording, int lostAtoms, Map<String, Findings> readings) {}

  private final List<Seen> path = new ArrayList<>();
  private long seed;

  LookMemory() {}

  /** A new episode begins; that of another seed shares nothing. */
  void begin(long episodeSeed) {
    if (episodeSeed != seed) {
      path.clear();
    }
    seed = episodeSeed;
  }

  /**
   * What a look showed when it came after the same looks as now, or null. The looks before it must
   * have been found here or added.
   *
   * @param number from 1 on
   */
  Seen find(int number, Look look) {
    boolean known = number <= path.size() && path.get(number - 1).recording().look().equals(look);
    return known ? path.get(number - 1) : null;
  }

  /** Keeps a look that was not found; what followed in its place is forgotten. */
  void add(Recording recording, int lostAtoms) {
    path.subList(recording.number() - 1, path.size()).clear();
    path.add(new Seen(recording, lostAtoms, new HashMap<>()));
  }

  /**
   * What an analyst reads in a recording, after the looks before it.
   *
   * @param analyst equal names with equal settings read alike
   */
  @SuppressWarnings("ReferenceEquality") // this very one: an equal one may come after other looks
  public Findings reading(Recording recording, String analyst, Supplier<Findings> read) {
    int place = recording.number() - 1;
    if (place >= path.size() || path.get(place).recording() != recording) {
      return read.get();
    }
    Map<String, Findings> readings = path.get(place).readings();
    Findings known = readings.get(analyst);
    if (known == null) {
      known = read.get();
      readings.put(analyst, known);
    }
    return known;
  }
}
