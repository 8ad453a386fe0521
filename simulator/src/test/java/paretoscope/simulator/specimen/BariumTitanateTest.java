package paretoscope.simulator.specimen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.lattice.NeighbourGrid;
import paretoscope.core.random.SeedTree;

class BariumTitanateTest {
  private static final Slab SLAB = new Slab(500, 0.02, 0.6, 2, 4, 0);

  private static Specimen grown(long seed) {
    return new Growth(SLAB, List.of(), DefectSpread.UNIFORM)
        .of(Material.BATIO3, SeedTree.root(seed))
        .specimen();
  }

  private static List<AtomicColumn> columns(Specimen specimen, String kind) {
    return specimen.columns().stream().filter(c -> c.kind().equals(kind)).toList();
  }

  private static double[] y(List<AtomicColumn> columns) {
    return columns.stream().mapToDouble(AtomicColumn::yNm).toArray();
  }

  private static double[] x(List<AtomicColumn> columns) {
    return columns.stream().mapToDouble(AtomicColumn::xNm).toArray();
  }

  /** The lattice stays whole across walls: no Ba-Ba distance lies outside [a, c] by over 1 %. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void neighboursLieACellApartEverywhere(long seed) {
    List<AtomicColumn> barium = columns(grown(seed), "Ba");
    NeighbourGrid grid = new NeighbourGrid(y(barium), x(barium));
    for (int i = 0; i < barium.size(); i++) {
      AtomicColumn column = barium.get(i);
      if (SLAB.inField(column.xNm(), column.yNm())) {
        for (double distance : grid.nearest(i, 4)) {
          assertThat(distance).isBetween(0.3991 * 0.99, 0.4035 * 1.01);
        }
      }
    }
  }

  /**
   * Titanium is off the centre of its four Ba by 1.35 % of c, towards where the phase map says, and
   * the cell is longer that way, for all cells but those that a wall cuts.
   */
  @Test
  void titaniumAndCellsFollowThePhaseMap() {
    Specimen specimen = grown(2);
    List<AtomicColumn> barium = columns(specimen, "Ba");
    NeighbourGrid grid = new NeighbourGrid(y(barium), x(barium));
    Structure structure = Material.BATIO3.structure(SLAB, SeedTree.root(2).child("structure"));
    double[][] towards = new double[4][3];
    for (AtomicColumn titanium : columns(specimen, "Ti-O")) {
      boolean whole = structure.wallNm(titanium.xNm(), titanium.yNm()) > 0.4;
      if (!whole || !SLAB.inField(titanium.xNm(), titanium.yNm())) {
        continue;
      }
      double meanX = 0;
      double meanY = 0;
      for (int corner : grid.within(titanium.yNm(), titanium.xNm(), 0.32)) {
        meanX += barium.get(corner).xNm() / 4;
        meanY += barium.get(corner).yNm() / 4;
      }
      int domain = specimen.phases().at(px(titanium.yNm()), px(titanium.xNm()));
      towards[domain][0] += titanium.xNm() - meanX;
      towards[domain][1] += titanium.yNm() - meanY;
      towards[domain][2]++;
    }
    for (double[] sum : towards) {
      assertThat(sum[2]).isGreaterThan(20);
      assertThat(Math.hypot(sum[0], sum[1]) / sum[2]).isCloseTo(0.0135 * 0.4035, within(2e-5));
    }
    // opposite, and at right angles
    assertThat(cosine(towards[0], towards[1])).isLessThan(-0.999);
    assertThat(cosine(towards[2], towards[3])).isLessThan(-0.999);
    assertThat(Math.abs(cosine(towards[0], towards[2]))).isLessThan(0.02);
  }

  private static int px(double nm) {
    return (int) Math.round(nm / 0.02);
  }

  private static double cosine(double[] a, double[] b) {
    return (a[0] * b[0] + a[1] * b[1]) / (Math.hypot(a[0], a[1]) * Math.hypot(b[0], b[1]));
  }

  @Test
  void wallsAreWhereThePhaseChanges() {
    Structure structure = Material.BATIO3.structure(SLAB, SeedTree.root(3));
    int changes = 0;
    for (int i = 0; i < 400; i++) {
      double x = 0.5 + i * 0.02;
      boolean change = structure.phase(x, 5) != structure.phase(x + 0.02, 5);
      changes += change ? 1 : 0;
      if (change) {
        assertThat(structure.wallNm(x, 5)).isLessThan(0.03);
      }
    }
    assertThat(changes).isPositive();
  }

  /** At right angles to the wall P does not jump: 90 degree walls carry no charge. */
  @Test
  void domainsJoinHeadToTail() {
    Structure structure = Material.BATIO3.structure(SLAB, SeedTree.root(3));
    int minusToPlus = 0;
    int all = 0;
    for (int i = 0; i < 400; i++) {
      for (int j = 0; j < 400; j++) {
        int here = structure.phase(1 + i * 0.02, 1 + j * 0.02);
        int there = structure.phase(1 + i * 0.02 + 0.02, 1 + j * 0.02 + 0.02);
        if (here / 2 != there / 2) {
          all++;
          minusToPlus += here % 2 != there % 2 ? 1 : 0;
        }
      }
    }
    assertThat(all).isGreaterThan(100);
    assertThat((double) minusToPlus / all).isLessThan(0.05);
  }
}
