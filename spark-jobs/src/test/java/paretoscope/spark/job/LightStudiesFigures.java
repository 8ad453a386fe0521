package paretoscope.spark.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import paretoscope.spark.testing.SharedSpark;
import paretoscope.spark.testing.TestStudy;
import paretoscope.spark.testing.Typed;

/** Prints how busy two slots are with 200 light studies. */
final class LightStudiesFigures extends SparkListener {
  private long first = Long.MAX_VALUE;
  private long last;
  private long busy;
  private int tasks;

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("light");
    Path images = TestStudy.images(folder.resolve("images"), 20);
    String yaml = TestStudy.yaml("test-spots", "test-tightness");
    Path study = Files.writeString(folder.resolve("small.yaml"), yaml);
    JavaSparkContext spark = SharedSpark.get();
    LightStudiesFigures figures = new LightStudiesFigures();
    spark.sc().addSparkListener(figures);
    String[] command = {
      "search",
      study.toString(),
      "--images",
      images.toString(),
      "--each-image",
      "--seeds",
      "0-9",
      "--out",
      folder.resolve("run").toString(),
      "--set",
      "optimiser.population=20",
      "--set",
      "optimiser.generations=10"
    };
    Typed typed = new Typed();
    int code = typed.run(command);
    System.out.println("exit code " + code);
    System.out.println(typed.messages().lines().reduce((a, b) -> b).orElse(""));
    spark.close();
    long wall = figures.last - figures.first;
    System.out.printf(
        "%d tasks, wall %.1f s, busy %.1f s of 2 slots: %.1f %%%n",
        figures.tasks, wall / 1e3, figures.busy / 1e3, 100.0 * figures.busy / (2.0 * wall));
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    tasks++;
    first = Math.min(first, end.taskInfo().launchTime());
    last = Math.max(last, end.taskInfo().finishTime());
    busy += end.taskMetrics().executorRunTime();
  }
}
