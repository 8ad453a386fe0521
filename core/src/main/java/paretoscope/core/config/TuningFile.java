package paretoscope.core.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import paretoscope.core.error.UserError;
import paretoscope.core.optimise.OptimiserSpec;
import paretoscope.core.space.Parameter;

/**
 * A file that says which parameters of an agent are searched, and by which episodes it is judged.
 * Words are not looked up here, but for the agent's parameters: each comes with its place, for
 * messages of those who know what there is.
 *
 * @param study name of the study
 * @param seed of all chance in the search and in the episodes
 * @param agent its full name
 * @param searched parameters with their ranges, at least one
 * @param fixed values of others that the file gives, by name
 * @param worlds patterns of ids; empty for all
 * @param seeds of the worlds that candidates are judged by; empty for all that are not held out
 * @param heldOutSeeds of the worlds in which the points that were found are checked
 * @param tasks names; empty for all
 * @param objectives names; empty for the usual ones
 * @param dwellMicroseconds time of the beam at a scan position [µs]
 * @param lookSeconds time that each look takes besides [s]
 * @param settings every value with its source
 */
public record TuningFile(
    String study,
    long seed,
    BenchmarkFile.Word agent,
    List<Parameter> searched,
    Map<String, Object> fixed,
    List<BenchmarkFile.Word> worlds,
    List<BenchmarkFile.Word> seeds,
    List<BenchmarkFile.Word> heldOutSeeds,
    List<BenchmarkFile.Word> tasks,
    List<BenchmarkFile.Word> objectives,
    double dwellMicroseconds,
    double lookSeconds,
    OptimiserSpec optimiser,
    EffectiveSettings settings) {
  private static final String AGENT = "agent";
  private static final String PARAMETERS = "parameters";
  private static final List<String> KEYS =
      List.of(
          "study",
          "seed",
          AGENT,
          PARAMETERS,
          "worlds",
          "seeds",
          "held_out_seeds",
          "tasks",
          "objectives",
          "microscope",
          "optimiser");

  /** Keys of files that search workflows, which do not go with an agent. */
  private static final List<String> OF_WORKFLOWS =
      List.of("workflow", "rewards", "pixel_size_nm", "reference_side", "limits");

  private static final double MOST_DWELL_MICROSECONDS = 1e6;
  private static final double MOST_LOOK_SECONDS = 86_400;
  private static final double DWELL_MICROSECONDS = 10;
  private static final double LOOK_SECONDS = 1;

  public TuningFile {
    searched = List.copyOf(searched);
    fixed = Map.copyOf(fixed);
    worlds = List.copyOf(worlds);
    seeds = List.copyOf(seeds);
    heldOutSeeds = List.copyOf(heldOutSeeds);
    tasks = List.copyOf(tasks);
    objectives = List.copyOf(objectives);
  }

  /** Whether a study file tunes an agent and not a workflow. */
  public static boolean tunes(String name, String text, List<String> overrides) {
    return Overrides.apply(StudyFile.tree(name, text), overrides).entries().containsKey(AGENT);
  }

  /**
   * Reads a study of an agent.
   *
   * @param name of the file, for messages
   * @param overrides {@code path=value} each, from the command line
   * @param parameters what can be set of the agent of a name; presets are what the name says
   * @throws UserError whatever is wrong, with its line and a way out
   */
  public static TuningFile read(
      String name,
      String text,
      List<String> overrides,
      Function<String, List<Parameter>> parameters) {
    Section root = Section.root(Overrides.apply(StudyFile.tree(name, text), overrides));
    refuseMixed(root);
    root.known(KEYS);
    String study = StudyFile.name(root, name);
    long seed = root.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE, 1);
    BenchmarkFile.Word agent = agent(root, name);
    Ranges ranges = ranges(root, agent, parameters);
    List<BenchmarkFile.Word> worlds = root.words("worlds");
    List<BenchmarkFile.Word> seeds = root.words("seeds", "all that are not held out");
    List<BenchmarkFile.Word> held = root.words("held_out_seeds", "none");
    List<BenchmarkFile.Word> tasks = root.words("tasks");
    List<BenchmarkFile.Word> objectives = root.words("objectives", "dec-auc, looks");
    Section microscope = root.section("microscope").known(List.of("dwell_us", "look_s"));
    return new TuningFile(
        study,
        seed,
        agent,
        ranges.searched,
        ranges.fixed,
        worlds,
        seeds,
        held,
        tasks,
        objectives,
        microscope.positive("dwell_us", "µs", MOST_DWELL_MICROSECONDS, DWELL_MICROSECONDS),
        microscope.positive("look_s", "s", MOST_LOOK_SECONDS, LOOK_SECONDS),
        StudyFile.optimiser(root.section("optimiser")),
        root.effective());
  }

  private static void refuseMixed(Section root) {
    for (String key : OF_WORKFLOWS) {
      ConfigMap.Entry entry = root.entries().get(key);
      if (entry != null) {
        throw new UserError(
            "`%s` in %s does not go with `agent`: a study tunes a workflow on images, or an agent in"
                    .formatted(key, entry.keyOrigin().place())
                + " worlds; take one of the two out.");
      }
    }
  }

  private static BenchmarkFile.Word agent(Section root, String file) {
    ConfigNode value = root.need(AGENT, file, "name one, such as agent: gp-ucb+log+five-modes.");
    if (!(value instanceof ConfigWord word)) {
      throw Section.wrong(AGENT, value, "must be one agent, such as gp-ucb+log+five-modes");
    }
    root.record(AGENT, word.text(), Optional.of(value));
    return new BenchmarkFile.Word(word.text(), word.origin().place());
  }

  private record Ranges(List<Parameter> searched, Map<String, Object> fixed) {}

  /** Where the file names parameters, all others keep what they are. */
  private static Ranges ranges(
      Section root, BenchmarkFile.Word agent, Function<String, List<Parameter>> parameters) {
    List<Parameter> known;
    try {
      known = parameters.apply(agent.text());
    } catch (UserError e) {
      throw agent.wrong(e);
    }
    Section section = root.section(PARAMETERS).known(known.stream().map(Parameter::name).toList());
    List<Parameter> searched = new ArrayList<>();
    Map<String, Object> fixed = new LinkedHashMap<>();
    for (Parameter parameter : known) {
      boolean held =
          !section.entries().isEmpty() && !section.entries().containsKey(parameter.name());
      ParameterSection read = ParameterSection.read(section, parameter, held);
      read.searched().ifPresent(searched::add);
      read.fixed().ifPresent(value -> fixed.put(parameter.name(), value));
    }
    if (searched.isEmpty()) {
      throw new UserError(
          "nothing is searched: agent `%s` in %s has %s; "
                  .formatted(agent.text(), agent.place(), what(known))
              + "give a parameter a range, or take an agent with settings, such as"
              + " gp-ucb+log+five-modes.");
    }
    return new Ranges(searched, fixed);
  }

  private static String what(List<Parameter> known) {
    return known.isEmpty() ? "no parameters" : "all its parameters fixed";
  }
}
