package paretoscope.spark.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the tables of a run of episodes. */
public record EpisodeTables(RunTables tables) {
  /** Which episodes are stored. */
  public Set<EpisodeKey> keys() {
    Set<EpisodeKey> keys = new HashSet<>();
    tables.read(
        Table.EPISODES,
        tables.files(Table.EPISODES),
        List.of("world_id", "variant", "task", "agent"),
        row -> keys.add(EpisodeRows.key(row)));
    return keys;
  }

  /** All episodes without their steps, which are many more, in the order they were stored. */
  public List<EpisodeRecord> withoutSteps() {
    List<EpisodeRecord> episodes = new ArrayList<>();
    tables.read(Table.EPISODES, row -> episodes.add(EpisodeRows.read(row, List.of())));
    return episodes;
  }

  /** All episodes with their steps, in the order they were stored. */
  public List<EpisodeRecord> episodes() {
    Map<EpisodeKey, TreeMap<Integer, StepRecord>> steps = new HashMap<>();
    tables.read(
        Table.STEPS,
        row -> {
          StepRecord step = StepRows.read(row);
          steps
              .computeIfAbsent(EpisodeRows.key(row), key -> new TreeMap<>())
              .put(step.number(), step);
        });
    List<EpisodeRecord> episodes = new ArrayList<>();
    tables.read(
        Table.EPISODES,
        row -> {
          var its = steps.getOrDefault(EpisodeRows.key(row), new TreeMap<>());
          episodes.add(EpisodeRows.read(row, List.copyOf(its.values())));
        });
    return episodes;
  }
}
