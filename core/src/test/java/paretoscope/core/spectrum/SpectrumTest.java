package paretoscope.core.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paretoscope.core.image.Plane;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

class SpectrumTest {
  private static Plane noise(int height, int width) {
    RandomStream stream = SeedTree.root(3).child("spectrum").stream();
    double[] values = new double[height * width];
    for (int i = 0; i < values.length; i++) {
      values[i] = stream.gaussian();
    }
    return new Plane(height, width, values);
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1,7", "8,8", "6,16", "13,11", "15,1"})
  void isTheSumThatDefinesIt(int height, int width) {
    Plane plane = noise(height, width);
    Spectrum spectrum = Spectrum.of(plane);
    for (int ky = 0; ky < height; ky++) {
      for (int kx = 0; kx < width; kx++) {
        double re = 0;
        double im = 0;
        for (int y = 0; y < height; y++) {
          for (int x = 0; x < width; x++) {
            double angle = -2 * Math.PI * ((double) ky * y / height + (double) kx * x / width);
            re += plane.at(y, x) * Math.cos(angle);
            im += plane.at(y, x) * Math.sin(angle);
          }
        }
        assertThat(spectrum.power()[ky * width + kx]).isCloseTo(re * re + im * im, within(1e-9));
        if (re * re + im * im > 1e-3) {
          double turn =
              Math.IEEEremainder(spectrum.phase(ky, kx) - Math.atan2(im, re), 2 * Math.PI);
          assertThat(turn).isCloseTo(0, within(1e-9));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"64,64", "100,75", "97,128", "1,1009"})
  void thereAndBackIsTheSame(int height, int width) {
    Plane plane = noise(height, width);
    double[] back = Spectrum.of(plane).toPlane().values();
    for (int i = 0; i < back.length; i++) {
      assertThat(back[i]).isCloseTo(plane.values()[i], within(1e-12));
    }
  }
}
