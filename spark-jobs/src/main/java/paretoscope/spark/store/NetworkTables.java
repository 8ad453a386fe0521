package paretoscope.spark.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import paretoscope.core.error.UserError;
import paretoscope.simulator.perceive.PerceptionCard;
import paretoscope.simulator.perceive.Perceptions;

/** Reads the tables of a training. */
public record NetworkTables(RunTables tables) {
  /** All files, in the order they were stored; of one that was made twice the last. */
  public List<NetworkRecord> networks() {
    Map<String, NetworkRecord> last = new LinkedHashMap<>();
    tables.read(
        Table.NETWORKS,
        row -> {
          NetworkRecord network = NetworkRows.read(row);
          last.put(network.subject() + " " + network.file(), network);
        });
    return new ArrayList<>(last.values());
  }

  /**
   * What was taught, subjects with a card only.
   *
   * @param where they lie, for messages
   * @throws UserError if there is none
   */
  public static Perceptions perceptions(String where, List<NetworkRecord> networks) {
    Map<String, Map<String, byte[]>> files = new TreeMap<>();
    for (NetworkRecord network : networks) {
      if (network.ok()) {
        files
            .computeIfAbsent(network.subject(), subject -> new TreeMap<>())
            .put(network.file(), network.bytes());
      }
    }
    files.values().removeIf(some -> !some.containsKey(PerceptionCard.FILE));
    if (files.isEmpty()) {
      throw new UserError(where + " holds no finished training; end it with --resume first.");
    }
    return Perceptions.of(where, files);
  }
}
