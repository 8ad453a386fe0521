package paretoscope.core.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import paretoscope.core.image.Micrograph;
import paretoscope.core.image.Plane;
import paretoscope.core.random.SeedTree;
import paretoscope.core.reward.Scene;
import paretoscope.core.spectrum.Spectrum;

class SurrogateKindTest {
  private static final SeedTree SEEDS = SeedTree.root(21);

  private static Micrograph scene(int height, int width) {
    List<paretoscope.core.spot.Blob> columns =
        List.of(Scene.column(20, 30), Scene.column(50, 41), Scene.column(33, 60));
    return Scene.of(height, width, columns, 0.2).image();
  }

  private static Plane one(SurrogateKind kind, Micrograph image) {
    return kind.of(image, 1, SEEDS).findFirst().orElseThrow().pixels();
  }

  @ParameterizedTest
  @CsvSource({"64,64", "75,90", "81,97"})
  void phaseRandomisedKeepsPowerSpectrumMeanAndVariance(int height, int width) {
    Micrograph image = scene(height, width);
    Plane surrogate = one(SurrogateKind.PHASE_RANDOMISED, image);
    double[] before = Spectrum.of(image.pixels()).power();
    double[] after = Spectrum.of(surrogate).power();
    double total = Arrays.stream(before).skip(1).sum();
    for (int i = 0; i < before.length; i++) {
      assertThat(after[i]).isCloseTo(before[i], within(1e-9 * Math.max(before[i], total * 1e-3)));
    }
    assertThat(mean(surrogate)).isCloseTo(mean(image.pixels()), within(1e-12));
    assertThat(variance(surrogate)).isCloseTo(variance(image.pixels()), within(1e-12));
    assertThat(surrogate).isNotEqualTo(image.pixels());
  }

  @Test
  void phasesAreUniform() {
    Plane surrogate = one(SurrogateKind.PHASE_RANDOMISED, scene(128, 128));
    Spectrum spectrum = Spectrum.of(surrogate);
    int bins = 32;
    int[] counts = new int[bins];
    int n = 0;
    // one of each pair of mirrored frequencies
    for (int y = 0; y < 128; y++) {
      for (int x = 1; x < 64; x++) {
        double share = (spectrum.phase(y, x) + Math.PI) / (2 * Math.PI);
        counts[Math.min(bins - 1, (int) (share * bins))]++;
        n++;
      }
    }
    double expected = (double) n / bins;
    double chiSquared = 0;
    for (int count : counts) {
      chiSquared += (count - expected) * (count - expected) / expected;
    }
    // Pearson's chi-squared test, 31 degrees of freedom, alpha = 0.001 on the upper side: 61.1
    assertThat(chiSquared).isLessThan(61.1);
  }

  @Test
  void phasesOfTwoSurrogatesDoNotCorrelate() {
    List<Micrograph> two = SurrogateKind.PHASE_RANDOMISED.of(scene(128, 128), 2, SEEDS).toList();
    Spectrum a = Spectrum.of(two.get(0).pixels());
    Spectrum b = Spectrum.of(two.get(1).pixels());
    double cosine = 0;
    double sine = 0;
    int n = 0;
    for (int y = 0; y < 128; y++) {
      for (int x = 1; x < 64; x++) {
        cosine += Math.cos(a.phase(y, x) - b.phase(y, x));
        sine += Math.sin(a.phase(y, x) - b.phase(y, x));
        n++;
      }
    }
    // Rayleigh test of the differences, alpha = 0.001: 2 n R² is chi-squared with 2 degrees
    assertThat(2 * (cosine * cosine + sine * sine) / n).isLessThan(13.82);
  }

  @Test
  void shuffledKeepsTheHistogramAndLosesTheOrder() {
    Micrograph image = scene(75, 90);
    Plane shuffled = one(SurrogateKind.SHUFFLED, image);
    double[] before = image.pixels().values().clone();
    double[] after = shuffled.values().clone();
    double neighbours = 0;
    double mean = mean(shuffled);
    for (int i = 1; i < after.length; i++) {
      neighbours += (after[i] - mean) * (after[i - 1] - mean);
    }
    // correlation of 6 750 exchangeable pixels: four standard errors
    double correlation = neighbours / after.length / variance(shuffled);
    assertThat(correlation).isCloseTo(0, within(4 / Math.sqrt(after.length)));
    Arrays.sort(before);
    Arrays.sort(after);
    assertThat(after).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void equalSeedsGiveEqualImagesAndIdsTellThemApart(SurrogateKind kind) {
    Micrograph image = scene(40, 64);
    List<Micrograph> first = kind.of(image, 3, SEEDS).toList();
    assertThat(kind.of(image, 3, SEEDS).toList()).isEqualTo(first);
    assertThat(first.stream().map(Micrograph::id)).doesNotHaveDuplicates();
    List<Micrograph> other = kind.of(image, 3, SEEDS.child("other")).toList();
    assertThat(other.get(0).id()).isNotEqualTo(first.get(0).id());
    assertThat(other.get(0).pixels()).isNotEqualTo(first.get(0).pixels());
  }

  private static double mean(Plane plane) {
    return Arrays.stream(plane.values()).sum() / plane.size();
  }

  private static double variance(Plane plane) {
    double mean = mean(plane);
    return Arrays.stream(plane.values()).map(v -> (v - mean) * (v - mean)).sum() / plane.size();
  }
}
