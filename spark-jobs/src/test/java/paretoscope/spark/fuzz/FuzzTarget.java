package paretoscope.spark.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import paretoscope.core.error.UserError;

/**
 * A reader of outside bytes, and what it may do with any input: read it, or refuse it in the way it
 * documents, within bounds of time and memory.
 *
 * @param name for tables and commands
 * @param share of the inputs of a long run, 1 for a reader that takes some microseconds
 * @param cap what reading may allocate
 * @param seeds valid inputs, which changes start from
 * @param reader reads an input
 * @param refusals what it may throw besides {@link UserError}
 */
public record FuzzTarget(
    String name,
    double share,
    Cap cap,
    List<byte[]> seeds,
    Reader reader,
    List<Class<? extends Exception>> refusals) {
  /** Reads an input; what it hands back does not matter. */
  @FunctionalInterface
  public interface Reader {
    void read(byte[] input) throws Exception;
  }

  /** Reads an input as UTF-8. */
  @FunctionalInterface
  public interface TextReader {
    void read(String input) throws Exception;
  }

  /**
   * The most memory that reading an input may allocate in all [bytes].
   *
   * @param fixed whatever the input
   * @param perByte for each byte of the input
   */
  public record Cap(long fixed, long perByte) {
    long of(byte[] input) {
      return fixed + perByte * input.length;
    }
  }

  public FuzzTarget {
    seeds = List.copyOf(seeds);
    refusals = List.copyOf(refusals);
  }

  /** A reader of bytes that refuses by {@link UserError} alone. */
  public static FuzzTarget bytes(String name, Cap cap, List<byte[]> seeds, Reader reader) {
    return new FuzzTarget(name, 1, cap, seeds, reader, List.of());
  }

  /** A reader of text that refuses by {@link UserError} alone. */
  public static FuzzTarget text(String name, Cap cap, List<String> seeds, TextReader reader) {
    return bytes(
        name,
        cap,
        seeds.stream().map(seed -> seed.getBytes(StandardCharsets.UTF_8)).toList(),
        input -> reader.read(new String(input, StandardCharsets.UTF_8)));
  }

  /** With another share of the inputs. */
  public FuzzTarget share(double other) {
    return new FuzzTarget(name, other, cap, seeds, reader, refusals);
  }

  /** With another way to refuse. */
  public FuzzTarget refusing(Class<? extends Exception> other) {
    return new FuzzTarget(name, share, cap, seeds, reader, List.of(other));
  }

  boolean refuses(Throwable thrown) {
    return thrown instanceof UserError
        || refusals.stream().anyMatch(refusal -> refusal.isInstance(thrown));
  }

  @Override
  public String toString() {
    return name;
  }
}
