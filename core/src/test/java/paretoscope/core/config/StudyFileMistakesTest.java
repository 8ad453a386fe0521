package paretoscope.core.config;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.error.UserError;
import paretoscope.core.reward.Rewards;
import paretoscope.core.workflow.Operators;

/** The exact words that every mistake in a study file is answered with. */
class StudyFileMistakesTest {
  private static final String HEAD = "study: a\nrewards: [contrast-to-noise]\n";

  /** What is on the class path, in the order of the names. */
  private static final String OPERATORS =
      String.join(", ", Operators.load().byName().keySet()) + ", none.";

  private static final String REWARDS = String.join(", ", Rewards.load().keySet()) + ".";

  private static AbstractThrowableAssert<?, ?> refused(String text, String... overrides) {
    return assertThatThrownBy(() -> StudyFile.read("conf/x.yaml", text, List.of(overrides)))
        .isInstanceOf(UserError.class);
  }

  private static AbstractThrowableAssert<?, ?> set(String... overrides) {
    return refused(StudyFileTest.SHORT, overrides);
  }

  /** A study whose detector gets these settings, from line 6 on. */
  private static String log(String settings) {
    return HEAD + "workflow:\n  detect:\n    log:\n      " + settings + "\n";
  }

  @Test
  void unknownKeys() {
    refused(log("sigma_min: 2"))
        .hasMessage("unknown key `sigma_min` in conf/x.yaml line 6; did you mean `min_sigma`?");
    refused(log("min_sigma: 2\n") + "sede: 3")
        .hasMessage("unknown key `sede` in conf/x.yaml line 8; did you mean `seed`?");
    refused(log("min_sigma: {range: [1, 2], stop: 1}"))
        .hasMessage("unknown key `stop` in conf/x.yaml line 6; did you mean `step`?");
    set("optimiser.zzzzzzzz=3")
        .hasMessage(
            "unknown key `zzzzzzzz` in --set optimiser.zzzzzzzz; known: method, population,"
                + " generations");
    set("limits.evaluation_second=3")
        .hasMessage(
            "unknown key `evaluation_second` in --set limits.evaluation_second; did you mean"
                + " `evaluation_seconds`?");
    set("rewards=[lattice-regularity: {neighbours: 4}]")
        .hasMessage("unknown key `neighbours` in --set rewards; known: tolerance");
  }

  @Test
  void unknownOperatorsAndRewards() {
    refused(HEAD + "workflow:\n  denoise:\n    gausian:\n  detect: {log: }")
        .hasMessage(
            "unknown operator `gausian` in conf/x.yaml line 5; did you mean `gaussian`? Known: "
                + OPERATORS);
    refused(HEAD + "workflow:\n  detect: {qqqqqqqq: }")
        .hasMessage("unknown operator `qqqqqqqq` in conf/x.yaml line 4. Known: " + OPERATORS);
    refused("study: a\nworkflow: {detect: {log: }}\nrewards:\n  - contrast-noise")
        .hasMessage(
            "unknown reward `contrast-noise` in conf/x.yaml line 4; did you mean"
                + " `contrast-to-noise`? Known: "
                + REWARDS);
  }

  @Test
  void wrongTypes() {
    set("optimiser.population=many")
        .hasMessage(
            "`optimiser.population` in --set optimiser.population is the text `many`; it must be"
                + " a whole number in [2, 1000000].");
    refused(log("min_sigma: two"))
        .hasMessage(
            "`workflow.detect.log.min_sigma` in conf/x.yaml line 6 is the text `two`; it must be a"
                + " number of px, or {range: [low, high]} to search it.");
    refused(log("min_sigma: \"2\""))
        .hasMessageStartingWith(
            "`workflow.detect.log.min_sigma` in conf/x.yaml line 6 is the text `2`;");
    refused(log("num_sigma: 2.5"))
        .hasMessage(
            "`workflow.detect.log.num_sigma` in conf/x.yaml line 6 is 2.5; it must be a whole"
                + " number, or {range: [low, high]} to search it.");
    refused(HEAD + "workflow: [detect]")
        .hasMessage(
            "`workflow` in conf/x.yaml line 3 is a list; it must be a group of keys, each on its"
                + " own line below it.");
    refused(HEAD + "workflow:\n  detect: log")
        .hasMessage(
            "`workflow.detect` in conf/x.yaml line 4 is the text `log`; it must be a group of"
                + " keys, each on its own line below it.");
  }

  @Test
  void keysWithoutAValue() {
    refused(log("") + "\noptimiser:\n  population:\n")
        .hasMessage(
            "`optimiser.population` in conf/x.yaml line 9 has no value; give one, or leave the line"
                + " out for the default.");
  }

  @Test
  void wrongTypesOfWholeSections() {
    set("rewards=contrast-to-noise")
        .hasMessage(
            "`rewards` in --set rewards is the text `contrast-to-noise`; it must list one or more"
                + " rewards, each after a dash.");
    set("rewards=[[a]]")
        .hasMessage(
            "`rewards` in --set rewards is a list; it must be the name of a reward, or one with"
                + " options, such as lattice-regularity: {tolerance: 0.1}.");
    set("seed=1.5")
        .hasMessage(
            "`seed` in --set seed is 1.5; it must be a whole number in [-9223372036854775808,"
                + " 9223372036854775807].");
    set("study=a b/c")
        .hasMessage(
            "`study` in --set study is the text `a b/c`; it must be a name of up to 64 letters,"
                + " digits, dots, - and _.");
    set("optimiser.method=nsga3")
        .hasMessage(
            "`optimiser.method` in --set optimiser.method is the text `nsga3`; it must be one of"
                + " nsga2, random, grid, literal.");
  }

  @Test
  void valuesOutOfRange() {
    set("optimiser.population=1")
        .hasMessage(
            "`optimiser.population` in --set optimiser.population is 1; it must be a whole number"
                + " in [2, 1000000].");
    set("optimiser.population=1000000", "optimiser.generations=11")
        .hasMessage(
            "`optimiser` in --set optimiser.population asks for 1000000 x 11 evaluations; at most"
                + " 10000000 are run. Lower `population` or `generations`.");
    set("rewards=[outline-evidence]").hasMessageContaining("judges masks, but the workflow");
    set("pixel_size_nm=-0.1")
        .hasMessage(
            "`pixel_size_nm` in --set pixel_size_nm is -0.1; it must be a number of nm above 0 and"
                + " up to 1000000.");
    set("limits.evaluation_seconds=0")
        .hasMessage(
            "`limits.evaluation_seconds` in --set limits.evaluation_seconds is 0; it must be a"
                + " number of s above 0 and up to 86400.");
    set("rewards=[lattice-regularity: {tolerance: 5}]")
        .hasMessage(
            "`rewards.lattice-regularity.tolerance` in --set rewards is 5; it must be a number in"
                + " [0.02, 0.4] or 0.15 (the default).");
    set("rewards=[count-quality: {expected_count: -3}]")
        .hasMessage(
            "`rewards.count-quality.expected_count` in --set rewards is -3; it must be a whole"
                + " number in [1, 10000000] or 0 (the default).");
    refused(log("min_sigma: 1e999"))
        .hasMessageStartingWith("`workflow.detect.log.min_sigma` in conf/x.yaml line 6 is 1e999;");
  }

  @Test
  void valuesThatAnOperatorCannotWorkWith() {
    refused(log("min_sigma: 0.05"))
        .hasMessageStartingWith(
            "`workflow.detect.log` in conf/x.yaml line 5 cannot run with {max_sigma=1.0,"
                + " min_sigma=0.05,")
        .hasMessageEndingWith(
            ": detector setting `min_sigma` = 0.05 must lie in [0.125, 1000.0] px.");
    refused(HEAD + "workflow:\n  denoise:\n    gaussian: {sigma: -3}\n  detect: {log: }")
        .hasMessageStartingWith(
            "`workflow.denoise.gaussian` in conf/x.yaml line 5 cannot run with {sigma=-3.0}: ")
        .hasMessageContaining("must lie in [0.0, 1000.0]");
  }

  @Test
  void wrongRanges() {
    String path = "`workflow.detect.log.min_sigma";
    refused(log("min_sigma: {range: [3, 1]}"))
        .hasMessage(
            path
                + ".range` in conf/x.yaml line 6 is [3, 1]; it must ascend. Swap the numbers, or"
                + " write one number to fix the value.");
    refused(log("min_sigma: {range: [1, 2, 3]}"))
        .hasMessage(
            path
                + ".range` in conf/x.yaml line 6 is a list; it must have two numbers that ascend,"
                + " such as range: [0.5, 3.0].");
    refused(log("min_sigma: {step: 1}"))
        .hasMessage(
            "missing key `range` of "
                + path
                + "` in conf/x.yaml line 6; write {range: [low,"
                + " high]}, or one number to fix it.");
    refused(log("min_sigma: {range: [1, 2], step: 3}"))
        .hasMessage(
            path
                + ".step` in conf/x.yaml line 6 is 3; it must be a number from 0 (no steps) to"
                + " high - low.");
    refused(log("min_sigma: {range: [1, 2], step: 0.5, scale: log}"))
        .hasMessage(
            path
                + ".scale` in conf/x.yaml line 6 is the text `log`; it needs a range above 0 and"
                + " no step; it got a range from 1 and a step of 0.5.");
    refused(log("min_sigma: {range: [1, 2], scale: cubic}"))
        .hasMessage(
            path + ".scale` in conf/x.yaml line 6 is the text `cubic`; it must be linear or log.");
    refused(log("num_sigma: {range: [1, 5], step: 2}"))
        .hasMessage(
            "`workflow.detect.log.num_sigma.step` in conf/x.yaml line 6 is 2; it must be 1: it is"
                + " a whole number.");
    refused(log("num_sigma: {range: [5, 5]}"))
        .hasMessageStartingWith(
            "`workflow.detect.log.num_sigma.range` in conf/x.yaml line 6 is [5, 5]; it must"
                + " ascend.");
  }

  @Test
  void wrongLists() {
    refused(log("min_sigma: [1, 2, 4]"))
        .hasMessage(
            "`workflow.detect.log.min_sigma` in conf/x.yaml line 6 is a list; it must list numbers"
                + " that ascend in equal steps, such as [1, 1.5, 2], or be {range: [low, high],"
                + " step: size}.");
    for (String list : List.of("[4, 2]", "[2, 2]", "[2, 4.5]", "[]", "[2, many]")) {
      refused(log("num_sigma: " + list))
          .hasMessageStartingWith("`workflow.detect.log.num_sigma` in conf/x.yaml line 6 is ")
          .hasMessageEndingWith(
              "; it must list two or more whole numbers that ascend, such as [8, 14], or be {range:"
                  + " [low, high]}.");
    }
    refused(log("min_sigma: []"))
        .hasMessageStartingWith("`workflow.detect.log.min_sigma` in conf/x.yaml line 6 is a list");
  }

  @ParameterizedTest
  @ValueSource(strings = {"count-quality", "neighbour-error"})
  void rewardsThatNeedACountAreRefusedWithoutOne(String reward) {
    String way =
        " needs the number of columns: set `expected_count`, such as {expected_count: 400}, or"
            + " `lattice_constant_nm` (and `columns_per_cell`) for images whose pixel size is"
            + " known.";
    String before = "study: a\nworkflow: {detect: {log: }}\nrewards:\n- contrast-to-noise\n- ";
    refused(before + reward).hasMessage("reward `" + reward + "` in conf/x.yaml line 5" + way);
    refused(before + reward + ": {columns_per_cell: 2}")
        .hasMessage("reward `" + reward + "` in conf/x.yaml line 5" + way);
    set("rewards=[" + reward + "]").hasMessage("reward `" + reward + "` in --set rewards" + way);
  }

  @Test
  void duplicates() {
    refused("study: a\nseed: 1\nstudy: b")
        .hasMessage(
            "duplicate key `study` in conf/x.yaml line 3; it is already in conf/x.yaml line 1."
                + " Keep one of them.");
    refused(
            "study: a\nworkflow: {detect: {log: }}\nrewards:\n- contrast-to-noise\n"
                + "- contrast-to-noise: ")
        .hasMessage(
            "reward `contrast-to-noise` in conf/x.yaml line 5 is already in conf/x.yaml line 4;"
                + " name it once.");
  }

  @Test
  void missingKeys() {
    refused("")
        .hasMessage(
            "missing key `study` in conf/x.yaml; name the study, such as study: log-atoms.");
    refused(HEAD)
        .hasMessage(
            "missing key `workflow` in conf/x.yaml; list its steps below it, at least one that"
                + " detects.");
    refused("study: a\nworkflow: {detect: {log: }}\nrewards:")
        .hasMessage(
            "missing key `rewards` in conf/x.yaml; list one or more below it, such as -"
                + " contrast-to-noise.");
  }

  @Test
  void workflowsThatAreNone() {
    refused(HEAD + "workflow:\n  detect: {log: }\n  denoise: {median: }")
        .hasMessage(
            "`workflow` in conf/x.yaml line 4: a workflow is filters, then exactly one detector"
                + " step, then refiners (for spots); or filters, then exactly one segmenter step,"
                + " then sieves (for masks); got detect, denoise.");
    refused(HEAD + "workflow:\n  detect:")
        .hasMessage(
            "step `detect` in conf/x.yaml line 4 has no operator; name one or more below it, such"
                + " as gaussian.");
    refused(HEAD + "workflow:\n  Detect: {log: }")
        .hasMessage(
            "step `Detect` in conf/x.yaml line 4 must start with a letter and hold lower-case"
                + " letters, digits, - and _ only.");
    refused(HEAD + "workflow:\n  detect: {log: , none: }")
        .hasMessage("`workflow` in conf/x.yaml line 4: step detect cannot be none: it detects.");
    refused(HEAD + "workflow:\n  detect: {log: , none: {a: 1}}")
        .hasMessage("unknown key `a` in conf/x.yaml line 4; known: ");
  }
}
