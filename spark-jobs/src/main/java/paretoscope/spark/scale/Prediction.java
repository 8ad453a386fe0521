package paretoscope.spark.scale;

import java.util.List;
import java.util.function.ToDoubleFunction;
import paretoscope.core.error.Require;

/**
 * How a run would go.
 *
 * @param executors of one slot or more each
 * @param seconds from the first job's start to the last one's end
 * @param busy share of the slots' time that they would work
 * @param scheduler share of the time that the driver's scheduler would work; near 1 it is what all
 *     wait for
 * @param between share of the time that a driver's thread would begin jobs and store rows
 * @param files that would be written while it goes on; most are put together soon
 */
public record Prediction(
    int executors,
    int slots,
    double seconds,
    double busy,
    double scheduler,
    double between,
    long files) {
  /** Bytes a second between two machines: a network of 1 Gbit/s. */
  private static final double NETWORK = 1.25e8;

  /** Spark sends a broadcast in blocks of so many bytes, from executor to executor. */
  private static final double BLOCK = 4 << 20;

  /** The most executors that a prediction is made for. */
  public static final int MOST = 1_000_000;

  public Prediction {
    Require.positive("executors", executors);
    Require.positive("slots", slots);
  }

  /**
   * Simulates it; the mean over some orders of the pieces where their tasks are not known.
   *
   * @param cores slots of an executor
   * @param broadcast what each executor must have before its first task, for instance images
   *     [bytes]
   */
  public static Prediction of(Load load, Costs costs, int executors, int cores, long broadcast) {
    Require.within("executors", executors, 1, MOST);
    int slots = Math.multiplyExact(executors, cores);
    double first = broadcastSeconds(executors, broadcast);
    int threads = load.kind().threads();
    List<Simulated.Outcome> outcomes =
        load.deals(slots).stream()
            .map(
                deal ->
                    Simulated.run(
                        deal.jobs(slots), threads, slots, costs, first, load.cut().warmUp()))
            .toList();
    double seconds = mean(outcomes, Simulated.Outcome::seconds);
    int jobs = load.jobs(slots).size();
    double alone = jobs * (costs.begin() + costs.end() + costs.between()) / threads;
    return new Prediction(
        executors,
        slots,
        seconds,
        mean(outcomes, Simulated.Outcome::busy),
        mean(outcomes, Simulated.Outcome::scheduler),
        seconds == 0 ? 0 : Math.min(1, alone / seconds),
        (long) jobs * load.kind().files());
  }

  private static double mean(
      List<Simulated.Outcome> outcomes, ToDoubleFunction<Simulated.Outcome> of) {
    return outcomes.stream().mapToDouble(of).average().orElseThrow();
  }

  /** All bytes once, and one block more for each doubling of those that have it. */
  static double broadcastSeconds(int executors, long bytes) {
    double doublings = Math.ceil(Math.log(executors) / Math.log(2));
    return ((double) bytes + doublings * Math.min((double) bytes, BLOCK)) / NETWORK;
  }

  /** The most executors, doubled from one, whose slots would be busy for this share of the time. */
  public static int worth(Load load, Costs costs, int cores, long broadcast, double busy) {
    int most = 1;
    while (most < MOST / cores / 2 && of(load, costs, 2 * most, cores, broadcast).busy() >= busy) {
      most *= 2;
    }
    return most;
  }
}
