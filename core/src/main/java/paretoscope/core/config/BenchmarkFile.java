package paretoscope.core.config;

import java.util.List;
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
 * @param agents names, at least one
 * @param settings every value with its source
 */
public record BenchmarkFile(
    String study,
    long seed,
    List<Word> worlds,
    List<Word> seeds,
    List<Word> tasks,
    List<Word> agents,
    EffectiveSettings settings) {
  private static final List<String> KEYS =
      List.of("study", "seed", "worlds", "seeds", "tasks", "agents");

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
    root.need("agents", name, "list one or more below it, such as - raster+threshold.");
    List<Word> agents = root.words("agents");
    if (agents.isEmpty()) {
      throw new UserError("`agents` in " + name + " is empty; list one or more agents below it.");
    }
    return new BenchmarkFile(study, seed, worlds, seeds, tasks, agents, root.effective());
  }
}
