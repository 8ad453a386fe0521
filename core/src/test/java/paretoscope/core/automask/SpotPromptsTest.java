package paretoscope.core.automask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import paretoscope.core.error.UserError;
import paretoscope.core.image.Plane;
import paretoscope.core.segment.AnswerSource;
import paretoscope.core.segment.AskedNetwork;
import paretoscope.core.segment.AutomaticMaskSettings;
import paretoscope.core.segment.AutomaticMasks;
import paretoscope.core.segment.BrightThings;
import paretoscope.core.segment.CropBox;
import paretoscope.core.segment.DecodedImage;
import paretoscope.core.segment.Point;
import paretoscope.core.segment.PointAnswers;
import paretoscope.core.segment.RgbImage;
import paretoscope.core.segment.Tiling;
import paretoscope.core.space.Settings;

class SpotPromptsTest {
  private static final int SIDE = 160;
  private static final double[][] DISCS = {{21, 34}, {50, 120}, {90, 47}, {131, 132}, {75, 88}};
  private static final SpotSettings BRIGHT = new SpotSettings(SpotTone.BRIGHT, 5, 1.5, 8);

  /** Discs of radius 4, which a coarse grid misses. */
  private static Plane image(double height) {
    SplittableRandom random = new SplittableRandom(5);
    double[] values = new double[SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      values[i] = 0.4 + 0.02 * random.nextDouble();
      for (double[] disc : DISCS) {
        int y = i / SIDE;
        double away = Math.hypot(y - disc[0], i % SIDE - disc[1]);
        values[i] += away <= 4 ? height : 0;
      }
    }
    return new Plane(SIDE, SIDE, values);
  }

  private static void assertDiscs(List<Point> spots) {
    assertThat(spots).hasSize(DISCS.length);
    for (double[] disc : DISCS) {
      assertThat(spots)
          .anyMatch(p -> Math.hypot(p.y() - 0.5 - disc[0], p.x() - 0.5 - disc[1]) < 1.5);
    }
  }

  @Test
  void theClearestSpotsAreTheDiscs() {
    assertDiscs(SpotSearch.of(image(0.3), BRIGHT).spots());
    assertDiscs(SpotSearch.of(image(-0.3), new SpotSettings(SpotTone.DARK, 5, 1.5, 8)).spots());
  }

  @Test
  void theScarcerToneIsThatOfTheDiscs() {
    SpotSettings scarcer = new SpotSettings(SpotTone.SCARCER, 5, 1.5, 8);
    assertDiscs(SpotSearch.of(image(0.3), scarcer).spots());
    assertDiscs(SpotSearch.of(image(-0.3), scarcer).spots());
  }

  @Test
  void tilesHaveTheSpotsOfTheImage() {
    for (SpotTone tone : SpotTone.values()) {
      SpotSettings many = new SpotSettings(tone, 40, 1.5, 6);
      List<CropBox> tiles = new Tiling(64, 9).layout(SIDE, SIDE);
      List<Point> whole = SpotSearch.of(image(-0.3), many).spots();
      assertThat(tiles).hasSizeGreaterThan(4);
      assertThat(new SpotSearch(image(-0.3), many, tiles).spots()).hasSize(40).isEqualTo(whole);
    }
  }

  @Test
  void eachSpotIsAskedForInTheNearestTile() {
    List<CropBox> tiles = new Tiling(64, 20).layout(SIDE, SIDE);
    List<Point> spots = SpotSearch.of(image(0.3), BRIGHT).spots();
    AnswerSource echo =
        (crop, shares) -> shares.stream().map(s -> new PointAnswers(s, List.of())).toList();
    SpotPrompts prompts = new SpotPrompts(spots, tiles, echo);
    int asked = 0;
    for (CropBox tile : tiles) {
      for (PointAnswers answer : prompts.answers(tile, List.of())) {
        double x = tile.left() + answer.share().x() * tile.width();
        double y = tile.top() + answer.share().y() * tile.height();
        // as far from an edge inside the image as half the overlap, at least
        assertThat(tile.left() == 0 || x - tile.left() >= 10).isTrue();
        assertThat(tile.bottom() == SIDE || tile.bottom() - y >= 10).isTrue();
        asked++;
      }
    }
    assertThat(asked).isEqualTo(spots.size());
  }

  @Test
  void eachSpotIsAskedForOnceInEachLayer() {
    List<CropBox> crops = CropBox.layout(SIDE, SIDE, 1, 0.3);
    List<Point> spots = SpotSearch.of(image(0.3), BRIGHT).spots();
    AnswerSource echo =
        (crop, shares) -> shares.stream().map(s -> new PointAnswers(s, List.of())).toList();
    SpotPrompts prompts = new SpotPrompts(spots, crops, echo);
    int inCrops = 0;
    for (CropBox crop : crops) {
      List<PointAnswers> answers = prompts.answers(crop, List.of(new Point(0.5, 0.5)));
      for (PointAnswers answer : answers) {
        double x = crop.left() + answer.share().x() * crop.width();
        double y = crop.top() + answer.share().y() * crop.height();
        assertThat(spots).anyMatch(p -> Math.hypot(p.x() - x, p.y() - y) < 1e-9);
      }
      if (crop.layer() == 0) {
        assertThat(answers).hasSize(spots.size());
      } else {
        inCrops += answers.size();
      }
    }
    assertThat(inCrops).isEqualTo(spots.size());
  }

  @Test
  void spotsFindWhatACoarseGridMisses() {
    RgbImage levels = RgbImage.rescaled(image(0.3), 0);
    AnswerSource network = new AskedNetwork(levels, new BrightThings(), 16, 0);
    AutomaticMaskSettings settings =
        AutomaticMaskSettings.of(new Settings(Map.of("points_per_side", 3)));
    List<CropBox> crops = CropBox.layout(SIDE, SIDE, 0, 0);
    SpotPrompts prompts =
        new SpotPrompts(SpotSearch.of(image(0.3), BRIGHT).spots(), crops, network);
    DecodedImage atGrid = DecodedImage.of(SIDE, SIDE, settings.prompting(), 0, network);
    DecodedImage atSpots = DecodedImage.of(SIDE, SIDE, settings.prompting(), 0, prompts);
    assertThat(discs(atSpots, settings)).isEqualTo(DISCS.length);
    assertThat(discs(atGrid, settings)).isLessThan(DISCS.length);
  }

  private static long discs(DecodedImage decoded, AutomaticMaskSettings settings) {
    return AutomaticMasks.filter(decoded, settings).stream().filter(m -> m.area() < 150).count();
  }

  @Test
  void settingsAreReadAndRefused() {
    assertThat(SegmentAnything.spots(Settings.NONE)).isEmpty();
    Map<String, Object> dark = Map.of("prompts", "dark-spots", "spots", 20);
    SpotSettings read = SegmentAnything.spots(new Settings(dark)).orElseThrow();
    assertThat(read.tone()).isEqualTo(SpotTone.DARK);
    assertThat(read.most()).isEqualTo(20);
    assertThat(read.leastSigma()).isCloseTo(1.5, within(0.0));
    Map<String, Object> crossed =
        Map.of("prompts", "bright-spots", "least_spot_sigma", 9.0, "greatest_spot_sigma", 3.0);
    assertThatThrownBy(() -> SegmentAnything.spots(new Settings(crossed)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("greatest_spot_sigma");
  }
}
