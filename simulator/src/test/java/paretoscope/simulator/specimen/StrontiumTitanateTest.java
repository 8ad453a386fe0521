package paretoscope.simulator.specimen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import paretoscope.core.random.SeedTree;

class StrontiumTitanateTest {
  private static final Slab SLAB = new Slab(300, 0.02, 0.6, 10, 20, 0);
  private static final SeedTree SEEDS = SeedTree.root(5);

  private static Specimen perfect() {
    return new Growth(SLAB, List.of(), DefectSpread.UNIFORM).of(Material.SRTIO3, SEEDS).specimen();
  }

  @Test
  void hasTheCrystalsDensityAndComposition() {
    Atoms atoms = perfect().atoms();
    // 7.2 nm square with the margins, 10 nm thick
    double cells = 7.2 * 7.2 * 10 / Math.pow(0.3905, 3);
    assertThat((double) atoms.count()).isCloseTo(5 * cells, withPercentage(3));
    int strontium = 0;
    int oxygen = 0;
    for (int i = 0; i < atoms.count(); i++) {
      strontium += atoms.element(i).equals("Sr") ? 1 : 0;
      oxygen += atoms.element(i).equals("O") ? 1 : 0;
    }
    assertThat((double) strontium).isCloseTo(cells, withPercentage(4));
    assertThat((double) oxygen).isCloseTo(3 * cells, withPercentage(4));
  }

  @Test
  void everyTitaniumHasSixOxygensAtHalfACell() {
    Atoms atoms = perfect().atoms();
    int inner = 0;
    for (int i = 0; i < atoms.count(); i++) {
      boolean middle =
          atoms.element(i).equals("Ti")
              && Math.hypot(atoms.xNm(i) - 3, atoms.yNm(i) - 3) < 0.6
              && Math.abs(atoms.zNm(i) - 5) < 2;
      if (middle) {
        inner++;
        assertThat(neighbours(atoms, i, 0.3905 / 2 + 0.001)).isEqualTo(Map.of("O", 6L));
        assertThat(neighbours(atoms, i, 0.3905 * Math.sqrt(3) / 2 + 0.001)).containsEntry("Sr", 8L);
      }
    }
    assertThat(inner).isGreaterThan(40);
  }

  private static Map<String, Long> neighbours(Atoms atoms, int of, double nm) {
    return java.util.stream.IntStream.range(0, atoms.count())
        .filter(i -> i != of)
        .filter(
            i ->
                Math.pow(atoms.xNm(i) - atoms.xNm(of), 2)
                        + Math.pow(atoms.yNm(i) - atoms.yNm(of), 2)
                        + Math.pow(atoms.zNm(i) - atoms.zNm(of), 2)
                    < nm * nm)
        .boxed()
        .collect(Collectors.groupingBy(atoms::element, Collectors.counting()));
  }

  @Test
  void columnsHoldTheirAtoms() {
    Specimen specimen = perfect();
    int next = 0;
    for (AtomicColumn column : specimen.columns()) {
      assertThat(column.firstAtom()).isEqualTo(next);
      assertThat(column.atoms()).isCloseTo(column.kind().equals("Ti-O") ? 51 : 26, within(1));
      for (int i = next; i < next + column.atoms(); i++) {
        assertThat(column.kind()).contains(specimen.atoms().element(i));
        assertThat(specimen.atoms().xNm(i)).isEqualTo(column.xNm());
        assertThat(specimen.atoms().zNm(i)).isBetween(0.05, 9.999);
      }
      next += column.atoms();
    }
    assertThat(next).isEqualTo(specimen.atoms().count());
  }

  @Test
  void lightReachesInFromColumnsOutside() {
    List<AtomicColumn> columns = perfect().columns();
    assertThat(columns).anySatisfy(c -> assertThat(c.xNm()).isLessThan(-0.4));
    assertThat(columns).anySatisfy(c -> assertThat(c.yNm()).isGreaterThan(6.4));
    assertThat(columns).allSatisfy(c -> assertThat(c.xNm()).isBetween(-0.61, 6.6));
  }
}
