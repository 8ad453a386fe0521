package paretoscope.spark.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import paretoscope.core.error.UserError;

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

  /** All episodes with their steps. */
  public List<EpisodeRecord> episodes() {
    List<EpisodeRecord> episodes = new ArrayList<>();
    each(episodes::add);
    return episodes;
  }

  /**
   * Hands over all episodes with their steps, one after the other: those without a step first, then
   * in the order in which steps were stored. Holds all episodes, but the steps of one alone.
   */
  public void each(Consumer<EpisodeRecord> to) {
    Map<EpisodeKey, EpisodeRecord> waiting = new LinkedHashMap<>();
    tables.read(
        Table.EPISODES,
        row -> {
          EpisodeRecord episode = EpisodeRows.read(row, List.of());
          if (row.integer("looks") == 0) {
            to.accept(episode);
          } else {
            waiting.put(episode.key(), episode);
          }
        });
    EpisodeSteps steps =
        new EpisodeSteps(
            (key, its) -> {
              EpisodeRecord episode = waiting.remove(key);
              if (episode == null) {
                throw new UserError(
                    "the steps of %s stand apart from one another, or without their episode; play the run anew."
                        .formatted(key));
              }
              to.accept(episode.with(its));
            });
    tables.read(Table.STEPS, steps::add);
    steps.end();
    waiting.values().forEach(to);
  }

  /** The same episode with its steps. */
  public EpisodeRecord withSteps(EpisodeRecord episode) {
    List<StepRecord> steps = new ArrayList<>();
    tables.read(
        Table.STEPS,
        row -> {
          if (EpisodeRows.key(row).equals(episode.key())) {
            steps.add(StepRows.read(row));
          }
        });
    steps.sort(EpisodeSteps.ORDER);
    return episode.with(steps);
  }
}
