package paretoscope.simulator.specimen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.random.SeedTree;

class GrowthTest {
  private static final Slab SLAB = new Slab(1200, 0.02, 0.6, 2, 20, 0);

  private static Specimen grown(DefectSpread spread, long seed, DefectRule... rules) {
    return new Growth(SLAB, List.of(rules), spread)
        .of(Material.SRTIO3, SeedTree.root(seed))
        .specimen();
  }

  private static DefectRule missing(double rate) {
    return DefectRule.vacancy("Sr", "Sr", rate, 0.3, 0.9);
  }

  private static List<AtomicColumn> hit(Specimen specimen) {
    return specimen.columns().stream().filter(c -> c.defect() != Defect.NONE).toList();
  }

  /**
   * Binomial, about 4 100 columns: 3.29 standard deviations (alpha 1e-3); at a rate of 0.05 a rate
   * wrong by a third is found with power above 90 %.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.05, 0.4})
  void evenlySpreadDefectsComeAtTheirRate(double rate) {
    Specimen specimen = grown(DefectSpread.UNIFORM, 1, missing(rate));
    double n = specimen.columns().stream().filter(c -> c.kind().equals("Sr")).count();
    assertThat(n).isGreaterThan(4000);
    assertThat(Math.abs(hit(specimen).size() - n * rate) / Math.sqrt(n * rate * (1 - rate)))
        .isLessThan(3.29);
  }

  /** Clustered defects are as many as even ones, within a third, over ten seeds. */
  @Test
  void clusteredDefectsKeepTheirRateButNotTheirPlaces() {
    int all = 0;
    int nearest = 0;
    double columns = 0;
    for (long seed = 0; seed < 10; seed++) {
      Specimen specimen = grown(DefectSpread.CLUSTERED, seed, missing(0.02));
      List<AtomicColumn> hit = hit(specimen);
      all += hit.size();
      columns += specimen.columns().stream().filter(c -> c.kind().equals("Sr")).count();
      for (AtomicColumn a : hit) {
        boolean near =
            hit.stream()
                .anyMatch(
                    b -> !a.equals(b) && Math.hypot(a.xNm() - b.xNm(), a.yNm() - b.yNm()) < 0.6);
        nearest += near ? 1 : 0;
      }
    }
    assertThat(all / columns).isBetween(0.013, 0.027);
    // even defects at 2 % have another one within 0.6 nm in about 15 % of cases
    assertThat((double) nearest / all).isGreaterThan(0.25);
  }

  @Test
  void moreDefectsIncludeTheFewer() {
    Set<List<Double>> many =
        hit(grown(DefectSpread.UNIFORM, 1, missing(0.2))).stream()
            .map(c -> List.of(c.xNm(), c.yNm()))
            .collect(Collectors.toSet());
    assertThat(hit(grown(DefectSpread.UNIFORM, 1, missing(0.05))))
        .isNotEmpty()
        .allSatisfy(c -> assertThat(many).contains(List.of(c.xNm(), c.yNm())));
  }

  @Test
  void vacanciesLackTheAtomsTheySay() {
    Specimen specimen = grown(DefectSpread.UNIFORM, 1, missing(0.2));
    for (AtomicColumn column : hit(specimen)) {
      int full = column.atoms() + column.missing();
      assertThat(full).isBetween(5, 6);
      assertThat((double) column.missing() / full).isBetween(0.2, 0.92);
    }
  }

  @Test
  void antisitesKeepTheirNumberOfAtoms() {
    DefectRule rule = new DefectRule("Sr", Defect.ANTISITE, "Sr", "Ti", 0.2, 0.5, 1);
    Specimen specimen = grown(DefectSpread.UNIFORM, 1, rule);
    for (AtomicColumn column : hit(specimen)) {
      assertThat(column.missing()).isZero();
      long titanium = 0;
      for (int i = column.firstAtom(); i < column.firstAtom() + column.atoms(); i++) {
        titanium += specimen.atoms().element(i).equals("Ti") ? 1 : 0;
      }
      assertThat((double) titanium / column.atoms()).isBetween(0.49, 1.0);
    }
  }

  @Test
  void aColumnCanLackAllItsAtoms() {
    Specimen specimen = grown(DefectSpread.UNIFORM, 1, DefectRule.vacancy("Sr", "Sr", 0.1, 1, 1));
    assertThat(hit(specimen)).isNotEmpty().allSatisfy(c -> assertThat(c.atoms()).isZero());
  }

  @Test
  void nothingIsWrongWhereNoRuleSaysSo() {
    assertThat(hit(grown(DefectSpread.CLUSTERED, 1))).isEmpty();
    assertThat(hit(grown(DefectSpread.ALONG_WALLS, 1, missing(0)))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void equalSeedsGiveEqualBitsAndOthersDoNot(Material material) {
    Growth growth =
        new Growth(
            new Slab(200, 0.02, 0.6, 4, 2, 0.5), List.of(missing(0.1)), DefectSpread.UNIFORM);
    Grown one = growth.of(material, SeedTree.root(8));
    assertThat(growth.of(material, SeedTree.root(8))).isEqualTo(one);
    assertThat(growth.of(material, SeedTree.root(9)).specimen().atoms())
        .isNotEqualTo(one.specimen().atoms());
  }

  @Test
  void refusesRulesThatMeanNothing() {
    assertThatThrownBy(() -> DefectRule.vacancy("Sr", "Sr", 1.5, 0, 1))
        .hasMessageContaining("rate");
    assertThatThrownBy(() -> new DefectRule("Sr", Defect.VACANCY, "Sr", "Ti", 0.1, 0, 1))
        .hasMessageContaining("must be empty for a vacancy");
    assertThatThrownBy(() -> DefectRule.vacancy("Sr", "Sr", 0.1, 0.9, 0.5))
        .hasMessageContaining("most share");
  }
}
