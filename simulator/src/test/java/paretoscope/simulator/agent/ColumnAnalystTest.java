package paretoscope.simulator.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.image.Otsu;
import paretoscope.core.image.Plane;
import paretoscope.core.lattice.LatticeVectors;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.acquisition.Look;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.columns.LogFinder;
import paretoscope.simulator.columns.Repeats;
import paretoscope.simulator.columns.ThresholdFinder;
import paretoscope.simulator.episode.DefectCensus;
import paretoscope.simulator.episode.Findings;
import paretoscope.simulator.episode.FoundDefect;
import paretoscope.simulator.episode.Observation;
import paretoscope.simulator.episode.PreparedWorlds;
import paretoscope.simulator.episode.Recording;
import paretoscope.simulator.episode.StemEnvironment;
import paretoscope.simulator.specimen.Defect;
import paretoscope.simulator.world.Worlds;

class ColumnAnalystTest {
  private static final int SIDE = 128;
  private static final View VIEW = new View(1, 2, 2.56, 2.56, SIDE, SIDE);
  private static final double SPACING = 19.5;

  /** Two kinds of columns, the second half as bright, in the middle of the cells of the first. */
  private static Recording crystal(double weak, double strong) {
    RandomStream random = SeedTree.root(5).stream();
    double[] counts = new double[SIDE * SIDE];
    for (int i = 0; i < 7; i++) {
      for (int j = 0; j < 7; j++) {
        double first = i == 3 && j == 3 ? weak : i == 4 && j == 1 ? strong : 1;
        spot(counts, 4 + i * SPACING, 4 + j * SPACING, 80 * first);
        spot(counts, 4 + (i + 0.5) * SPACING, 4 + (j + 0.5) * SPACING, 40);
      }
    }
    for (int i = 0; i < counts.length; i++) {
      counts[i] = 10 + random.poisson(counts[i] + 1);
    }
    return new Recording(1, new Look(VIEW, 1000), new Plane(SIDE, SIDE, counts));
  }

  private static void spot(double[] counts, double y, double x, double height) {
    for (int i = 0; i < counts.length; i++) {
      int row = i / SIDE;
      double dy = row - y;
      double dx = i % SIDE - x;
      counts[i] += height * Math.exp(-(dy * dy + dx * dx) / (2 * 2.3 * 2.3));
    }
  }

  private static ExperimentState state(String world, Recording recording) {
    try (StemEnvironment environment =
        new StemEnvironment(PreparedWorlds.of(world), new DefectCensus())) {
      ExperimentState state =
          new ExperimentState(
              environment.spec(),
              SeedTree.root(3),
              new Observation(0, Optional.empty(), 0, 1_000_000));
      state.observe(new Observation(1, Optional.of(recording), 1000, 999_000));
      return state;
    }
  }

  private static Findings read(String finder, Recording recording) {
    ColumnAnalyst analyst =
        new ColumnAnalyst(finder.equals("log") ? new LogFinder() : new ThresholdFinder());
    return analyst.read(recording, state("srtio3-easy-v1", recording));
  }

  @ParameterizedTest
  @ValueSource(strings = {"log", "threshold"})
  void aPerfectCrystalHasColumnsAndNoDefects(String finder) {
    Findings found = read(finder, crystal(1, 1));
    assertThat(found.columns()).hasSizeBetween(80, 98);
    assertThat(found.defects()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"log", "threshold"})
  void weakAndMissingColumnsAreDefectsOfTheirKind(String finder) {
    assertThat(read(finder, crystal(0.6, 1)).defects()).satisfiesExactly(isAt(Defect.ANTISITE));
    assertThat(read(finder, crystal(0.3, 1)).defects()).satisfiesExactly(isAt(Defect.VACANCY));
    assertThat(read(finder, crystal(0.02, 1)).defects()).satisfiesExactly(isAt(Defect.VACANCY));
  }

  private static ThrowingConsumer<FoundDefect> isAt(Defect kind) {
    return defect -> {
      assertThat(defect.kind()).isEqualTo(kind);
      assertThat(defect.xNm()).isCloseTo(VIEW.xNm(4 + 3 * SPACING), within(0.05));
      assertThat(defect.yNm()).isCloseTo(VIEW.yNm(4 + 3 * SPACING), within(0.05));
    };
  }

  /** Strontium titanate has no defect that makes a column stronger; silicon-germanium has. */
  @Test
  void strongColumnsAreDefectsOnlyWhereSomethingHeavierCanBe() {
    Recording strong = crystal(1, 1.8);
    assertThat(read("log", strong).defects()).isEmpty();
    Findings alloy = new ColumnAnalyst(new LogFinder()).read(strong, state("sige-easy-v1", strong));
    assertThat(alloy.defects())
        .singleElement()
        .satisfies(d -> assertThat(d.kind()).isEqualTo(Defect.SUBSTITUTION));
  }

  @ParameterizedTest
  @ValueSource(strings = {"log", "threshold"})
  void anEmptyImageShowsNothing(String finder) {
    double[] dark = new double[SIDE * SIDE];
    Recording empty = new Recording(1, new Look(VIEW, 1), new Plane(SIDE, SIDE, dark));
    Findings found = read(finder, empty);
    assertThat(found.columns()).isEmpty();
    assertThat(found.defects()).isEmpty();
  }

  @Test
  void brightnessSaysWhichDefectItIs() {
    Contrast contrast = new Contrast(Worlds.named("srtio3-easy-v1"));
    assertThat(contrast.defect(0.2)).hasValue(Defect.VACANCY);
    assertThat(contrast.defect(0.6)).hasValue(Defect.ANTISITE);
    assertThat(contrast.defect(1.5)).isEmpty();
    assertThat(new Contrast(Worlds.named("gan-easy-v1")).defect(1.8)).hasValue(Defect.SUBSTITUTION);
  }

  @Test
  void repeatsJoinColumnsOfOneKind() {
    List<double[]> places = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        places.add(new double[] {20 * i, 20 * j, 100});
        places.add(new double[] {20 * i + 10, 20 * j + 10, 50});
      }
    }
    double[] y = places.stream().mapToDouble(p -> p[0]).toArray();
    double[] x = places.stream().mapToDouble(p -> p[1]).toArray();
    double[] bright = places.stream().mapToDouble(p -> p[2]).toArray();
    LatticeVectors found = new Repeats(y, x, bright, 0.02).find().orElseThrow();
    assertThat(found.cellArea()).isCloseTo(400, within(1e-9));
    double[] alike = new double[y.length];
    Arrays.fill(alike, 1);
    assertThat(new Repeats(y, x, alike, 0.02).find().orElseThrow().cellArea())
        .isCloseTo(200, within(1e-9));
    assertThat(new Repeats(new double[3], new double[3], new double[3], 0.02).find()).isEmpty();
  }

  @Test
  void otsuCutsBetweenTwoHeaps() {
    double[] values = new double[1000];
    RandomStream random = SeedTree.root(1).stream();
    for (int i = 0; i < values.length; i++) {
      values[i] = (i % 3 == 0 ? 10 : 2) + 0.5 * random.gaussian();
    }
    assertThat(Otsu.threshold(values)).isBetween(3.5, 8.5);
    assertThat(Otsu.threshold(new double[] {4, 4, 4})).isEqualTo(4);
  }
}
