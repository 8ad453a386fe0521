package paretoscope.core.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.image.Plane;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Blob;

/** Every spot that scikit-image's blob_dog finds in four cases (bench/peers/dog_reference.py). */
class DogGoldenTest {
  private static final Plane IMAGE = image();

  private static Plane image() {
    int width = 170;
    double[] values = new double[150 * width];
    for (int p = 0; p < values.length; p++) {
      int y = p / width;
      int x = p % width;
      for (int i = 0; i < 60; i++) {
        int dy = y - 37 * i % 151;
        int dx = x - (61 * i + 13) % 173;
        double s = 1.5 + i * 7 % 11 * 0.45;
        values[p] += (0.3 + 0.1 * (i % 7)) * Math.exp(-(dy * dy + dx * dx) / (2 * s * s));
      }
      values[p] += 0.05 * Math.sin(1.7 * y + 0.031 * x * x) * Math.cos(2.3 * x - 0.017 * y * y);
    }
    return new Plane(150, width, values).normalised();
  }

  private static List<String[]> lines() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                DogGoldenTest.class.getResourceAsStream("blob_dog.csv"), StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> line.split("; ", -1)).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "2", "3"})
  void findsWhatScikitImageFinds(String number) throws IOException {
    List<String[]> mine = lines().stream().filter(line -> line[0].equals(number)).toList();
    String[] head = mine.get(0);
    Settings settings =
        new Settings(
            Map.of(
                "min_sigma", Double.valueOf(head[1]),
                "max_sigma", Double.valueOf(head[2]),
                "sigma_ratio", Double.valueOf(head[3]),
                "threshold", Double.valueOf(head[4]),
                "overlap", Double.valueOf(head[5])));
    List<Blob> found = new ArrayList<>(new DogDetector().prepare(IMAGE).detect(settings).blobs());
    found.sort(
        Comparator.comparingDouble(Blob::y)
            .thenComparingDouble(Blob::x)
            .thenComparingDouble(Blob::sigma));
    assertThat(found).hasSize(Integer.parseInt(head[6]));
    for (int i = 0; i < found.size(); i++) {
      String[] expected = mine.get(i + 1);
      assertThat(found.get(i).y()).isEqualTo(Double.parseDouble(expected[1]));
      assertThat(found.get(i).x()).isEqualTo(Double.parseDouble(expected[2]));
      assertThat(found.get(i).sigma()).isCloseTo(Double.parseDouble(expected[3]), offset(1e-6));
    }
  }
}
