package paretoscope.simulator.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.image.Plane;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.specimen.CrystalSpec;

class HaadfMicroscopeTest {
  private static final SeedTree SPECIMEN = SeedTree.root(4).child("specimen");
  private static final SeedTree NOISE = SeedTree.root(4).child("noise");
  private static final FieldOfView FIELD = new FieldOfView(300, 260, 0.02);

  private static ImagingSpec spec(double rotationDegrees, double dose, Relief relief) {
    return new ImagingSpec(FIELD, rotationDegrees, dose, Optics.DEFAULT, relief);
  }

  private static SimulatedImage image(double rotationDegrees, double vacancyRate, double dose) {
    return new HaadfMicroscope(spec(rotationDegrees, dose, Relief.FLAT))
        .record("x", CrystalSpec.strontiumTitanate(vacancyRate), SPECIMEN, NOISE);
  }

  private static double sum(Plane plane) {
    return Arrays.stream(plane.values()).sum();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 3.7, 45, -90, 211})
  void hasTwoListedColumnsPerCell(double rotationDegrees) {
    List<Column> columns = image(rotationDegrees, 0, 100).columns();
    double cells = FIELD.areaSquareNm() / (0.3905 * 0.3905);
    // cells cut by the border: at most about the perimeter's length in cells
    double border = 2 * (6 + 5.2) / 0.3905;
    assertThat((double) columns.size()).isCloseTo(2 * cells, within(border));
    assertThat(columns).extracting(Column::species).containsOnly("Sr", "Ti-O");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 3.7, 45})
  void listsNoColumnOutsideTheField(double rotationDegrees) {
    SimulatedImage image = image(rotationDegrees, 0.3, 100);
    assertThat(image.columns())
        .allSatisfy(c -> assertThat(c.yPx()).isBetween(-0.5, 299.5))
        .allSatisfy(c -> assertThat(c.xPx()).isBetween(-0.5, 259.5))
        .allSatisfy(c -> assertThat(c.yNm()).isCloseTo(c.yPx() * 0.02, within(1e-12)))
        .allSatisfy(c -> assertThat(c.xNm()).isCloseTo(c.xPx() * 0.02, within(1e-12)));
  }

  @Test
  void neighboursLieHalfADiagonalApart() {
    List<Column> columns = image(17, 0, 100).columns();
    for (Column a : columns) {
      double nearest =
          columns.stream()
              .mapToDouble(b -> Math.hypot(a.yNm() - b.yNm(), a.xNm() - b.xNm()))
              .filter(distance -> distance > 0)
              .min()
              .orElseThrow();
      // corners of the field may lack the neighbour, never have a nearer one
      assertThat(nearest).isBetween(0.3905 / Math.sqrt(2) - 1e-9, 0.3905 + 1e-9);
    }
  }

  /** Binomial, 3.29 standard deviations: alpha 1e-3. */
  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.1, 0.5})
  void vacanciesComeAtTheirRate(double rate) {
    FieldOfView wide = new FieldOfView(1000, 1000, 0.02);
    List<Column> columns =
        new HaadfMicroscope(new ImagingSpec(wide, 5, 1, Optics.DEFAULT, Relief.FLAT))
            .record("x", CrystalSpec.strontiumTitanate(rate), SPECIMEN, NOISE)
            .columns();
    long vacant = columns.stream().filter(Column::vacant).count();
    double n = columns.size();
    assertThat(n).isGreaterThan(5000);
    assertThat(Math.abs(vacant - n * rate) / Math.sqrt(n * rate * (1 - rate))).isLessThan(3.29);
  }

  @Test
  void moreVacanciesIncludeTheFewer() {
    HashSet<Column> few = new HashSet<>(image(5, 0.05, 100).columns());
    few.removeIf(c -> !c.vacant());
    assertThat(few).isNotEmpty();
    assertThat(image(5, 0.2, 100).columns()).containsAll(few);
  }

  @Test
  void aVacancyIsDarkAndAColumnBright() {
    Plane mean =
        new HaadfMicroscope(spec(5, 1e4, Relief.FLAT))
            .expectedElectrons(CrystalSpec.strontiumTitanate(0.1), SPECIMEN);
    double incident = 1e4 * 0.04 * 0.015;
    for (Column column : image(5, 0.1, 1e4).columns()) {
      int y = (int) Math.rint(column.yPx());
      int x = (int) Math.rint(column.xPx());
      if (y > 0 && x > 0 && y < 299 && x < 259) {
        double relative = mean.at(y, x) / incident;
        if (column.vacant()) {
          assertThat(relative).isBetween(0.22, 0.7);
        } else {
          assertThat(relative).isGreaterThan(column.species().equals("Sr") ? 3.5 : 1.5);
        }
      }
    }
  }

  /** The field holds a whole number of cells, so nothing depends on where its border cuts. */
  @Test
  void expectedElectronsAreDoseTimesAreaTimesFraction() {
    FieldOfView whole = new FieldOfView(200, 300, 0.3905 / 20);
    ImagingSpec spec = new ImagingSpec(whole, 0, 5000, Optics.DEFAULT, Relief.FLAT);
    Plane expected =
        new HaadfMicroscope(spec).expectedElectrons(CrystalSpec.strontiumTitanate(0), SPECIMEN);
    double areaSquareAngstrom = 10 * 15 * 3.905 * 3.905;
    assertThat(sum(expected) / (5000 * areaSquareAngstrom * 0.015)).isCloseTo(1, within(1e-6));
  }

  /** The total is Poisson: 3.29 standard deviations, alpha 1e-3. */
  @ParameterizedTest
  @ValueSource(doubles = {1, 1e3, 1e5})
  void countedElectronsAddUpToTheExpected(double dose) {
    SimulatedImage image = image(5, 0.1, dose);
    double expected =
        sum(
            new HaadfMicroscope(spec(5, dose, Relief.FLAT))
                .expectedElectrons(CrystalSpec.strontiumTitanate(0.1), SPECIMEN));
    double counted = sum(image.micrograph().pixels());
    assertThat(Math.abs(counted - expected) / Math.sqrt(expected)).isLessThan(3.29);
  }

  @Test
  void sameSeedsSameBits() {
    assertThat(image(5, 0.1, 300)).isEqualTo(image(5, 0.1, 300));
  }

  @Test
  void otherNoiseLeavesTheSpecimen() {
    HaadfMicroscope microscope = new HaadfMicroscope(spec(5, 300, Relief.FLAT));
    CrystalSpec crystal = CrystalSpec.strontiumTitanate(0.1);
    SimulatedImage one = microscope.record("x", crystal, SPECIMEN, NOISE.child(1));
    SimulatedImage two = microscope.record("x", crystal, SPECIMEN, NOISE.child(2));
    assertThat(one.columns()).isEqualTo(two.columns());
    assertThat(one.micrograph().pixels()).isNotEqualTo(two.micrograph().pixels());
  }

  @Test
  void aWedgeBrightensTheThickSideAndKeepsTheMean() {
    CrystalSpec crystal = CrystalSpec.strontiumTitanate(0);
    Plane flat =
        new HaadfMicroscope(spec(5, 1e3, Relief.FLAT)).expectedElectrons(crystal, SPECIMEN);
    Plane wedge =
        new HaadfMicroscope(spec(5, 1e3, new Relief(1, 90, 0)))
            .expectedElectrons(crystal, SPECIMEN);
    assertThat(wedge.at(290, 100) / flat.at(290, 100))
        .isCloseTo(1 + 290.5 / 300 - 0.5, within(1e-9));
    assertThat(wedge.at(9, 100) / flat.at(9, 100)).isCloseTo(1 + 9.5 / 300 - 0.5, within(1e-9));
    assertThat(sum(wedge) / sum(flat)).isCloseTo(1, within(0.02));
  }

  @Test
  void contaminationAddsLightButNoDetail() {
    CrystalSpec crystal = CrystalSpec.strontiumTitanate(0);
    Plane clean =
        new HaadfMicroscope(spec(5, 1e3, Relief.FLAT)).expectedElectrons(crystal, SPECIMEN);
    Plane dirty =
        new HaadfMicroscope(spec(5, 1e3, new Relief(0, 0, 0.8)))
            .expectedElectrons(crystal, SPECIMEN);
    double most = 1e3 * 0.04 * 0.015 * 0.22 * 0.8;
    for (int i = 0; i < clean.size(); i++) {
      double added = dirty.values()[i] - clean.values()[i];
      assertThat(Math.abs(added)).isLessThanOrEqualTo(most * (1 + 1e-9));
      int right = i + 1;
      if (right % 260 != 0) {
        double next = dirty.values()[right] - clean.values()[right];
        assertThat(Math.abs(next - added)).isLessThan(0.05 * most);
      }
    }
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> CrystalSpec.strontiumTitanate(1.1))
        .hasMessage("vacancy rate (1.1) must lie in [0.0, 1.0].");
    assertThatThrownBy(() -> new FieldOfView(0, 5, 0.02)).hasMessageContaining("height [px] (0");
    assertThatThrownBy(() -> spec(0, -1, Relief.FLAT)).hasMessageContaining("dose [e/Å²] (-1.0)");
    assertThatThrownBy(() -> spec(0, 1e9, Relief.FLAT))
        .hasMessageContaining("dose per pixel [e]")
        .hasMessageContaining("1e7");
    assertThatThrownBy(() -> new Relief(2.5, 0, 0)).hasMessageContaining("wedge (2.5)");
  }
}
