package paretoscope.core.maskreward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paretoscope.core.reward.Reward;
import paretoscope.core.segment.FoundMask;
import paretoscope.core.segment.Mask;
import paretoscope.core.space.Settings;

class MaskRewardsTest {
  private static final FoundMask NOISE = Scene.disc(50, 110, 6);

  static List<Reward> all() {
    return ServiceLoader.load(Reward.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(r -> r.getClass().getPackage().equals(OutlineEvidence.class.getPackage()))
        .toList();
  }

  @Test
  void allAreRegistered() {
    assertThat(all()).hasSize(11);
    assertThat(all().stream().map(r -> r.card().name())).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("all")
  void nothingScoresFinitelyAndNeverBest(Reward reward) {
    double nothing = Scene.score(reward, List.of());
    assertThat(nothing).isEqualTo(0);
  }

  @ParameterizedTest
  @MethodSource("all")
  void aPixelAndTheWholeImageScoreFinitely(Reward reward) {
    Mask pixel = Mask.where(Scene.SIDE, Scene.SIDE, (y, x) -> y == 0 && x == 127);
    List<FoundMask> odd = List.of(Scene.found(pixel, 1.02), Scene.everything());
    assertThat(Scene.score(reward, odd)).isFinite();
  }

  @Test
  void outlineEvidencePrefersTheTruth() {
    Reward reward = new OutlineEvidence();
    List<FoundMask> truth = Scene.truth(0);
    double right = Scene.score(reward, truth);
    assertThat(right).isGreaterThan(0.45 * truth.size());
    assertThat(Scene.score(reward, truth.subList(0, 4))).isLessThan(right);
    assertThat(Scene.score(reward, Scene.truth(3))).isLessThan(right);
    assertThat(Scene.score(reward, Scene.truth(-2.5))).isLessThan(right);
    assertThat(Scene.score(reward, Scene.with(truth, Scene.everything()))).isLessThan(right);
    assertThat(Scene.score(reward, Scene.with(truth, Scene.disc(24, 24, 8)))).isLessThan(right);
    Settings dearer = new Settings(Map.of("price", 0.55));
    assertThat(Scene.score(reward, Scene.with(truth, NOISE), dearer))
        .isLessThan(Scene.score(reward, truth, dearer));
  }

  @Test
  void smallAndLargePullApart() {
    List<FoundMask> parts = Scene.truth(0);
    List<FoundMask> whole = List.of(Scene.disc(64, 64, 50));
    Settings share = new Settings(Map.of("share", 0.02));
    assertThat(Scene.score(new SmallParticles(), parts, share)).isEqualTo(6);
    assertThat(Scene.score(new SmallParticles(), whole, share)).isZero();
    assertThat(Scene.score(new Aggregates(), parts, share)).isZero();
    double covered = Math.PI * 2500 / (Scene.SIDE * Scene.SIDE);
    assertThat(Scene.score(new Aggregates(), whole, share)).isCloseTo(covered, within(0.01));
    List<FoundMask> twice = Scene.with(whole, Scene.disc(64, 64, 49));
    assertThat(Scene.score(new Aggregates(), twice, share)).isCloseTo(covered, within(0.01));
  }

  @Test
  void duplicatesCountOnceAmongSmallParticles() {
    Settings share = new Settings(Map.of("share", 0.02));
    List<FoundMask> twice = Scene.with(Scene.truth(0), Scene.disc(24, 24, 8));
    assertThat(Scene.score(new SmallParticles(), twice, share)).isEqualTo(6);
  }

  @Test
  void overlapFidelityWantsOccludedParticlesAndNoDuplicates() {
    // the last two discs hide each other by about a quarter
    double found = Scene.score(new OverlapFidelity(), Scene.truth(0));
    assertThat(found).isEqualTo(1);
    List<FoundMask> twice = Scene.with(Scene.truth(0), Scene.disc(24, 24, 7.5));
    assertThat(Scene.score(new OverlapFidelity(), twice)).isEqualTo(found - 1);
  }

  @Test
  void overSegmentationIsPartsInWholes() {
    FoundMask whole = Scene.disc(64, 64, 20);
    FoundMask part = Scene.disc(60, 60, 10);
    double share = (double) part.area() / whole.area();
    assertThat(Scene.score(new OverSegmentation(), List.of(whole, part)))
        .isCloseTo(share / 2, within(1e-12));
    assertThat(Scene.score(new OverSegmentation(), List.of(whole))).isZero();
  }

  @Test
  void sizeSelectivityCountsForAndAgainst() {
    Settings range = new Settings(Map.of("least_diameter", 10.0, "greatest_diameter", 15.0));
    // diameters 14, 12, 18, 16, 12, 12
    assertThat(Scene.score(new SizeSelectivity(), Scene.truth(0), range)).isEqualTo(2);
  }

  @Test
  void shapesAreTellable() {
    FoundMask square =
        Scene.found(
            Mask.where(Scene.SIDE, Scene.SIDE, (y, x) -> y > 20 && y < 60 && x > 30 && x < 70),
            0.9);
    FoundMask round = Scene.disc(64, 64, 20);
    List<FoundMask> squares = List.of(square);
    List<FoundMask> rounds = List.of(round);
    assertThat(Scene.score(new MaskRectangularity(), squares))
        .isGreaterThan(Scene.score(new MaskRectangularity(), rounds) + 0.15);
    assertThat(Scene.score(new MaskCircularity(), rounds))
        .isGreaterThan(Scene.score(new MaskCircularity(), squares) + 0.05);
  }

  @Test
  void edgesAreWhereTheDiscsAre() {
    double right = Scene.score(new EdgeSupport(), Scene.truth(0));
    assertThat(right).isGreaterThan(3 * Scene.score(new EdgeSupport(), Scene.truth(4)));
    assertThat(Scene.score(new EdgeSupport(), List.of(NOISE))).isLessThan(right / 3);
  }

  @Test
  void aSureNetworkIsBadlyCalibratedOnNoise() {
    double right = Scene.score(new IouCalibration(), Scene.truth(0));
    assertThat(right).isLessThan(0.15);
    assertThat(Scene.score(new IouCalibration(), List.of(NOISE))).isGreaterThan(0.3);
  }

  @Test
  void theForegroundIsTheDiscs() {
    double right = Scene.score(new ForegroundAgreement(), Scene.truth(0));
    assertThat(right).isGreaterThan(0.8);
    assertThat(Scene.score(new ForegroundAgreement(), List.of(Scene.everything()))).isLessThan(0.3);
  }
}
