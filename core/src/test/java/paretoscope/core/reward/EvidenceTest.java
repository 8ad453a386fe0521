package paretoscope.core.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.core.spot.Blob;
import paretoscope.core.spot.Detections;

class EvidenceTest extends RewardContractTest {
  private static final double PRICE = Math.log(256 * 256 / (4 * Math.PI * 2.5 * 2.5));

  private final Scene sparse = sparse();

  @Override
  protected Reward reward() {
    return new Evidence();
  }

  /** Twenty atoms of sigma 2.5 px, far apart, five times as high as the noise. */
  private static Scene sparse() {
    List<Blob> atoms = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      atoms.add(new Blob(25 + 50 * (i / 5), 25 + 50 * (i % 5), 2.5, 0.5));
    }
    return Scene.of(256, 256, atoms, 0.1);
  }

  private double evidence(List<Blob> blobs) {
    return score(sparse.image(), new Detections(blobs));
  }

  private static List<Blob> elsewhere(int count) {
    RandomStream random = SeedTree.root(4).child("elsewhere").stream();
    List<Blob> blobs = new ArrayList<>();
    while (blobs.size() < count) {
      double y = random.uniform(2, 250);
      double x = random.uniform(2, 250);
      if (Math.hypot((y + 25) % 50 - 0, (x + 25) % 50 - 0) > 14) {
        blobs.add(new Blob(y, x, 2.5, 1));
      }
    }
    return blobs;
  }

  @Test
  void everyAtomAddsItsLikelihoodAndMissingOnesLoseIt() {
    double whole = evidence(sparse.truth());
    double half = evidence(sparse.truth().subList(0, 10));
    assertThat(whole).isGreaterThan(20 * PRICE);
    assertThat(half / whole).isCloseTo(0.5, within(0.1));
  }

  @Test
  void noiseCostsWhatItsPriceSays() {
    List<Blob> more = new ArrayList<>(sparse.truth());
    more.addAll(elsewhere(100));
    double lost = evidence(sparse.truth()) - evidence(more);
    // z of a random place is normal, so max(z, 0)^2 / 2 is 1/4 on average, far below the price
    assertThat(lost / 100).isCloseTo(PRICE - 0.25, within(0.7));
  }

  @Test
  void anAtomFoundTwiceCostsItsPrice() {
    List<Blob> twice = new ArrayList<>(sparse.truth());
    twice.add(new Blob(25, 26, 2.5, 1));
    assertThat(evidence(sparse.truth()) - evidence(twice)).isCloseTo(PRICE, within(1e-6));
  }

  @Test
  void sizeOfTheSpotIsFoundAmongThoseAllowed() {
    SpotSignificance right = SpotSignificance.of(sparse.image().pixels().normalised(), 2.5);
    SpotSignificance wrong = SpotSignificance.of(sparse.image().pixels().normalised(), 8);
    Blob atom = sparse.truth().get(7);
    assertThat(right.at(atom)).isGreaterThan(2 * wrong.at(atom));
  }
}
