package paretoscope.simulator.specimen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CrystalSpecTest {
  /**
   * Light of the columns of SrTiO3 in a multislice calculation with frozen phonons (7.8 nm, 200
   * keV, 68 to 200 mrad), summed over disks around them with the least value taken off: Sr / Ti-O =
   * 2.19 to 2.30 for radii of 0.073 to 0.110 nm. Reference data {@code golden/stem/image.npz}:
   *
   * <pre>
   * a = np.load('image.npz')['phonon_multislice']; a -= a.min()
   * a[disk(r, at=(0, 0))].sum() / a[disk(r, at=(8, 8))].sum()   # r = 3 .. 4.5 of 16, periodic
   * </pre>
   */
  @Test
  void contrastOfColumnsIsThatOfMultislice() {
    List<ColumnSite> sites = CrystalSpec.strontiumTitanate(0).sites();
    double ratio = sites.get(0).weight(1.7) / sites.get(1).weight(1.7);
    assertThat(ratio).isCloseTo(2.25, within(0.15));
    assertThat(sites.get(2).weight(1.7) / sites.get(0).weight(1.7)).isCloseTo(0.05, within(0.03));
  }

  @Test
  void hasOneFormulaUnitPerCell() {
    List<String> elements =
        CrystalSpec.strontiumTitanate(0).sites().stream()
            .flatMap(site -> site.atoms().stream())
            .map(Atom::element)
            .sorted()
            .toList();
    assertThat(elements).containsExactly("O", "O", "O", "Sr", "Ti");
  }

  @Test
  void refusesEmptyCrystalsAndColumns() {
    assertThatThrownBy(() -> new CrystalSpec(0.4, 0.4, List.of(), 0))
        .hasMessageContaining("columns of a crystal");
    assertThatThrownBy(() -> new ColumnSite("Sr", 0, 0, List.of(), true))
        .hasMessageContaining("atoms of Sr");
    assertThatThrownBy(() -> new Atom("Xx", 0, 0.01))
        .hasMessage("atomic number of Xx (0.0) must lie in [1.0, 118.0].");
  }
}
