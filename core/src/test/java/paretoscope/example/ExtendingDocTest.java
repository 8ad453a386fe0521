package paretoscope.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import paretoscope.core.detect.LogDetector;
import paretoscope.core.random.SeedTree;
import paretoscope.core.reward.Reward;
import paretoscope.core.reward.RewardUse;
import paretoscope.core.reward.Rewards;
import paretoscope.core.reward.Scene;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Alternative;
import paretoscope.core.workflow.Analysis;
import paretoscope.core.workflow.Operators;
import paretoscope.core.workflow.Step;
import paretoscope.core.workflow.WorkCache;
import paretoscope.core.workflow.Workbench;
import paretoscope.core.workflow.Workflow;
import paretoscope.testing.SharedData;

class ExtendingDocTest {
  private static final Path ROOT = SharedData.root();
  private static final Path TESTS = ROOT.resolve("core/src/test");

  private static List<String> blocks(String language) throws IOException {
    String text = Files.readString(ROOT.resolve("docs/extending.md"));
    Matcher matcher = Pattern.compile("```(\\w*)\n(.*?)```", Pattern.DOTALL).matcher(text);
    List<String> blocks = new ArrayList<>();
    while (matcher.find()) {
      if (matcher.group(1).equals(language)) {
        blocks.add(matcher.group(2));
      }
    }
    return blocks;
  }

  @Test
  void theCodeOnThePageIsTheCodeTested() throws IOException {
    Path folder = TESTS.resolve("java/paretoscope/example");
    assertThat(blocks("java"))
        .containsExactly(
            Files.readString(folder.resolve("BrightShareReward.java")),
            Files.readString(folder.resolve("ClipDarkFilter.java")));
  }

  @Test
  void theServiceFilesOnThePageAreTheOnesTested() throws IOException {
    Path folder = TESTS.resolve("resources/META-INF/services");
    assertThat(blocks(""))
        .containsExactly(
            Files.readString(folder.resolve("paretoscope.core.reward.Reward")),
            Files.readString(folder.resolve("paretoscope.core.workflow.Filter")));
  }

  @Test
  void bothAreFoundByNameAndRunInAWorkflow() {
    Scene scene = Scene.lattice(0.05);
    Workflow workflow =
        new Workflow(
            List.of(
                new Step(
                    "background",
                    List.of(
                        Alternative.none(),
                        Alternative.searching(Operators.load().byName().get("clip-dark")))),
                new Step(
                    "detect",
                    List.of(
                        Alternative.fixed(
                            new LogDetector(),
                            new Settings(Map.of("min_sigma", 1.5, "max_sigma", 2.5)))))));
    Workbench bench = new Workbench(workflow, WorkCache.ofHeap(), SeedTree.root(1));
    double[] genome = new double[workflow.space().size()];
    java.util.Arrays.fill(genome, 0.99);
    Analysis analysis = bench.analyse(scene.image(), workflow.space().decode(genome));
    assertThat(analysis.candidate().values()).containsEntry("background", "clip-dark");
    double[] raw = scene.image().pixels().normalised().values();
    assertThat(java.util.Arrays.stream(analysis.filtered().values()).min().orElseThrow())
        .isGreaterThan(java.util.Arrays.stream(raw).average().orElseThrow());

    Reward reward = Rewards.load().get("bright-share");
    RewardUse use = new RewardUse(reward, new Settings(Map.of("bright", 0.6)));
    assertThat(analysis.detections().count()).isBetween(200, 256);
    assertThat(reward.score(analysis, use.options())).isGreaterThan(0.95);
  }
}
