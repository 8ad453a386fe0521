package paretoscope.simulator.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paretoscope.simulator.scatter.Parametrisation;

/**
 * Holds interpolated PRISM against that of an independent program (golden/stem), at a quarter of
 * its probe positions. What the window leaves out, 5.5 and 16 % there, is the same in both.
 */
class PrismGoldenTest {
  private static final double STEP = 3.905 / 16;
  private static final int PROBES = 64;

  @ParameterizedTest
  @CsvSource({"2,0.005", "4,0.015"})
  void interpolation(int factor, double bound) throws IOException {
    GoldenCrystal golden = new GoldenCrystal();
    double[] ours = new double[PROBES];
    for (int c = 0; c < 4; c++) {
      Prism prism =
          Prism.of(
              golden.stack(golden.displaced(c), Parametrisation.LOBATO),
              ProbeOptics.DEFAULT,
              List.of(Ring.HAADF),
              factor,
              CropPlane.EXIT,
              Workers.all());
      Workers.all()
          .each(
              PROBES,
              i -> {
                double down = STEP * (16 + i / 8 * 2);
                double across = STEP * (16 + i % 8 * 2);
                ours[i] += prism.collected(down, across)[0] / 4;
              });
    }
    double[] theirs = everySecond(golden.images().read("phonon_prism_f" + factor));
    double[] multislice = everySecond(golden.images().read("phonon_multislice"));
    assertThat(GoldenCrystal.relativeRms(ours, theirs)).isLessThan(bound);
    assertThat(GoldenCrystal.relativeRms(ours, multislice))
        .isLessThan(1.05 * GoldenCrystal.relativeRms(theirs, multislice));
  }

  private static double[] everySecond(double[] image) {
    double[] some = new double[PROBES];
    for (int i = 0; i < PROBES; i++) {
      some[i] = image[i / 8 * 2 * 16 + i % 8 * 2];
    }
    return some;
  }
}
