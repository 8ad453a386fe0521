package paretoscope.spark.evaluate;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import paretoscope.core.digest.Sha256;
import paretoscope.core.image.Micrograph;
import paretoscope.spark.serialise.Wire;

/**
 * Images sent to every executor once, each as its own broadcast of bytes with its checksum. Close
 * it where it was made: executors then forget the bytes.
 */
public final class BroadcastImages implements Serializable, AutoCloseable {
  private static final long serialVersionUID = 1L;

  private record Sent(Broadcast<byte[]> bytes, String sha256) implements Serializable {}

  private final ArrayList<Sent> sent = new ArrayList<>();
  private final String key;

  /** Encodes and broadcasts the images. */
  public BroadcastImages(JavaSparkContext spark, List<Micrograph> images) {
    for (Micrograph image : images) {
      byte[] bytes = Wire.encode(image);
      sent.add(new Sent(spark.broadcast(bytes), Sha256.of(bytes)));
    }
    this.key = joined(sent.stream().map(Sent::sha256));
  }

  /** The {@link #key} that these images get. */
  static String key(List<Micrograph> images) {
    return joined(images.stream().map(Wire::encode).map(Sha256::of));
  }

  private static String joined(Stream<String> sums) {
    String all = sums.collect(Collectors.joining());
    return Sha256.of(all.getBytes(StandardCharsets.US_ASCII));
  }

  /** Tells these images from others by their content. */
  public String key() {
    return key;
  }

  /**
   * The images, decoded, in order.
   *
   * @throws IllegalStateException if the bytes that arrived are not the bytes that were sent
   */
  List<Micrograph> read() {
    List<Micrograph> images = new ArrayList<>();
    for (Sent one : sent) {
      byte[] bytes = one.bytes().value();
      String arrived = Sha256.of(bytes);
      if (!arrived.equals(one.sha256())) {
        throw new IllegalStateException(
            "a broadcast image arrived damaged: SHA-256 " + arrived + ", sent " + one.sha256());
      }
      images.add(Wire.decode(bytes, Micrograph.class));
    }
    return images;
  }

  @Override
  public void close() {
    sent.forEach(one -> one.bytes().destroy());
  }
}
