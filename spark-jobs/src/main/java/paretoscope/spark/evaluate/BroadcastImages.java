package paretoscope.spark.evaluate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
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
    StringBuilder all = new StringBuilder();
    for (Micrograph image : images) {
      byte[] bytes = Wire.encode(image);
      String sha256 = Wire.sha256(bytes);
      all.append(sha256);
      sent.add(new Sent(spark.broadcast(bytes), sha256));
    }
    this.key = Wire.sha256(all.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
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
      String arrived = Wire.sha256(bytes);
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
