package paretoscope.simulator.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.imaging.Column;
import paretoscope.simulator.imaging.SimulatedImage;

class DemoImagesTest {
  private static final DemoImages SMALL =
      new DemoImages(64, 0.02, List.of(3e3, 1e5), List.of(0.02, 0.1));

  @Test
  void makesSixNamedImagesByDefault() {
    List<SimulatedImage> images = DemoImages.DEFAULT.make(SeedTree.root(1));
    assertThat(images).hasSize(6).hasSize(DemoImages.DEFAULT.count());
    assertThat(images.get(1).micrograph().id()).isEqualTo("srtio3-10000-e-per-A2-vacancies-0.02");
    HashSet<String> ids = new HashSet<>();
    for (SimulatedImage image : images) {
      assertThat(ids.add(image.micrograph().id())).isTrue();
      assertThat(image.micrograph().pixels().height()).isEqualTo(384);
      assertThat(image.micrograph().pixelSizeNm()).isEqualTo(0.02);
      assertThat(image.columns()).hasSizeBetween(700, 850);
      assertThat(image.occupied()).hasSizeLessThan(image.columns().size());
    }
  }

  @Test
  void countsAreThoseOfTheDose() {
    for (SimulatedImage image : DemoImages.DEFAULT.make(SeedTree.root(1)).subList(0, 3)) {
      double dose = Double.parseDouble(image.micrograph().id().split("-")[1]);
      double mean = Arrays.stream(image.micrograph().pixels().values()).average().orElseThrow();
      assertThat(mean / (dose * 0.04 * 0.015)).isBetween(0.9, 1.1);
    }
  }

  @Test
  void oneCrystalIsSeenAtEveryDose() {
    List<SimulatedImage> images = SMALL.make(SeedTree.root(1));
    List<Column> first = images.get(0).columns();
    assertThat(images.get(1).columns()).isEqualTo(first);
    assertThat(images.get(2).columns()).isNotEqualTo(first);
  }

  @Test
  void repeatsBySeed() {
    assertThat(SMALL.make(SeedTree.root(1))).isEqualTo(SMALL.make(SeedTree.root(1)));
    assertThat(SMALL.make(SeedTree.root(1))).isNotEqualTo(SMALL.make(SeedTree.root(2)));
  }

  @Test
  void refusesEmptyLists() {
    assertThatThrownBy(() -> new DemoImages(64, 0.02, List.of(), List.of(0.1)))
        .hasMessage("doses (none) must be one or more.");
  }
}
