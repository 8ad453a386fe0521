package paretoscope.core.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paretoscope.core.error.UserError;

/**
 * A file that says which agents play which tasks in which worlds. The words are not looked up here:
 * each comes with its place, for messages of those who know what there is.
 *
 * @param study name of the study
 * @param seed of all chance in the episodes
 * @param worlds patterns of ids; empty for all
 * @param seeds of the worlds; empty for all
 * @param tasks names; empty for all
 * @param agents names, at least one; with settings in parentheses if any
 * @param sensitivity factors on assumptions, such as {@code critical-dose x 0.5}; empty for none
 * @param statistics what is asked of the statistics
 * @param settings every value with its source
 */
public record BenchmarkFile(
    String study,
    long seed,
    List<Word> worlds,
    List<Word> seeds,
    List<Word> tasks,
    List<Word> agents,
    List<Word> sensitivity,
    AskedStatistics statistics,
    EffectiveSettings settings) {
  private static final String SENSITIVITY = "sensitivity";
  private static final List<String> KEYS =
      List.of(
          "study", "seed", "worlds", "seeds", "tasks", "agents", SENSITIVITY, AskedStatistics.KEY);

  /**
   * A word as written.
   *
   * @param place for messages, after "in"
   */
  public record Word(String text, String place) {
    /** A message about this word, with its place. */
    public UserError wrong(UserError why) {
      return new UserError("in " + place + ": " + why.getMessage(), why);
    }
  }

  public BenchmarkFile {
    worlds = List.copyOf(worlds);
    seeds = List.copyOf(seeds);
    tasks = List.copyOf(tasks);
    agents = List.copyOf(agents);
    sensitivity = List.copyOf(sensitivity);
  }

  /**
   * Reads a benchmark.
   *
   * @param name of the file, for messages
   * @param overrides {@code path=value} each, from the command line
   * @throws UserError whatever is wrong, with its line and a way out
   */
  public static BenchmarkFile read(String name, String text, List<String> overrides) {
    ConfigMap tree = Overrides.apply(StudyFile.tree(name, text), overrides);
    Section root = Section.root(tree).known(KEYS);
    String study = StudyFile.name(root, name);
    long seed = root.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE, 1);
    List<Word> worlds = root.words("worlds");
    List<Word> seeds = root.words("seeds");
    List<Word> tasks = root.words("tasks");
    List<Word> agents = AgentsSection.read(root, name);
    List<Word> factors = sensitivity(root);
    AskedStatistics statistics = AskedStatistics.read(root);
    return new BenchmarkFile(
        study, seed, worlds, seeds, tasks, agents, factors, statistics, root.effective());
  }

  private static List<Word> sensitivity(Section root) {
    List<Word> all = new ArrayList<>();
    if (!root.entries().containsKey(SENSITIVITY)) {
      root.record(SENSITIVITY, "none", Optional.empty());
      return all;
    }
    Section group = root.section(SENSITIVITY);
    for (String key : group.entries().keySet()) {
      List<Word> factors = group.words(key);
      if (factors.isEmpty()) {
        throw empty(group.pathOf(key), group.entries().get(key).keyOrigin());
      }
      factors.forEach(one -> all.add(new Word(key + " x " + one.text(), one.place())));
    }
    if (all.isEmpty()) {
      throw empty(SENSITIVITY, root.entries().get(SENSITIVITY).keyOrigin());
    }
    return all;
  }

  private static UserError empty(String path, Origin origin) {
    return new UserError(
        "`%s` in %s is empty; give factors, as in critical-dose: [0.5, 2], or leave it out."
            .formatted(path, origin.place()));
  }
}
