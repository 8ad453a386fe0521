package paretoscope.simulator.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import paretoscope.core.error.UserError;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.perceive.Perceptions;
import paretoscope.simulator.world.World;
import paretoscope.simulator.world.Worlds;

class DoseTrialTest {
  private static final World WORLD = World.of(Worlds.named("srtio3-easy-v1"), 3);
  private final DoseTrial trial = new DoseTrial(2, SeedTree.root(1));

  private DoseTrial.Score score(String analyst, double share) {
    return trial.of(WORLD, analyst, share, Perceptions.shipped());
  }

  @Test
  void whoKnowsTheTruthFindsAllAndWhoReadsNothingNothing() {
    assertThat(score("oracle-analyst", 0.01).columns()).isGreaterThan(0.99);
    assertThat(score("oracle-analyst", 0.01).defects()).isGreaterThan(0.99);
    assertThat(score("none", 1)).isEqualTo(new DoseTrial.Score(0, 0));
  }

  @Test
  void doseHelpsAndEqualArgumentsGiveEqualScores() {
    DoseTrial.Score much = score("log", 1);
    assertThat(much.columns()).isGreaterThan(score("log", 0.003).columns() + 0.1);
    assertThat(score("log", 1)).isEqualTo(much);
  }

  @Test
  void networksOfThisProgramFindColumns() {
    assertThat(score("unet", 1).columns()).isGreaterThan(0.9);
  }

  @Test
  void settingsCountAndUnknownAnalystsAreNamed() {
    assertThat(score("log+equal-share(clearness=10)", 0.1)).isNotEqualTo(score("log", 0.1));
    assertThatThrownBy(() -> score("lag", 1))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("did you mean `log`");
  }
}
