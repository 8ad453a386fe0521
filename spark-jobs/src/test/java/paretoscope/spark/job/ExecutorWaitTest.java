package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;

class ExecutorWaitTest {
  private final StringWriter said = new StringWriter();
  private long seconds;
  private boolean waiting;

  private final ExecutorWait wait =
      new ExecutorWait(
          () -> waiting,
          "because;",
          new PrintWriter(said),
          () -> TimeUnit.SECONDS.toNanos(seconds));

  private String after(long more) {
    said.getBuffer().setLength(0);
    for (int i = 0; i < more; i++) {
      seconds++;
      wait.run();
    }
    return said.toString().strip();
  }

  @Test
  void aLongWaitIsToldOnceAndSoIsItsEnd() {
    assertThat(after(100)).isEmpty();
    waiting = true;
    assertThat(after(29)).isEmpty();
    assertThat(after(100))
        .isEqualTo("paretoscope: no executor for 30 s, so the job waits: because; Ctrl-C ends it.");
    waiting = false;
    assertThat(after(100)).isEqualTo("paretoscope: executors are there; the job goes on.");
    waiting = true;
    assertThat(after(100)).contains("no executor for 30 s");
  }

  @Test
  void namesWhatIsAskedFor() {
    SparkConf conf =
        new SparkConf(false)
            .setMaster("spark://h:7077")
            .set("spark.executor.cores", "2")
            .set("spark.executor.resource.gpu.amount", "1")
            .set("spark.task.resource.gpu.amount", "0.5");
    assertThat(ExecutorWait.reasons(conf))
        .contains("--master (spark://h:7077)", "(each with 2 cores, 1 GPU (0.5 of one for a task),")
        .contains("spark.worker.resource.gpu.amount", "log");
    assertThat(ExecutorWait.reasons(conf.setMaster("yarn"))).doesNotContain("spark.worker");
  }
}
