package paretoscope.core.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import paretoscope.core.digest.Sha256;

/**
 * Random streams keyed by name. A node is the SHA-256 of its path, so a stream depends on what it
 * is for (study seed, purpose, generation, individual ...) and on nothing else: not on threads,
 * tasks, attempts, order of use or time.
 */
public final class SeedTree {
  private final byte[] key;

  private SeedTree(byte[] key) {
    this.key = key;
  }

  /** The root of all streams of one study or world. */
  public static SeedTree root(long seed) {
    return new SeedTree(Sha256.digest().digest(ByteBuffer.allocate(8).putLong(seed).array()));
  }

  /** The node for one purpose. */
  public SeedTree child(String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    return new SeedTree(
        Sha256.digest()
            .digest(
                ByteBuffer.allocate(key.length + 1 + text.length)
                    .put(key)
                    .put((byte) 's')
                    .put(text)
                    .array()));
  }

  /** The node for one member of a numbered series (generation, individual, replicate). */
  public SeedTree child(long index) {
    return new SeedTree(
        Sha256.digest()
            .digest(
                ByteBuffer.allocate(key.length + 9)
                    .put(key)
                    .put((byte) 'i')
                    .putLong(index)
                    .array()));
  }

  /** A fresh stream that starts at the beginning of this node's numbers. */
  public RandomStream stream() {
    ByteBuffer words = ByteBuffer.wrap(key);
    return new RandomStream(
        new long[] {words.getLong(), words.getLong(), words.getLong(), words.getLong()});
  }

  /** This node's numbers by index, for what is too many to have a node each. */
  public IndexedRandom indexed() {
    ByteBuffer words = ByteBuffer.wrap(child("indexed").key);
    return new IndexedRandom(words.getLong(), words.getLong());
  }

  /** Sixteen hexadecimal digits that tell this node from others, for keys of shared work. */
  public String id() {
    return HexFormat.of().formatHex(key, 0, 8);
  }
}
