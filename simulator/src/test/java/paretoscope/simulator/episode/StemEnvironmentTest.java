package paretoscope.simulator.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import paretoscope.core.image.Plane;
import paretoscope.simulator.acquisition.Look;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.scene.CalibratedLight;
import paretoscope.simulator.scene.ColumnLight;
import paretoscope.simulator.scene.Spot;
import paretoscope.simulator.world.World;

class StemEnvironmentTest {
  private static final View SMALL = new View(1, 1, 1, 1, 40, 40);

  private final StemEnvironment environment =
      new StemEnvironment(PreparedWorlds.easy(), new DefectCensus());

  private Step scan(View view, double dose) {
    return environment.step(Action.Scan.of(view, dose));
  }

  @Test
  void aFreshEpisodeKnowsNothing() {
    Start start = environment.reset(1, ResetOptions.NONE);
    assertThat(start.observation().looks()).isZero();
    assertThat(start.observation().latest()).isEmpty();
    assertThat(start.observation().spentElectrons()).isZero();
    assertThat(start.info()).isEqualTo(new Info(0, 0, 0));
    assertThat(environment.spec().id()).isEqualTo("defect-census/srtio3-easy-v1");
    assertThat(environment.observationSpace().contains(start.observation())).isTrue();
  }

  @Test
  void aScanShowsItsImageAndCostsItsElectrons() {
    environment.reset(1, ResetOptions.NONE);
    Step step = scan(SMALL, 1000);
    Recording latest = step.observation().latest().orElseThrow();
    assertThat(latest.number()).isOne();
    assertThat(latest.look()).isEqualTo(new Look(SMALL, 1000));
    assertThat(latest.counts().height()).isEqualTo(40);
    assertThat(latest.counts().max()).isGreaterThan(latest.counts().min());
    assertThat(step.observation().spentElectrons()).isEqualTo(100_000);
    assertThat(step.reward()).isZero();
    assertThat(step.over()).isFalse();
    assertThat(environment.observationSpace().contains(step.observation())).isTrue();
  }

  @Test
  void lookingCostsAtomsAndLaterImagesLackThem() {
    environment.reset(1, ResetOptions.NONE);
    double first = mean(scan(SMALL, 1000).observation());
    assertThat(scan(SMALL, 3_000_000).info().lostAtoms()).isGreaterThan(100);
    double after = mean(scan(SMALL, 1000).observation());
    assertThat(after).isLessThan(0.9 * first);
    assertThat(environment.reset(1, ResetOptions.NONE).info().lostAtoms()).isZero();
    assertThat(mean(scan(SMALL, 1000).observation())).isEqualTo(first);
  }

  /** 5 % of the electrons at most, 63 % of that after a first look of 1000 e/Å². */
  @Test
  void theBeamGathersCarbonWhereItDwells() {
    StemEnvironment dirty = new StemEnvironment(PreparedWorlds.dirty(), new DefectCensus());
    dirty.reset(1, ResetOptions.NONE);
    double clean = mean(dirty.step(Action.Scan.of(SMALL, 1000)).observation());
    double after = mean(dirty.step(Action.Scan.of(SMALL, 1000)).observation());
    double perPixel = new Look(SMALL, 1000).electronsPerPixel();
    assertThat((after - clean) / perPixel).isCloseTo(0.0316, within(0.001));
    View elsewhere = new View(5, 5, 1, 1, 40, 40);
    double fresh = mean(dirty.step(Action.Scan.of(elsewhere, 1000)).observation());
    assertThat(fresh).isLessThan(after);
  }

  private double mean(Observation observation) {
    Plane counts = observation.latest().orElseThrow().counts();
    double sum = 0;
    for (double value : counts.values()) {
      sum += environment.spec().world().detector().electrons(value);
    }
    return sum / counts.size();
  }

  @Test
  void theBudgetHoldsToTheElectron() {
    environment.reset(1, ResetOptions.budget(100_007));
    assertThat(scan(SMALL, 1000).observation().leftElectrons()).isEqualTo(7);
    Step last = scan(SMALL, 1000);
    assertThat(last.observation().leftElectrons()).isZero();
    Look given = last.observation().latest().orElseThrow().look();
    assertThat(given.electrons()).isCloseTo(7, within(1e-9));
    assertThat(last.truncated()).isFalse();
    assertThat(environment.step(Action.Report.of(SMALL, Findings.NONE)).truncated()).isFalse();
    Step over = scan(SMALL, 1000);
    assertThat(over.truncated()).isTrue();
    assertThat(over.terminated()).isFalse();
    assertThat(over.observation().looks()).isEqualTo(2);
    assertThatThrownBy(() -> scan(SMALL, 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("over")
        .hasMessageContaining("reset");
  }

  @Test
  void stoppingTerminates() {
    environment.reset(1, ResetOptions.NONE);
    Step end = environment.step(new Action.Stop());
    assertThat(end.terminated()).isTrue();
    assertThat(end.truncated()).isFalse();
    assertThatThrownBy(() -> environment.step(new Action.Stop()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void rewardsAddUpToTheBestInformation() {
    environment.reset(1, ResetOptions.NONE);
    View view = environment.actionSpace().tiles().view(0);
    List<FoundDefect> known =
        PreparedWorlds.easy().truth().defects().stream()
            .filter(c -> c.xNm() > 0 && c.yNm() > 0 && c.xNm() < 2.5 && c.yNm() < 2.5)
            .map(c -> new FoundDefect(c.xNm(), c.yNm(), c.defect(), 1))
            .toList();
    scan(view, 100);
    Step right = environment.step(Action.Report.of(view, Findings.ofDefects(known)));
    assertThat(right.reward()).isPositive().isEqualTo(right.info().bestInformation());
    scan(view, 100);
    Step nothing = environment.step(Action.Report.of(view, Findings.NONE));
    assertThat(nothing.reward()).isZero();
    assertThat(nothing.info().information()).isZero();
    assertThat(nothing.info().bestInformation()).isEqualTo(right.info().bestInformation());
  }

  @Test
  void equalSeedsGiveEqualBitsAndOthersDoNot() {
    Plane one = first(5);
    assertThat(first(5)).isEqualTo(one);
    assertThat(first(6)).isNotEqualTo(one);
  }

  private Plane first(long seed) {
    environment.reset(seed, ResetOptions.NONE);
    return scan(SMALL, 500).observation().latest().orElseThrow().counts();
  }

  /** A quarter of another light. */
  private record Quarter(ColumnLight whole) implements ColumnLight {
    @Override
    public double background(double thicknessNm) {
      return whole.background(thicknessNm) / 4;
    }

    @Override
    public double strengthSquareNm(String kind, String element, double depthNm) {
      return whole.strengthSquareNm(kind, element, depthNm) / 4;
    }

    @Override
    public Spot spot(String kind, String element) {
      return whole.spot(kind, element);
    }
  }

  @Test
  void aWorldCanBeSeenInAnotherLight() {
    World world = PreparedWorlds.easy().world();
    PreparedWorld dim = PreparedWorld.of(world, new Quarter(new CalibratedLight("SrTiO3", 0.08)));
    StemEnvironment other = new StemEnvironment(dim, new DefectCensus());
    environment.reset(1, ResetOptions.NONE);
    other.reset(1, ResetOptions.NONE);
    double bright = mean(scan(SMALL, 3000).observation());
    assertThat(mean(other.step(Action.Scan.of(SMALL, 3000)).observation()) / bright)
        .isCloseTo(0.25, within(0.02));
  }

  @Test
  void rendersWhatWasSeen() throws IOException {
    environment.reset(1, ResetOptions.NONE);
    assertThat(picture().getRGB(500, 500) & 0xffffff).isZero();
    scan(new View(1, 1, 2, 2, 64, 64), 2000);
    BufferedImage seen = picture();
    assertThat(seen.getWidth()).isEqualTo(996);
    assertThat(seen.getRGB(500, 500) & 0xffffff).isZero();
    assertThat(seen.getRGB(100, 100) & 0xffffff).isNotZero();
    int outline = seen.getRGB(50, 70) & 0xffffff;
    assertThat(outline).isEqualTo(0xffbe3c);
  }

  private BufferedImage picture() throws IOException {
    return ImageIO.read(new ByteArrayInputStream(environment.render()));
  }
}
