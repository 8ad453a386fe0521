package paretoscope.spark.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class SimulatedTest {
  private static final double EXACT = 1e-9;
  private static final Costs SOME = new Costs(0.05, 0.002, 0.001, 0.01, 0.003, 0.2);

  private static Simulated.Outcome run(List<double[]> jobs, int threads, int slots, Costs costs) {
    return Simulated.run(jobs, threads, slots, costs, 0, 0);
  }

  private static double[] equal(int count, double seconds) {
    double[] tasks = new double[count];
    Arrays.fill(tasks, seconds);
    return tasks;
  }

  @Test
  void oneSlotTakesTheSumOfTheTasks() {
    Simulated.Outcome one = run(List.of(new double[] {1, 2.5, 3}), 1, 1, Costs.NONE);
    assertThat(one.seconds()).isCloseTo(6.5, within(EXACT));
    assertThat(one.busy()).isCloseTo(1, within(EXACT));
  }

  @Test
  void equalTasksGoInWaves() {
    for (int slots : new int[] {1, 2, 3, 7, 100}) {
      Simulated.Outcome waves = run(List.of(equal(64, 1)), 1, slots, Costs.NONE);
      assertThat(waves.seconds()).isCloseTo(Math.ceil(64.0 / slots), within(EXACT));
    }
  }

  @Test
  void tasksAreBegunInTheirOrderAsSlotsBecomeFree() {
    // list scheduling: 3 and 3 first, then 2 and 2, then 2 after the first of them
    double[] tasks = {3, 3, 2, 2, 2};
    assertThat(run(List.of(tasks), 1, 2, Costs.NONE).seconds()).isCloseTo(7, within(EXACT));
  }

  @Test
  void aGenerationWaitsForTheOneBeforeAndForTheDriver() {
    Costs costs = new Costs(0.1, 0, 0, 0, 0.2, 0.5);
    Simulated.Outcome two = run(List.of(equal(2, 1), equal(2, 1)), 1, 2, costs);
    assertThat(two.seconds()).isCloseTo(2 * (0.1 + 1 + 0.2) + 0.5, within(EXACT));
  }

  @Test
  void theSchedulerSendsOneTaskAfterTheOther() {
    Costs costs = new Costs(0, 0.5, 0, 0, 0, 0);
    Simulated.Outcome sent = run(List.of(equal(4, 1)), 1, 1000, costs);
    assertThat(sent.seconds()).isCloseTo(4 * 0.5 + 1, within(EXACT));
    assertThat(sent.scheduler()).isCloseTo(2.0 / 3, within(EXACT));
  }

  @Test
  void aSecondThreadOfTheDriverFillsTheGapsOfTheFirst() {
    Costs storing = new Costs(0, 0, 0, 0, 0, 0.5);
    List<double[]> jobs = Stream.generate(() -> equal(2, 1)).limit(8).toList();
    assertThat(run(jobs, 1, 2, storing).seconds()).isCloseTo(8 + 7 * 0.5, within(EXACT));
    assertThat(run(jobs, 2, 2, storing).seconds()).isLessThan(9);
  }

  @Test
  void theFirstTaskOfASlotWaitsForImages() {
    double seconds = Simulated.run(List.of(equal(4, 1)), 1, 2, Costs.NONE, 3, 0).seconds();
    assertThat(seconds).isCloseTo(3 + 2, within(EXACT));
  }

  @Test
  void theFirstTaskOfASlotWorksLonger() {
    Simulated.Outcome warm = Simulated.run(List.of(equal(4, 1)), 1, 2, Costs.NONE, 0, 3);
    assertThat(warm.seconds()).isCloseTo(3 + 2, within(EXACT));
    assertThat(warm.busy()).isCloseTo(1, within(EXACT));
  }

  @Provide
  Arbitrary<List<double[]>> work() {
    return Arbitraries.doubles()
        .between(0, 10)
        .array(double[].class)
        .ofMinSize(0)
        .ofMaxSize(30)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Property(tries = 300)
  void neverFasterThanTheWorkAllowsAndNeverSlowerThanOneThingAfterTheOther(
      @ForAll("work") List<double[]> jobs,
      @ForAll @IntRange(min = 1, max = 40) int slots,
      @ForAll @IntRange(min = 1, max = 3) int threads) {
    double work = jobs.stream().flatMapToDouble(Arrays::stream).sum();
    double longest = jobs.stream().mapToDouble(tasks -> Arrays.stream(tasks).max().orElse(0)).sum();
    int tasks = jobs.stream().mapToInt(one -> one.length).sum();
    double each = SOME.launch() + SOME.answer() + SOME.around();
    double serial =
        work + tasks * each + jobs.size() * (SOME.begin() + SOME.end() + SOME.between());
    double seconds = run(jobs, threads, slots, SOME).seconds();
    assertThat(seconds).isGreaterThanOrEqualTo(work / slots - EXACT);
    assertThat(seconds).isLessThanOrEqualTo(serial + EXACT);
    if (threads == 1) {
      assertThat(seconds).isGreaterThanOrEqualTo(longest - EXACT);
    }
  }

  @Property(tries = 300)
  void withoutCostsGrahamsBoundHolds(
      @ForAll("work") List<double[]> jobs, @ForAll @IntRange(min = 1, max = 40) int slots) {
    double[] tasks = jobs.get(0);
    double work = Arrays.stream(tasks).sum();
    double longest = Arrays.stream(tasks).max().orElse(0);
    double seconds = run(List.of(tasks), 1, slots, Costs.NONE).seconds();
    assertThat(seconds).isLessThanOrEqualTo(work / slots + longest * (slots - 1) / slots + EXACT);
  }
}
