package paretoscope.core.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import paretoscope.core.image.Micrograph;
import paretoscope.core.image.Plane;
import paretoscope.core.space.Parameter;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Blob;
import paretoscope.core.spot.Detections;

/** What every reward must keep. Extend it for a reward of your own. */
public abstract class RewardContractTest {
  protected static final Scene SCENE = Scene.lattice(0.1);

  /** The reward under test. */
  protected abstract Reward reward();

  /** The options it needs beyond its presets. */
  protected Map<String, Object> options() {
    return Map.of();
  }

  protected final double score(Micrograph image, Detections detections) {
    Settings settings = new Settings(options()).withPresets(reward().card().options());
    return reward().score(FakeAnalysis.of(image, detections), settings);
  }

  protected final double score(Detections detections) {
    return score(SCENE.image(), detections);
  }

  /** The score turned so that less is better. */
  protected final double cost(Detections detections) {
    return reward().card().direction().cost(score(detections));
  }

  @Test
  void cardIsCompleteAndTheRewardIsFoundByItsName() {
    RewardCard card = reward().card();
    assertThat(card.name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(card.reference()).containsAnyOf("doi:10.", "own");
    assertThat(card.hack()).hasSizeGreaterThan(20);
    assertThat(card.options().stream().map(Parameter::name)).doesNotHaveDuplicates();
    assertThat(Rewards.load()).containsKey(card.name());
    assertThat(Rewards.load().get(card.name())).hasSameClassAs(reward());
  }

  @Test
  void isFiniteForAnyNumberOfDetections() {
    for (Detections detections : odd()) {
      assertThat(score(detections)).as("%d detections", detections.count()).isFinite();
    }
  }

  private static List<Detections> odd() {
    Blob one = Scene.column(40, 40);
    List<Blob> rim = new ArrayList<>();
    for (int i = 0; i < 256; i += 32) {
      rim.add(Scene.column(0, i));
      rim.add(Scene.column(255, i));
    }
    return List.of(
        Detections.NONE,
        new Detections(List.of(one)),
        new Detections(List.of(one, Scene.column(40, 56))),
        new Detections(List.of(one, one, one)),
        new Detections(List.of(new Blob(-30, 400, 2, 1))),
        new Detections(List.of(new Blob(10, 10, 1e-9, 1), new Blob(20, 20, 1e6, 1))),
        new Detections(rim),
        SCENE.random(2000));
  }

  @Test
  void isFiniteOnTinyImages() {
    Micrograph tiny = new Micrograph("tiny", new Plane(2, 3, new double[] {0, 1, 2, 0, 4, 1}), 0.1);
    assertThat(score(tiny, new Detections(List.of(Scene.column(1, 1))))).isFinite();
    assertThat(score(tiny, Detections.NONE)).isFinite();
  }

  @Test
  void equalInputsGiveEqualBits() {
    double first = score(SCENE.spurious(30));
    assertThat(score(SCENE.spurious(30))).isEqualTo(first);
  }

  @Test
  void doesNotDependOnTheOrderOfDetections() {
    List<Blob> turned = new ArrayList<>(SCENE.spurious(30).blobs());
    java.util.Collections.reverse(turned);
    assertThat(score(new Detections(turned))).isCloseTo(score(SCENE.spurious(30)), within(1e-3));
  }

  @Test
  void doesNotDependOnTheScaleOfIntensity() {
    double[] scaled = SCENE.image().pixels().values().clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= 3.7;
    }
    Micrograph brighter = new Micrograph("scene", new Plane(256, 256, scaled), 0.02);
    Detections found = SCENE.spurious(30);
    assertThat(score(brighter, found)).isCloseTo(score(found), within(1e-9));
  }

  @Test
  void movesWithTheImage() {
    int shift = 16;
    double[] rolled = new double[256 * 256];
    for (int y = 0; y < 256; y++) {
      for (int x = 0; x < 256; x++) {
        rolled[(y + shift) % 256 * 256 + (x + shift) % 256] = SCENE.image().pixels().at(y, x);
      }
    }
    Micrograph moved = new Micrograph("scene", new Plane(256, 256, rolled), 0.02);
    double before = score(SCENE.perfect());
    double tolerance = 0.02 * Math.abs(before) + 1e-9;
    // the lattice repeats over the rim, so its positions stay a permutation of themselves
    assertThat(score(moved, SCENE.perfect())).isCloseTo(before, within(tolerance));
  }

  @Test
  void mirroredImagesScoreTheSame() {
    double[] mirrored = new double[256 * 256];
    for (int y = 0; y < 256; y++) {
      for (int x = 0; x < 256; x++) {
        mirrored[y * 256 + 255 - x] = SCENE.image().pixels().at(y, x);
      }
    }
    List<Blob> turned =
        SCENE.spurious(30).blobs().stream()
            .map(b -> new Blob(b.y(), 255 - b.x(), b.sigma(), b.response()))
            .toList();
    Micrograph image = new Micrograph("scene", new Plane(256, 256, mirrored), 0.02);
    double before = score(SCENE.spurious(30));
    assertThat(score(image, new Detections(turned))).isCloseTo(before, within(1e-6));
  }
}
