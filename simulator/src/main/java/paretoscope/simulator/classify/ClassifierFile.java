package paretoscope.simulator.classify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import paretoscope.core.error.UserError;

/** Classifiers as JSON. */
public final class ClassifierFile {
  static final String NEIGHBOURS = "nearest-neighbours";
  static final String TREES = "boosted-trees";

  private static final ObjectMapper JSON =
      new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

  /**
   * What is written.
   *
   * @param kind {@value #NEIGHBOURS} or {@value #TREES}
   * @param neighbours k, 0 for trees
   * @param means of each number, none for trees
   * @param spreads standard deviations, none for trees
   * @param labels class of each stored example, Base64 of bytes
   * @param values examples x numbers less their means, in thousandths of spreads, Base64 of 16-bit
   *     big-endian numbers
   * @param trees of all classes in turn, none for neighbours
   */
  @SuppressWarnings("ArrayRecordComponent") // as read and written: neither compared nor copied
  record Stored(
      String kind,
      int classes,
      int features,
      int neighbours,
      List<Float> means,
      List<Float> spreads,
      byte[] labels,
      byte[] values,
      List<Tree> trees) {}

  private ClassifierFile() {}

  /** A classifier in UTF-8. */
  public static byte[] of(Classifier classifier) {
    Stored stored =
        classifier instanceof BoostedTrees trees
            ? trees.stored()
            : ((NearestNeighbours) classifier).stored();
    try {
      return (JSON.writeValueAsString(stored) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not to be written as JSON", e);
    }
  }

  /**
   * Reads a classifier.
   *
   * @param where it lies, for messages
   * @throws UserError if it is damaged
   */
  public static Classifier read(String where, byte[] bytes) {
    try {
      return classifier(JSON.readValue(new String(bytes, StandardCharsets.UTF_8), Stored.class));
    } catch (JsonProcessingException
        | IllegalArgumentException
        | NullPointerException
        | UserError e) {
      String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new UserError(where + " is no classifier: " + first, e);
    }
  }

  private static Classifier classifier(Stored stored) {
    if (stored.kind.equals(TREES)) {
      return new BoostedTrees(stored.classes, stored.features, stored.trees);
    }
    if (!stored.kind.equals(NEIGHBOURS)) {
      throw new UserError("its kind is `%s`, which there is not".formatted(stored.kind));
    }
    short[] values = new short[stored.values.length / 2];
    ByteBuffer.wrap(stored.values).asShortBuffer().get(values);
    return new NearestNeighbours(
        stored.classes,
        stored.neighbours,
        array(stored.means),
        array(stored.spreads),
        stored.labels,
        values);
  }

  private static float[] array(List<Float> values) {
    float[] all = new float[values.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = values.get(i);
    }
    return all;
  }

  /** Big-endian. */
  static byte[] bytes(short[] values) {
    ByteBuffer all = ByteBuffer.allocate(2 * values.length);
    all.asShortBuffer().put(values);
    return all.array();
  }
}
