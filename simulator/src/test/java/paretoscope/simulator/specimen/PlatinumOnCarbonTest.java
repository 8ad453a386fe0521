package paretoscope.simulator.specimen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.core.random.SeedTree;

class PlatinumOnCarbonTest {
  private static final Slab SLAB = new Slab(700, 0.02, 0.6, 3, 3, 0.3);
  private static final Grown GROWN =
      new Growth(SLAB, List.of(), DefectSpread.UNIFORM).of(Material.PTC, SeedTree.root(1));

  @Test
  void theFilmHasItsDensityAndNoTwoAtomsInOnePlace() {
    Atoms atoms = GROWN.specimen().atoms();
    Neighbourhood near = new Neighbourhood(atoms, 0.2);
    int carbon = 0;
    for (int i = 0; i < atoms.count(); i++) {
      carbon += atoms.element(i).equals("C") ? 1 : 0;
      assertThat(near.within(i, 0.139)).isEmpty();
    }
    // 15.2 nm square with the margins, 3 nm thick: 2.0 g/cm³
    double grams = carbon * 12.011 / 6.02214076e23;
    assertThat(grams / (15.2 * 15.2 * 3 * 1e-21)).isCloseTo(2.0, within(0.001));
  }

  @Test
  void everyInnerPlatinumAtomHasTwelveNeighbours() {
    Atoms atoms = GROWN.specimen().atoms();
    Neighbourhood near = new Neighbourhood(atoms, 0.32);
    int inner = 0;
    for (Particle particle : GROWN.particles()) {
      for (int i = 0; i < atoms.count(); i++) {
        double from = Math.hypot(atoms.xNm(i) - particle.xNm(), atoms.yNm(i) - particle.yNm());
        boolean deep =
            atoms.element(i).equals("Pt")
                && from < particle.radiusNm() - 0.7
                && near.within(i, 0.3).size() > 8
                && SLAB.inField(atoms.xNm(i), atoms.yNm(i));
        if (deep && near.within(i, 0.3).size() == 12) {
          inner++;
        }
        if (deep) {
          assertThat(near.within(i, 0.27)).allMatch(j -> atoms.element(j).equals("C"));
        }
      }
    }
    assertThat(inner).isGreaterThan(50);
  }

  @Test
  void particlesDoNotOverlapAndLieInTheField() {
    assertThat(GROWN.particles().size()).isGreaterThan(3);
    for (Particle particle : GROWN.particles()) {
      assertThat(SLAB.inField(particle.xNm(), particle.yNm())).isTrue();
    }
    assertThat(GROWN.particles()).anySatisfy(p -> assertThat(p.tiltDegrees()).isPositive());
    assertThat(GROWN.particles()).anySatisfy(p -> assertThat(p.tiltDegrees()).isZero());
  }

  @Test
  void columnsAreListedWhereTheTruthIsValid() {
    for (AtomicColumn column : GROWN.specimen().columns()) {
      int x = (int) Math.round(column.xNm() / 0.02);
      int y = (int) Math.round(column.yNm() / 0.02);
      if (x >= 0 && y >= 0 && x < 700 && y < 700) {
        assertThat(GROWN.valid().at(y, x)).isEqualTo(1);
      }
    }
    long unknown = 0;
    for (int i = 0; i < 700 * 700; i++) {
      unknown += 1 - GROWN.valid().at(i / 700, i % 700);
    }
    assertThat(unknown).isPositive();
  }

  @Test
  void singleAtomsLieOnFreeCarbonAndCountAsSubstitutions() {
    List<AtomicColumn> single =
        GROWN.specimen().columns().stream().filter(c -> c.kind().equals("Pt atom")).toList();
    assertThat(single.size()).isBetween(15, 90);
    for (AtomicColumn atom : single) {
      assertThat(atom.defect()).isEqualTo(Defect.SUBSTITUTION);
      assertThat(atom.atoms()).isEqualTo(1);
      assertThat(GROWN.particles()).noneMatch(p -> p.covers(atom.xNm(), atom.yNm()));
    }
  }
}
