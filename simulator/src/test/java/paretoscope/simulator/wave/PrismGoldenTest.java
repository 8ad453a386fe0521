package paretoscope.simulator.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paretoscope.simulator.scatter.Parametrisation;

/**
 * Holds PRISM against that of an independent program (golden/stem). What the window of
 * interpolation leaves out is the same in both.
 */
class PrismGoldenTest {
  /** A quarter of the places, or all. */
  private static final int STRIDE = Math.min(2, GoldenCrystal.STRIDE);

  @ParameterizedTest
  @CsvSource({"2,0.005", "4,0.015"})
  void interpolation(int factor, double bound) throws IOException {
    GoldenCrystal golden = new GoldenCrystal();
    double[] lines = GoldenCrystal.lines(STRIDE);
    double[] ours = new double[lines.length * lines.length];
    for (int c = 0; c < 4; c++) {
      Prism prism =
          Prism.of(
              golden.stack(golden.displaced(c), Parametrisation.LOBATO),
              ProbeOptics.DEFAULT,
              List.of(Ring.HAADF),
              factor,
              CropPlane.EXIT,
              Workers.all());
      double[][] one = prism.crossings(lines, lines);
      for (int i = 0; i < ours.length; i++) {
        ours[i] += one[i][0] / 4;
      }
    }
    double[] theirs = GoldenCrystal.at(golden.images().read("phonon_prism_f" + factor), 0, STRIDE);
    double[] multislice = GoldenCrystal.at(golden.images().read("phonon_multislice"), 0, STRIDE);
    String name = "PRISM f=" + factor;
    assertThat(GoldenCrystal.relativeRms(name, ours, theirs)).isLessThan(bound);
    double left = GoldenCrystal.relativeRms(name + " to multislice", ours, multislice);
    double theirLeft =
        GoldenCrystal.relativeRms("abTEM's PRISM to its multislice", theirs, multislice);
    assertThat(left).isLessThan(1.05 * theirLeft);
  }
}
