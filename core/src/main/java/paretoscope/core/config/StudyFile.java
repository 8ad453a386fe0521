package paretoscope.core.config;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import paretoscope.core.error.UserError;
import paretoscope.core.optimise.OptimiserSpec;
import paretoscope.core.reward.MaskReward;
import paretoscope.core.reward.Reward;
import paretoscope.core.reward.RewardUse;
import paretoscope.core.reward.Rewards;
import paretoscope.core.study.Study;
import paretoscope.core.workflow.LengthScale;
import paretoscope.core.workflow.Operator;
import paretoscope.core.workflow.Operators;
import paretoscope.core.workflow.Workflow;

/**
 * A study file that was read and found right. Values of the command line win over the file's, the
 * file's over defaults.
 *
 * @param study what to run
 * @param settings every value with its source
 */
public record StudyFile(Study study, EffectiveSettings settings) {
  /** The longest study file that is read [bytes]. */
  public static final int MAX_BYTES = 1 << 20;

  private static final List<String> KEYS =
      List.of(
          "study",
          "seed",
          "pixel_size_nm",
          "reference_side",
          "workflow",
          "rewards",
          "optimiser",
          "limits");
  private static final long DEFAULT_SEED = 1;
  private static final double DEFAULT_SECONDS = 60;

  /** The first candidate waits for the network's answers. */
  private static final double DEFAULT_SEGMENTING_SECONDS = 3600;

  private static final double A_DAY = 86_400;
  private static final double A_MILLIMETRE = 1e6;
  private static final double A_MILLION_PIXELS = 1e6;
  private static final int MOST = 1_000_000;
  private static final int MOST_EVALUATIONS = 10_000_000;

  /**
   * Reads a study with the operators and rewards on the class path.
   *
   * @param name of the file, for messages
   * @param overrides {@code path=value} each, from the command line
   * @throws UserError whatever is wrong, with its line and a way out
   */
  public static StudyFile read(String name, String text, List<String> overrides) {
    return read(name, text, overrides, Operators.load().byName(), Rewards.load());
  }

  /** As {@link #read(String, String, List)} with other operators and rewards, by name. */
  public static StudyFile read(
      String name,
      String text,
      List<String> overrides,
      Map<String, Operator> operators,
      Map<String, Reward> rewards) {
    Section root = Section.root(Overrides.apply(tree(name, text), overrides)).known(KEYS);
    String study = name(root, name);
    long seed = root.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE, DEFAULT_SEED);
    double pixelSize = root.positive("pixel_size_nm", "nm", A_MILLIMETRE, Double.NaN);
    double side = root.positive("reference_side", "px", A_MILLION_PIXELS, Double.NaN);
    ConfigNode steps =
        root.need("workflow", name, "list its steps below it, at least one that detects.");
    Workflow workflow =
        new WorkflowSection(operators, new LengthScale(side)).read(root.section("workflow", steps));
    ConfigNode scores =
        root.need("rewards", name, "list one or more below it, such as - contrast-to-noise.");
    List<RewardUse> uses = new RewardsSection(rewards).read(root, scores);
    checkFindings(workflow, uses, scores);
    OptimiserSpec optimiser = optimiser(root.section("optimiser"));
    Section limits = root.section("limits").known(List.of("evaluation_seconds"));
    double seconds = limits.positive("evaluation_seconds", "s", A_DAY, preset(workflow));
    Duration limit = Duration.ofNanos(Math.max(1, Math.round(seconds * 1e9)));
    return new StudyFile(
        new Study(study, seed, workflow, uses, optimiser, pixelSize, limit), root.effective());
  }

  private static void checkFindings(Workflow workflow, List<RewardUse> uses, ConfigNode rewards) {
    for (RewardUse use : uses) {
      if (use.reward() instanceof MaskReward && !workflow.segments()) {
        throw new UserError(
            "reward `%s` in %s judges masks, but the workflow detects spots; take a reward of spots,"
                    .formatted(use.name(), rewards.origin().place())
                + " or a step that segments, such as segment-anything.");
      }
    }
  }

  private static double preset(Workflow workflow) {
    return workflow.segments() ? DEFAULT_SEGMENTING_SECONDS : DEFAULT_SECONDS;
  }

  /** What is searched, as canonical JSON: see {@link SearchIdentity}. */
  public String searched() {
    return SearchIdentity.json(study);
  }

  /** The hash of what is searched: see {@link SearchIdentity}. */
  public String hash() {
    return SearchIdentity.hash(study);
  }

  static ConfigMap tree(String name, String text) {
    if (text.length() > MAX_BYTES) {
      throw new UserError(
          name
              + " has "
              + text.length()
              + " characters; a study file has at most "
              + MAX_BYTES
              + ". Is it the right file?");
    }
    Optional<ConfigNode> root = YamlTree.read(name, text, line -> Origin.line(name, line));
    if (root.isEmpty()) {
      return ConfigMap.empty(Origin.line(name, 1));
    }
    if (root.get() instanceof ConfigMap map) {
      return map;
    }
    throw new UserError(
        name
            + " holds "
            + root.get().describe()
            + "; a study file holds keys such as `study:`"
            + " and `workflow:`.");
  }

  static String name(Section root, String file) {
    ConfigNode value = root.need("study", file, "name the study, such as study: log-atoms.");
    String rule = "must be a name of up to 64 letters, digits, dots, - and _";
    if (!(value instanceof ConfigWord word)
        || !word.text().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
      throw Section.wrong("study", value, rule);
    }
    root.record("study", word.text(), Optional.of(value));
    return word.text();
  }

  static OptimiserSpec optimiser(Section section) {
    section.known(List.of("method", "population", "generations"));
    OptimiserSpec preset = OptimiserSpec.DEFAULT;
    List<String> methods =
        Arrays.stream(OptimiserSpec.Method.values()).map(StudyFile::word).toList();
    String method = section.word("method", methods, word(preset.method()));
    int population = (int) section.whole("population", 2, MOST, preset.population());
    int generations = (int) section.whole("generations", 1, MOST, preset.generations());
    if ((long) population * generations > MOST_EVALUATIONS) {
      throw new UserError(
          String.format(
              "`optimiser` in %s asks for %d x %d evaluations; at most %d are run. Lower"
                  + " `population` or `generations`.",
              section.origin().place(), population, generations, MOST_EVALUATIONS));
    }
    OptimiserSpec.Method found = OptimiserSpec.Method.valueOf(method.toUpperCase(Locale.ROOT));
    return new OptimiserSpec(found, population, generations);
  }

  private static String word(OptimiserSpec.Method method) {
    return method.name().toLowerCase(Locale.ROOT);
  }
}
