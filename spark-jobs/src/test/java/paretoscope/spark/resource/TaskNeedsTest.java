package paretoscope.spark.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import paretoscope.spark.testing.SharedSpark;
import paretoscope.spark.testing.SimulatedCluster;

@Tag("cluster")
class TaskNeedsTest {
  /**
   * Two tasks that wait for each other in their Java machine.
   *
   * @param seconds for so long at most
   */
  private record Meeting(int seconds) implements Function<Integer, Boolean> {
    private static final Semaphore HERE = new Semaphore(0);

    @Override
    public Boolean call(Integer number) throws InterruptedException {
      HERE.release();
      boolean met = HERE.tryAcquire(2, seconds, TimeUnit.SECONDS);
      if (met) {
        HERE.release(2); // for the other one, which looks for both, too
        return true;
      }
      HERE.acquire();
      return false;
    }
  }

  private static List<Boolean> met(JavaSparkContext spark, TaskNeeds needs, int seconds) {
    return needs.stage(spark.parallelize(List.of(1, 2), 2).map(new Meeting(seconds))).collect();
  }

  @Test
  @Timeout(120)
  void whoNeedsAWholeExecutorIsAloneThere() {
    SparkConf conf = SimulatedCluster.conf(1, 2).setAppName("needs");
    try (JavaSparkContext spark = new JavaSparkContext(conf)) {
      assertThat(met(spark, TaskNeeds.WHOLE_EXECUTOR, 2)).containsExactly(false, false);
      assertThat(met(spark, TaskNeeds.AS_SET, 60)).containsExactly(true, true);
    }
  }

  @Test
  void localModeDoesAsItIsSet() {
    JavaSparkContext spark = SharedSpark.get();
    assertThat(TaskNeeds.WHOLE_EXECUTOR.stage(spark.parallelize(List.of(1, 2), 2)).count())
        .isEqualTo(2);
  }
}
