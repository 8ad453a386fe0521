package paretoscope.simulator.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.simulator.scatter.Parametrisation;

/** Holds waves and images against those of an independent program (golden/stem). */
class MultisliceGoldenTest {
  private GoldenCrystal golden;

  @BeforeEach
  void needsReferenceData() {
    golden = new GoldenCrystal();
  }

  @ParameterizedTest
  @CsvSource({"lobato,0", "lobato,1", "kirkland,0", "kirkland,1"})
  void potentialsOfSlices(String set, int slice) throws IOException {
    WavePlan plan = new WavePlan(GoldenCrystal.GRID);
    SlicePotential potential =
        new SlicePotential(
            plan,
            Parametrisation.named(set),
            Placement.BILINEAR,
            golden.atRest(),
            GoldenCrystal.SLICING);
    double[] ours = reals(plan, potential.of(slice));
    double[] theirs = golden.steps().read("sto_static_" + set + "_slice" + slice);
    assertThat(GoldenCrystal.relativeRms("potential of slice " + slice + ", " + set, ours, theirs))
        .isLessThan(1e-4);
  }

  @Test
  void probe() throws IOException {
    Multislice multislice = multislice("lobato");
    double middle = 1.5 * 3.905;
    double[] ours =
        numbers(multislice.entranceWave(middle, middle), new WavePlan(GoldenCrystal.GRID));
    double[] theirs = golden.steps().read("probe_wave_center_1.5a");
    // theirs is the inverse transform with its division by the number of points
    scale(ours, 1.0 / (400 * 400));
    assertThat(GoldenCrystal.relativeRms("probe", ours, theirs)).isLessThan(1e-4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lobato", "kirkland"})
  void exitWaves(String set) throws IOException {
    Multislice multislice = multislice(set);
    double[] places = golden.steps().read("positions_A");
    double[] theirs = golden.steps().read("exit_wave_static_" + set);
    double[] collected = golden.steps().read("haadf_static_4pos_" + set);
    double[] ours = new double[theirs.length];
    for (int p = 0; p < 4; p++) {
      double[] wave =
          numbers(
              multislice.exitWave(places[2 * p], places[2 * p + 1]),
              new WavePlan(GoldenCrystal.GRID));
      scale(wave, 1.0 / (400 * 400));
      System.arraycopy(wave, 0, ours, p * wave.length, wave.length);
      assertThat(multislice.collected(places[2 * p], places[2 * p + 1])[0] / collected[p])
          .isBetween(0.9999, 1.0001);
    }
    assertThat(GoldenCrystal.relativeRms("exit waves, " + set, ours, theirs)).isLessThan(1e-4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lobato", "kirkland"})
  void lineScans(String set) throws IOException {
    double[] places = golden.steps().read("line_positions_A");
    double[] theirs = golden.steps().read("haadf_line_static_" + set);
    double[] ours = GoldenCrystal.scan(multislice(set), places);
    assertThat(GoldenCrystal.relativeRms("line scan, " + set, ours, theirs)).isLessThan(1e-4);
  }

  @Test
  void staticImage() throws IOException {
    double[] ours =
        GoldenCrystal.scan(multislice("lobato"), GoldenCrystal.places(GoldenCrystal.STRIDE));
    double[] theirs =
        GoldenCrystal.at(golden.images().read("static_multislice"), 0, GoldenCrystal.STRIDE);
    assertThat(GoldenCrystal.relativeRms("image, atoms at rest", ours, theirs)).isLessThan(1e-4);
  }

  @Test
  void frozenPhonons() throws IOException {
    int stride = GoldenCrystal.STRIDE;
    double[] theirs = golden.images().read("phonon_per_config");
    double[] places = GoldenCrystal.places(stride);
    double[] mean = new double[places.length / 2];
    for (int c = 0; c < 4; c++) {
      Multislice multislice =
          new Multislice(
              golden.stack(golden.displaced(c), Parametrisation.LOBATO),
              ProbeOptics.DEFAULT,
              List.of(Ring.HAADF));
      double[] ours = GoldenCrystal.scan(multislice, places);
      String what = "image, frozen phonons, configuration " + c;
      assertThat(GoldenCrystal.relativeRms(what, ours, GoldenCrystal.at(theirs, c, stride)))
          .isLessThan(1e-4);
      for (int i = 0; i < mean.length; i++) {
        mean[i] += ours[i] / 4;
      }
    }
    double[] means = GoldenCrystal.at(golden.images().read("phonon_multislice"), 0, stride);
    assertThat(GoldenCrystal.relativeRms("image, frozen phonons, mean", mean, means))
        .isLessThan(1e-4);
  }

  private Multislice multislice(String set) throws IOException {
    return new Multislice(
        golden.stack(golden.atRest(), Parametrisation.named(set)),
        ProbeOptics.DEFAULT,
        List.of(Ring.HAADF));
  }

  private static double[] reals(WavePlan plan, float[][] wave) {
    double[] values = new double[400 * 400];
    for (int i = 0; i < values.length; i++) {
      values[i] = plan.real(wave, i / 400, i % 400);
    }
    return values;
  }

  private static double[] numbers(float[][] wave, WavePlan plan) {
    double[] values = new double[2 * 400 * 400];
    for (int i = 0; i < values.length / 2; i++) {
      values[2 * i] = plan.real(wave, i / 400, i % 400);
      values[2 * i + 1] = plan.imaginary(wave, i / 400, i % 400);
    }
    return values;
  }

  private static void scale(double[] values, double factor) {
    for (int i = 0; i < values.length; i++) {
      values[i] *= factor;
    }
  }
}
