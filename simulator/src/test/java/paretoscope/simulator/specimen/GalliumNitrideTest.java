package paretoscope.simulator.specimen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.random.SeedTree;

class GalliumNitrideTest {
  private static final Slab SLAB = new Slab(400, 0.02, 0.6, 3, 3, 0);

  private static Specimen grown(long seed) {
    return new Growth(SLAB, List.of(), DefectSpread.UNIFORM)
        .of(Material.GAN, SeedTree.root(seed))
        .specimen();
  }

  /**
   * Also at faults and domain borders: four unlike neighbours and no like ones, save where a border
   * crosses a fault.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void everyInnerAtomHasFourUnlikeNeighbours(long seed) {
    Atoms atoms = grown(seed).atoms();
    Neighbourhood near = new Neighbourhood(atoms, 0.25);
    int inner = 0;
    int odd = 0;
    for (int i = 0; i < atoms.count(); i++) {
      boolean inside =
          SLAB.inField(atoms.xNm(i), atoms.yNm(i)) && Math.abs(atoms.zNm(i) - 1.5) < 0.8;
      if (inside) {
        inner++;
        List<Integer> bonds = near.within(i, 0.24);
        String element = atoms.element(i);
        boolean sound =
            bonds.size() == 4 && bonds.stream().noneMatch(j -> atoms.element(j).equals(element));
        odd += sound ? 0 : 1;
      }
    }
    assertThat(inner).isGreaterThan(5000);
    assertThat((double) odd / inner).as("seed " + seed).isLessThan(0.02);
  }

  @Test
  void dumbbellsPointTheWayOfTheirDomain() {
    Specimen specimen = grown(1);
    List<AtomicColumn> nitrogen =
        specimen.columns().stream().filter(c -> c.kind().equals("N")).toList();
    double[] sumX = new double[2];
    double[] sumY = new double[2];
    for (AtomicColumn gallium : specimen.columns()) {
      boolean inside =
          gallium.kind().equals("Ga")
              && SLAB.inField(gallium.xNm() - 0.3, gallium.yNm() - 0.3)
              && SLAB.inField(gallium.xNm() + 0.3, gallium.yNm() + 0.3);
      if (inside) {
        int domain =
            specimen
                .phases()
                .at((int) Math.round(gallium.yNm() / 0.02), (int) Math.round(gallium.xNm() / 0.02));
        for (AtomicColumn n : nitrogen) {
          double dx = n.xNm() - gallium.xNm();
          double dy = n.yNm() - gallium.yNm();
          if (domain < 2 && Math.abs(Math.hypot(dx, dy) - 0.377 * 0.5185) < 1e-3) {
            sumX[domain] += dx;
            sumY[domain] += dy;
          }
        }
      }
    }
    double cosine =
        (sumX[0] * sumX[1] + sumY[0] * sumY[1])
            / (Math.hypot(sumX[0], sumY[0]) * Math.hypot(sumX[1], sumY[1]));
    assertThat(cosine).isLessThan(-0.98);
  }

  @Test
  void allPhasesOccur() {
    LabelMap phases = grown(1).phases();
    int[] seen = new int[3];
    for (int y = 0; y < phases.height(); y++) {
      for (int x = 0; x < phases.width(); x++) {
        seen[phases.at(y, x)]++;
      }
    }
    assertThat(seen).doesNotContain(0);
    assertThat(seen[2]).isLessThan(seen[0]);
  }
}
