package paretoscope.simulator.specimen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.core.random.SeedTree;

class SiliconGermaniumTest {
  private static final Slab SLAB = new Slab(600, 0.02, 0.6, 3, 5, 0.5);

  private static Specimen grown() {
    return new Growth(SLAB, List.of(), DefectSpread.UNIFORM)
        .of(Material.SIGE, SeedTree.root(1))
        .specimen();
  }

  @Test
  void everyInnerAtomHasFourNeighboursAtABond() {
    Atoms atoms = grown().atoms();
    Neighbourhood near = new Neighbourhood(atoms, 0.3);
    int inner = 0;
    for (int i = 0; i < atoms.count(); i++) {
      boolean inside =
          SLAB.inField(atoms.xNm(i), atoms.yNm(i)) && Math.abs(atoms.zNm(i) - 1.5) < 0.5;
      if (inside) {
        inner++;
        assertThat(near.within(i, 0.27)).hasSize(4);
        assertThat(near.within(i, 0.225)).isEmpty();
      }
    }
    assertThat(inner).isGreaterThan(4000);
  }

  /** Binomial shares: about 35 000 and 17 000 atoms, standard errors below 0.004. */
  @Test
  void regionsHaveTheirGermanium() {
    Specimen specimen = grown();
    double[] germanium = new double[2];
    double[] all = new double[2];
    for (AtomicColumn column : specimen.columns()) {
      int rich = column.kind().equals("Ge-rich") ? 1 : 0;
      for (int i = column.firstAtom(); i < column.firstAtom() + column.atoms(); i++) {
        all[rich]++;
        germanium[rich] += specimen.atoms().element(i).equals("Ge") ? 1 : 0;
      }
    }
    assertThat(germanium[0] / all[0]).isCloseTo(0.1, within(0.016));
    assertThat(germanium[1] / all[1]).isCloseTo(0.5, within(0.016));
  }

  @Test
  void latticesFollowVegardsLaw() {
    assertThat(SiliconGermanium.latticeNm(0)).isCloseTo(0.5431, within(1e-9));
    assertThat(SiliconGermanium.latticeNm(1)).isCloseTo(0.5658, within(1e-4));
  }

  /**
   * Inside a lone cylinder the strain is even, outside it falls with the square and has no area.
   */
  @Test
  void precipitatesPushOutward() {
    Regions lone = new Regions(List.of(new Regions.Disc(0, 0, 2)));
    assertThat(lone.pushX(1, 0.5)).isCloseTo(1, within(1e-12));
    assertThat(lone.pushY(1, 0.5)).isCloseTo(0.5, within(1e-12));
    assertThat(lone.pushX(4, 0)).isCloseTo(1, within(1e-12));
    double step = 1e-5;
    double divergence =
        (lone.pushX(3 + step, 1) - lone.pushX(3 - step, 1)) / (2 * step)
            + (lone.pushY(3, 1 + step) - lone.pushY(3, 1 - step)) / (2 * step);
    assertThat(divergence).isCloseTo(0, within(1e-8));
    // whole on the border
    assertThat(lone.pushX(2 - 1e-9, 0)).isCloseTo(lone.pushX(2 + 1e-9, 0), within(1e-8));
  }

  @Test
  void regionsDoNotTouch() {
    Regions regions = Regions.scattered(SLAB, SeedTree.root(4));
    assertThat(regions.discs().size()).isGreaterThan(1);
    for (int i = 0; i < regions.discs().size(); i++) {
      Regions.Disc a = regions.discs().get(i);
      for (Regions.Disc b : regions.discs().subList(i + 1, regions.discs().size())) {
        assertThat(a.distanceNm(b.xNm(), b.yNm())).isGreaterThan(a.radiusNm() + b.radiusNm());
      }
      assertThat(regions.at(a.xNm(), a.yNm())).isEqualTo(i);
    }
  }
}
