package paretoscope.simulator.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import paretoscope.core.random.SeedTree;

class ScanPathTest {
  private static final View VIEW = new View(1, 2, 2, 3, 100, 1500);

  private static ScanPath path(ScanErrors errors, long look) {
    return new ScanPath(VIEW, errors, SeedTree.root(1).child("scan").child(look));
  }

  @Test
  void withoutErrorsTheBeamIsWhereItShouldBe() {
    ScanPath path = path(ScanErrors.NONE, 0);
    assertThat(path.xNm(7, 0)).isEqualTo(VIEW.xNm(0));
    assertThat(path.yNm(1499)).isEqualTo(VIEW.yNm(1499));
  }

  @Test
  void theBeamLagsAtTheStartOfALine() {
    ScanPath path = path(new ScanErrors(0, 0.05, 4, 0, 0), 0);
    assertThat(path.xNm(3, 0) - VIEW.xNm(0)).isCloseTo(0.05, within(1e-12));
    assertThat(path.xNm(3, 4) - VIEW.xNm(4)).isCloseTo(0.05 / Math.E, within(1e-12));
    assertThat(path.xNm(3, 99) - VIEW.xNm(99)).isCloseTo(0, within(1e-10));
    assertThat(path.yNm(3)).isEqualTo(VIEW.yNm(3));
  }

  @Test
  void driftIsSteadyInOneDirection() {
    ScanPath path = path(new ScanErrors(0, 0, 1, 0.001, 0), 3);
    double y = path.yNm(1000) - VIEW.yNm(1000);
    double x = path.xNm(1000, 5) - VIEW.xNm(5);
    assertThat(Math.hypot(y, x)).isCloseTo(1, within(1e-9));
    assertThat(path.yNm(500) - VIEW.yNm(500)).isCloseTo(y / 2, within(1e-9));
    ScanPath other = path(new ScanErrors(0, 0, 1, 0.001, 0), 4);
    assertThat(other.yNm(1000)).isNotEqualTo(path.yNm(1000));
  }

  /** 3 000 numbers: 4 standard errors of a standard deviation are 5 %. */
  @Test
  void linesJitterOnTheirOwn() {
    ScanPath path = path(new ScanErrors(0.01, 0, 1, 0, 0), 0);
    double square = 0;
    double product = 0;
    for (int row = 1; row < 1500; row++) {
      double x = path.xNm(row, 0) - VIEW.xNm(0);
      double before = path.xNm(row - 1, 0) - VIEW.xNm(0);
      double y = path.yNm(row) - VIEW.yNm(row);
      square += (x * x + y * y) / (2 * 1499.0);
      product += x * before / 1499;
    }
    assertThat(Math.sqrt(square)).isBetween(0.0095, 0.0105);
    assertThat(Math.abs(product)).isLessThan(4 * 1e-4 / Math.sqrt(1499));
  }

  /** 400 walks of 1 500 lines: the variance along an axis within 4 standard errors, 28 %. */
  @Test
  void theWalkGrowsWithTheRootOfLines() {
    double early = 0;
    double late = 0;
    for (int look = 0; look < 400; look++) {
      ScanPath path = path(new ScanErrors(0, 0, 1, 0, 0.002), look);
      early += Math.pow(path.yNm(375) - VIEW.yNm(375), 2) / 400;
      late += Math.pow(path.xNm(1499, 0) - VIEW.xNm(0), 2) / 400;
    }
    assertThat(early / (4e-6 * 375)).isBetween(0.72, 1.28);
    assertThat(late / (4e-6 * 1499)).isBetween(0.72, 1.28);
  }

  @Test
  void refusesImpossibleErrorsAndDetectors() {
    assertThatThrownBy(() -> new ScanErrors(-0.1, 0, 1, 0, 0)).hasMessageContaining("line jitter");
    assertThatThrownBy(() -> new ScanErrors(0, 0, 0, 0, 0)).hasMessageContaining("flyback decay");
    assertThatThrownBy(() -> new ScanErrors(0, 0, 1, Double.NaN, 0)).hasMessageContaining("drift");
    assertThatThrownBy(() -> new Detector(0, 0, 0, 1)).hasMessageContaining("gain");
    assertThatThrownBy(() -> new Detector(1, -1, 0, 1)).hasMessageContaining("read noise");
    assertThatThrownBy(() -> new Detector(1, 0, 10, 5)).hasMessageContaining("saturation");
  }
}
