package paretoscope.core.detect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import paretoscope.core.image.Plane;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Blob;
import paretoscope.testing.SharedData;

/** Every spot that scikit-image 0.19.3 finds in 36 cases on six real images, and no other. */
class LogGoldenTest {
  private static final Comparator<Blob> BY_PLACE =
      Comparator.comparingDouble(Blob::y).thenComparingDouble(Blob::x).thenComparing(Blob::sigma);

  @TestFactory
  Stream<DynamicTest> findsWhatScikitImageFinds() throws IOException {
    Path golden = SharedData.require("golden/log/blob_log.json");
    Path shared = golden.getParent().getParent().getParent();
    JsonNode cases = new ObjectMapper().readTree(golden.toFile()).get("cases");
    assertThat(cases).hasSize(36);
    return IntStream.range(0, cases.size())
        .mapToObj(i -> DynamicTest.dynamicTest(name(i, cases), () -> check(shared, cases.get(i))));
  }

  private static String name(int index, JsonNode cases) {
    Path image = Path.of(cases.get(index).get("image").asText());
    return index + " " + image.getFileName() + " " + cases.get(index).get("parameters");
  }

  private static void check(Path shared, JsonNode expected) throws IOException {
    Plane image = ReferenceImages.read(shared.resolve(expected.get("image").asText()));
    JsonNode crop = expected.get("crop");
    Plane part =
        ReferenceImages.crop(
            image,
            crop.get(0).asInt(),
            crop.get(1).asInt(),
            crop.get(2).asInt(),
            crop.get(3).asInt());
    List<Blob> found =
        new ArrayList<>(new LogDetector().prepare(part).detect(settings(expected)).blobs());
    found.sort(BY_PLACE);
    assertThat(found).hasSize(expected.get("count").asInt());
    for (int i = 0; i < found.size(); i++) {
      JsonNode blob = expected.get("blobs_y_x_sigma").get(i);
      assertThat(found.get(i).y()).isEqualTo(blob.get(0).asDouble());
      assertThat(found.get(i).x()).isEqualTo(blob.get(1).asDouble());
      assertThat(found.get(i).sigma())
          .isBetween(blob.get(2).asDouble() - 1e-6, blob.get(2).asDouble() + 1e-6);
    }
  }

  private static Settings settings(JsonNode expected) {
    Map<String, Object> values = new TreeMap<>();
    for (String name : List.of("min_sigma", "max_sigma", "threshold", "overlap")) {
      values.put(name, expected.get("parameters").get(name).asDouble());
    }
    values.put("num_sigma", expected.get("parameters").get("num_sigma").asInt());
    return new Settings(values);
  }
}
