package paretoscope.spark.standalone;

import java.util.Map;
import java.util.stream.LongStream;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

/** Faults befall at moments drawn from seeds; {@code -Dparetoscope.repetitions=20} draws twenty. */
final class Repetition {
  /** For {@code @MethodSource}. */
  static final String SEEDS = "paretoscope.spark.standalone.Repetition#seeds";

  /** Two workers of one core have an executor each. */
  static final Map<String, String> ONE_CORE = Map.of("spark.executor.cores", "1");

  private Repetition() {}

  static LongStream seeds() {
    return LongStream.range(0, Integer.getInteger("paretoscope.repetitions", 1));
  }

  /** What decides when and where a fault befalls. */
  static RandomStream chance(String fault, long seed) {
    return SeedTree.root(seed).child(fault).stream();
  }
}
