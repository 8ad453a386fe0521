package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import paretoscope.core.error.UserError;

@Timeout(60)
class SparkWatchTest {
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final SparkWatch watch =
      new SparkWatch(
          stopped::get, () -> {}, "spark://h:7077", "run the same command with --resume");

  @Test
  void handsOnWhatTheWorkGives() {
    assertThat(watch.run(() -> 7)).isEqualTo(7);
  }

  @Test
  void doesNotWaitForASparkThatHasStopped() {
    CountDownLatch interrupted = new CountDownLatch(1);
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(
            () ->
                watch.run(
                    () -> {
                      stopped.set(true);
                      try {
                        new CountDownLatch(1).await();
                      } catch (InterruptedException e) {
                        interrupted.countDown();
                      }
                      return 0;
                    }))
        .withMessageContainingAll(
            "--master (spark://h:7077)", "The log has the details: ", "--resume.");
    assertThat(interrupted).satisfies(CountDownLatch::await);
  }

  @Test
  void saysWhatSparkSaidThoughItStopsAMomentLater() {
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(
            () ->
                watch.run(
                    () -> {
                      stopLater();
                      throw new SparkException(
                          "Job aborted due to stage failure: Master removed us\nat some place");
                    }))
        .withMessageContaining("(spark://h:7077), saying `Master removed us`: its executors");
  }

  private void stopLater() {
    Thread later =
        new Thread(
            () -> {
              try {
                Thread.sleep(300);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              stopped.set(true);
            });
    later.start();
  }

  @Test
  void leavesOtherFailuresAsTheyAre() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                watch.run(
                    () -> {
                      throw new IllegalStateException("ours");
                    }))
        .withMessage("ours");
    stopped.set(true);
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(
            () ->
                watch.run(
                    () -> {
                      throw new UserError("no space left");
                    }))
        .withMessage("no space left");
  }
}
