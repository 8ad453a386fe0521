package paretoscope.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.config.EffectiveSettings.Setting;
import paretoscope.core.optimise.OptimiserSpec;
import paretoscope.core.reward.RewardUse;
import paretoscope.core.space.Dimension;
import paretoscope.core.space.IntegerParameter;
import paretoscope.core.space.ListedParameter;
import paretoscope.core.space.Parameter;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Scale;
import paretoscope.core.study.Study;
import paretoscope.core.workflow.Alternative;
import paretoscope.core.workflow.Step;
import paretoscope.testing.SharedData;

class StudyFileTest {
  static final String FULL =
      """
      study: log-atoms
      seed: -20261121
      pixel_size_nm: 0.0293
      workflow:
        denoise:
          none:
          gaussian: {sigma: {range: [0.5, 3.0], step: 0.25}}
          median:
        background:
          none:
          rolling-gaussian: {sigma: {range: [4, 40], step: 4}}
        detect:
          log:
            min_sigma: {range: [1, 4], step: 0.25}
            max_sigma: 5
            threshold: {range: [0.005, 0.4], scale: log}
            overlap: [0.25, 0.5, 0.75]
            num_sigma: [5, 6, 7]
      rewards:
        - contrast-to-noise
        - lattice-regularity: {tolerance: 0.1}
      optimiser: {method: random, population: 20, generations: 3}
      limits: {evaluation_seconds: 1.5}
      """;

  static final String SHORT =
      """
      study: a
      workflow: {detect: {log: }}
      rewards: [contrast-to-noise]
      """;

  private static StudyFile read(String text, String... overrides) {
    return StudyFile.read("conf/x.yaml", text, List.of(overrides));
  }

  private static Alternative alternative(StudyFile file, String step, String operator) {
    return file.study().workflow().steps().stream()
        .filter(s -> s.name().equals(step))
        .findFirst()
        .orElseThrow()
        .alternative(operator);
  }

  private static Parameter searched(StudyFile file, String step, String operator, String name) {
    return alternative(file, step, operator).searched().stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everySectionIsRead() {
    Study study = read(FULL).study();
    assertThat(study.name()).isEqualTo("log-atoms");
    assertThat(study.seed()).isEqualTo(-20261121);
    assertThat(study.pixelSizeNm()).isEqualTo(0.0293);
    assertThat(study.workflow().steps())
        .extracting(Step::name)
        .containsExactly("denoise", "background", "detect");
    assertThat(study.workflow().steps().get(0).alternatives())
        .extracting(Alternative::name)
        .containsExactly("none", "gaussian", "median");
    assertThat(study.rewards())
        .extracting(RewardUse::name)
        .containsExactly("contrast-to-noise", "lattice-regularity");
    assertThat(study.rewards().get(1).options().real("tolerance")).isEqualTo(0.1);
    assertThat(study.optimiser()).isEqualTo(new OptimiserSpec(OptimiserSpec.Method.RANDOM, 20, 3));
    assertThat(study.evaluationLimit()).isEqualTo(Duration.ofMillis(1500));
  }

  @Test
  void aParameterIsFixedRangedListedOrItsOperatorsOwn() {
    StudyFile file = read(FULL);
    assertThat(alternative(file, "detect", "log").fixed()).isEqualTo(Map.of("max_sigma", 5.0));
    RealParameter least = (RealParameter) searched(file, "detect", "log", "min_sigma");
    assertThat(List.of(least.low(), least.high(), least.step())).containsExactly(1.0, 4.0, 0.25);
    RealParameter threshold = (RealParameter) searched(file, "detect", "log", "threshold");
    assertThat(List.of(threshold.low(), threshold.high())).containsExactly(0.005, 0.4);
    assertThat(threshold.scale()).isEqualTo(Scale.LOG);
    RealParameter overlap = (RealParameter) searched(file, "detect", "log", "overlap");
    assertThat(List.of(overlap.low(), overlap.high(), overlap.step()))
        .containsExactly(0.25, 0.75, 0.25);
    IntegerParameter sizes = (IntegerParameter) searched(file, "detect", "log", "num_sigma");
    assertThat(List.of(sizes.low(), sizes.high())).containsExactly(5, 7);
    Alternative median = alternative(file, "denoise", "median");
    assertThat(median.searched()).isEqualTo(median.operator().orElseThrow().card().parameters());
    assertThat(file.study().workflow().space().dimensions())
        .extracting(Dimension::path)
        .contains("denoise", "denoise.median.radius", "detect.log.sigma_step")
        .doesNotContain("detect", "detect.log.max_sigma");
  }

  @Test
  void wholeNumbersThatAreNotOneApartStayAList() {
    StudyFile file = read(SHORT, "workflow.detect.log.num_sigma=[8, 14, 15]");
    assertThat(((ListedParameter) searched(file, "detect", "log", "num_sigma")).values())
        .containsExactly(8, 14, 15);
    assertThat(file.settings().get("workflow.detect.log.num_sigma").value())
        .isEqualTo("8 | 14 | 15");
    StudyFile other = read(SHORT, "workflow.detect.log.num_sigma=[8, 13, 15]");
    assertThat(file.hash()).isNotEqualTo(other.hash());
  }

  @Test
  void rewardsThatNeedACountTakeItEitherWay() {
    String count = "rewards=[count-quality: {expected_count: 400}]";
    String lattice = "rewards=[neighbour-error: {lattice_constant_nm: 0.4}]";
    assertThat(read(SHORT, count).study().rewards()).hasSize(1);
    assertThat(read(SHORT, lattice).study().rewards()).hasSize(1);
  }

  @Test
  void aRangeKeepsTheOperatorsStepAndScaleUnlessItNamesItsOwn() {
    StudyFile file = read(SHORT, "workflow.detect.log.min_sigma={range: [1, 2]}");
    assertThat(((RealParameter) searched(file, "detect", "log", "min_sigma")).step())
        .isEqualTo(0.25);
    file = read(SHORT, "workflow.detect.log.min_sigma={range: [1, 2], step: 0}");
    assertThat(((RealParameter) searched(file, "detect", "log", "min_sigma")).step()).isZero();
    file = read(SHORT, "workflow.detect.log.min_sigma={range: [1, 2], scale: log}");
    assertThat(((RealParameter) searched(file, "detect", "log", "min_sigma")).scale())
        .isEqualTo(Scale.LOG);
    file = read(SHORT, "workflow.detect.log.threshold={range: [0.1, 0.2], step: 0.05}");
    RealParameter threshold = (RealParameter) searched(file, "detect", "log", "threshold");
    assertThat(threshold.scale()).isEqualTo(Scale.LINEAR);
    assertThat(threshold.step()).isEqualTo(0.05);
    file = read(SHORT, "workflow.detect.log.num_sigma={range: [2, 9], scale: log}");
    assertThat(((IntegerParameter) searched(file, "detect", "log", "num_sigma")).scale())
        .isEqualTo(Scale.LOG);
  }

  @Test
  void whatIsLeftOutTakesItsDefault() {
    Study study = read(SHORT).study();
    assertThat(study.seed()).isEqualTo(1);
    assertThat(study.pixelSizeNm()).isNaN();
    assertThat(study.optimiser()).isEqualTo(OptimiserSpec.DEFAULT);
    assertThat(study.evaluationLimit()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void everyValueIsListedWithItsSource() {
    EffectiveSettings settings =
        read(FULL, "optimiser.population=50", "workflow.denoise.median.radius=2").settings();
    String file = "conf/x.yaml line ";
    assertThat(settings.get("seed")).isEqualTo(new Setting("seed", "-20261121", file + 2));
    assertThat(settings.get("pixel_size_nm").value()).isEqualTo("0.0293 nm");
    assertThat(settings.get("workflow.denoise"))
        .isEqualTo(new Setting("workflow.denoise", "none | gaussian | median", file + 6));
    String sigma = "workflow.denoise.gaussian.sigma";
    assertThat(settings.get(sigma))
        .isEqualTo(new Setting(sigma, "0.5 to 3 px, step 0.25", file + 7));
    String threshold = "workflow.detect.log.threshold";
    assertThat(settings.get(threshold))
        .isEqualTo(new Setting(threshold, "0.005 to 0.4, log scale", file + 16));
    String step = "workflow.detect.log.sigma_step";
    assertThat(settings.get(step))
        .isEqualTo(new Setting(step, "0.25 to 1 px, step 0.25", "default"));
    assertThat(settings.get("workflow.detect.log.max_sigma").value()).isEqualTo("5 px");
    String radius = "workflow.denoise.median.radius";
    assertThat(settings.get(radius)).isEqualTo(new Setting(radius, "2 px", "command line"));
    assertThat(settings.get("rewards").value()).isEqualTo("contrast-to-noise, lattice-regularity");
    assertThat(settings.get("rewards.lattice-regularity.tolerance").source()).isEqualTo(file + 21);
    assertThat(settings.get("optimiser.population"))
        .isEqualTo(new Setting("optimiser.population", "50", "command line"));
    assertThat(settings.get("optimiser.generations").source()).isEqualTo(file + 22);
    assertThat(settings.get("limits.evaluation_seconds").value()).isEqualTo("1.5 s");
    assertThat(read(SHORT).settings().get("pixel_size_nm"))
        .isEqualTo(new Setting("pixel_size_nm", "not given", "default"));
    assertThat(settings.settings()).extracting(Setting::path).doesNotHaveDuplicates();
  }

  @Test
  void theCommandLineWinsAndItsLastWordCounts() {
    StudyFile file =
        read(
            FULL,
            "seed=5",
            "seed=6",
            "workflow.detect.log.min_sigma=2",
            "rewards.contrast-to-noise={}",
            "rewards.lattice-regularity.tolerance=0.2",
            "workflow.denoise={none: , gaussian: }",
            "limits.evaluation_seconds=9");
    assertThat(file.study().seed()).isEqualTo(6);
    assertThat(alternative(file, "detect", "log").fixed()).containsEntry("min_sigma", 2.0);
    assertThat(file.study().rewards().get(1).options().real("tolerance")).isEqualTo(0.2);
    assertThat(file.study().workflow().steps().get(0).alternatives()).hasSize(2);
    assertThat(file.study().evaluationLimit()).isEqualTo(Duration.ofSeconds(9));
    file = read(SHORT, "rewards=[detection-stability: {radius_px: 3}]");
    assertThat(file.study().rewards().get(0).options().real("radius_px")).isEqualTo(3);
  }

  @Test
  void theHashKnowsWhatIsSearchedAndNotHowItIsRunOrWritten() {
    String hash = read(FULL).hash();
    assertThat(hash).matches("[0-9a-f]{16}");
    assertThat(read("# a comment\n" + FULL).hash()).isEqualTo(hash);
    assertThat(read(FULL, "study=other", "limits.evaluation_seconds=9").hash()).isEqualTo(hash);
    assertThat(read(FULL, "workflow.detect.log.max_sigma=5.0").hash()).isEqualTo(hash);
    for (String change :
        List.of(
            "seed=1",
            "pixel_size_nm=0.03",
            "reference_side=640",
            "workflow.detect.log.max_sigma=6",
            "workflow.detect.log.min_sigma={range: [1, 4], step: 0.5}",
            "workflow.denoise={gaussian: , none: }",
            "rewards=[contrast-to-noise]",
            "rewards.lattice-regularity.tolerance=0.2",
            "optimiser.method=nsga2",
            "optimiser.population=21",
            "optimiser.generations=4")) {
      assertThat(read(FULL, change).hash()).as(change).isNotEqualTo(hash);
    }
  }

  @Test
  void theJsonIsCanonical() {
    assertThat(
            read(
                    SHORT,
                    "workflow.detect={log: {min_sigma: 1, max_sigma: 2, num_sigma: 3,"
                        + " sigma_step: 0, overlap: 0.5, threshold: {range: [0.1, 1]}}}")
                .searched())
        .isEqualTo(
            "{\"optimiser\":{\"generations\":10,\"method\":\"NSGA2\",\"population\":100},"
                + "\"pixel_size_nm\":\"\",\"rewards\":[{\"options\":{},"
                + "\"reward\":\"contrast-to-noise\"}],\"seed\":1,\"workflow\":[{\"alternatives\":"
                + "[{\"fixed\":{\"max_sigma\":2.0,\"min_sigma\":1.0,\"num_sigma\":3,"
                + "\"overlap\":0.5,\"sigma_step\":0.0},\"operator\":\"log\",\"searched\":["
                + "{\"high\":1.0,\"low\":0.1,\"name\":\"threshold\",\"preset\":0.2,"
                + "\"scale\":\"LOG\",\"step\":0.0}]}],\"step\":\"detect\"}]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"log-atoms", "log-published", "demo"})
  void theFilesThatComeWithTheProgramAreRight(String name) throws Exception {
    Path file = SharedData.root().resolve("conf").resolve(name + ".yaml");
    StudyFile study = StudyFile.read(file.toString(), Files.readString(file), List.of());
    assertThat(study.study().name()).isEqualTo(name);
    assertThat(study.study().workflow().space().size()).isBetween(4, 20);
    assertThat(study.study().rewards()).hasSize(2);
  }
}
