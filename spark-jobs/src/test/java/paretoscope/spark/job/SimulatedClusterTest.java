package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.core.model.ModelStore;
import paretoscope.spark.store.RunTables;
import paretoscope.spark.store.Table;
import paretoscope.spark.testing.SimulatedCluster;
import paretoscope.spark.testing.TestStudy;
import paretoscope.spark.testing.Typed;

@Tag("cluster")
class SimulatedClusterTest {
  @TempDir Path folder;
  private final List<String> set = new ArrayList<>();

  /** Gives settings to jobs the way spark-submit does. */
  private void settings(SparkConf conf) {
    for (scala.Tuple2<String, String> setting : conf.getAll()) {
      System.setProperty(setting._1(), setting._2());
      set.add(setting._1());
    }
  }

  @AfterEach
  void forgetSettings() {
    set.forEach(System::clearProperty);
  }

  private Map<Table, String> digests(String run, String study, String... more) {
    Path out = folder.resolve(run);
    List<String> args = new ArrayList<>(List.of("search", study, "--out", out.toString()));
    args.addAll(List.of("--images", folder.resolve("images").toString()));
    args.addAll(List.of(more));
    Typed typed = new Typed();
    assertThat(typed.run(args.toArray(String[]::new))).as(typed.messages()).isEqualTo(ExitCode.OK);
    return RunTables.open(new org.apache.hadoop.fs.Path(out.toUri()), new Configuration())
        .digests();
  }

  @Test
  void twoExecutorsGiveTheTablesOfOneThread() throws IOException {
    TestStudy.images(folder.resolve("images"), 2);
    String yaml = TestStudy.yaml("test-spots", "test-tightness");
    String study = Files.writeString(folder.resolve("small.yaml"), yaml).toString();
    settings(new SparkConf(false).setMaster("local[1]"));
    Map<Table, String> one = digests("one", study);
    Map<Table, String> many = digests("many", study, "--each-image", "--seeds", "1-2");
    settings(SimulatedCluster.conf(2, 1));
    assertThat(digests("two", study)).isEqualTo(one);
    assertThat(digests("spread", study, "--each-image", "--seeds", "1-2")).isEqualTo(many);
    assertThat(workers("one")).containsExactly("driver/0");
    assertThat(workers("two")).containsExactly("0/0", "1/0");
    assertThat(workers("spread")).containsExactly("0/0", "1/0");
  }

  @Test
  void masksOfTwoExecutorsAreThoseOfOneThread() throws IOException {
    TestStudy.images(folder.resolve("images"), 3);
    String study = Files.writeString(folder.resolve("masks.yaml"), TestStudy.masks()).toString();
    settings(new SparkConf(false).setMaster("local[1]"));
    Map<Table, String> run = digests("run", study);
    Map<Table, String> one = applied("one");
    settings(SimulatedCluster.conf(2, 1));
    assertThat(digests("run-of-two", study)).isEqualTo(run);
    assertThat(applied("two")).isEqualTo(one);
    for (String file : List.of("masks.json", "particles.csv", "labels/image-2.png.tif")) {
      assertThat(folder.resolve("two").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
    }
  }

  private Map<Table, String> applied(String out) {
    String to = folder.resolve(out).toString();
    String images = folder.resolve("images").toString();
    Typed typed = new Typed();
    int code =
        typed.run("apply", folder.resolve("run").toString(), "--images", images, "--out", to);
    assertThat(code).as(typed.messages()).isEqualTo(ExitCode.OK);
    RunTables tables = RunTables.open(new org.apache.hadoop.fs.Path(to), new Configuration());
    assertThat(tables.files(Table.PARTICLES)).isNotEmpty();
    return tables.digests();
  }

  @Test
  void worldsAndEpisodesOnTwoExecutorsAreThoseOfOneThread() throws IOException {
    String study = "study: few\nseed: 5\ntasks: [structure-map]\nagents: [random+threshold]\n";
    Files.writeString(folder.resolve("few.yaml"), study);
    settings(new SparkConf(false).setMaster("local[1]"));
    List<Map<Table, String>> one = worldsAndEpisodes("one");
    settings(SimulatedCluster.conf(2, 1));
    assertThat(worldsAndEpisodes("two")).isEqualTo(one);
  }

  private List<Map<Table, String>> worldsAndEpisodes(String name) {
    String worlds = folder.resolve(name + "-worlds").toString();
    String run = folder.resolve(name + "-episodes").toString();
    Typed typed = new Typed();
    String[] making = {
      "worlds", "--worlds", "sige-easy-v1", "--seeds", "0-1", "--tiles", "0-1", "--out", worlds
    };
    assertThat(typed.run(making)).as(typed.messages()).isEqualTo(ExitCode.OK);
    String[] playing = {
      "episodes", folder.resolve("few.yaml").toString(), "--worlds", worlds, "--out", run
    };
    assertThat(typed.run(playing)).as(typed.messages()).isEqualTo(ExitCode.OK);
    return Stream.of(worlds, run)
        .map(out -> RunTables.open(new org.apache.hadoop.fs.Path(out), new Configuration()))
        .map(RunTables::digests)
        .toList();
  }

  @Test
  @Timeout(180)
  void aClusterThatGivesUpIsNamedAndNotWaitedFor() throws IOException {
    Path images = TestStudy.images(folder.resolve("images"), 1);
    String yaml = TestStudy.yaml("test-spots", "test-tightness");
    String study = Files.writeString(folder.resolve("small.yaml"), yaml).toString();
    String out = folder.resolve("run").toString();
    SparkConf conf = SimulatedCluster.conf(1, 1);
    conf.set("spark.executor.extraJavaOptions", "-agentlib:no-such-agent");
    conf.set("spark.deploy.maxExecutorRetries", "1");
    settings(conf);
    Typed typed = new Typed();
    String[] search = {"search", study, "--images", images.toString(), "--out", out};
    assertThat(typed.run(search)).as(typed.messages()).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages())
        .contains("Spark stopped by itself on --master (local-cluster[1,1,1024])", "--resume.")
        .contains("The log has the details: ")
        .doesNotContain("bug", "\tat ");
    assertThat(typed.run("doctor")).as(typed.messages()).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("Spark stopped by itself", "then run doctor again.");
    forgetSettings();
    settings(new SparkConf(false).setMaster("local[1]"));
    assertThat(typed.run("search", study, "--images", images.toString(), "--out", out, "--resume"))
        .as(typed.messages())
        .isEqualTo(ExitCode.OK);
  }

  /** A cluster of one executor to which Spark assigns a GPU that is none. */
  private SparkConf withGpu() throws IOException {
    Path script = folder.resolve("gpu.sh");
    Files.writeString(script, "#!/bin/sh\necho '{\"name\":\"gpu\",\"addresses\":[\"0\"]}'\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    SparkConf conf = SimulatedCluster.conf(1, 1);
    conf.set("spark.worker.resource.gpu.amount", "1");
    conf.set("spark.worker.resource.gpu.discoveryScript", script.toString());
    conf.set("spark.executor.resource.gpu.amount", "1");
    conf.set("spark.task.resource.gpu.amount", "1");
    return conf;
  }

  @Test
  @Timeout(180)
  void aGpuThatCannotBeUsedEndsTheJobAtOnce() throws IOException {
    settings(withGpu());
    Typed typed = new Typed();
    String out = folder.resolve("worlds").toString();
    String[] light = {"worlds", "--worlds", "ptc-easy-v1", "--out", out};
    assertThat(typed.run(light)).as(typed.messages()).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages())
        .contains("spark.task.resource.gpu.amount (1.0) asks for GPUs", "superposition uses none");
    List<String> heavy = new ArrayList<>(List.of(light));
    heavy.addAll(List.of("--fidelity", "multislice", "--tiles", "0", "--crop", "1", "--dry-run"));
    assertThat(typed.run(heavy.toArray(String[]::new))).isEqualTo(ExitCode.OK);
    assertThat(typed.results()).contains("GPUs        1.0 per task").doesNotContain("core-hours");
    heavy.remove("--dry-run");
    assertThat(typed.run(heavy.toArray(String[]::new))).as(typed.messages()).isEqualTo(2);
    assertThat(typed.messages())
        .contains("GPU `0` was assigned to a task of executor 0 on ", "which cannot use it: ")
        .contains("DJL's PyTorch engine is not on the class path; give Spark --packages ai.djl.")
        .doesNotContain("bug", "\tat ");
  }

  @Test
  @Timeout(180)
  void aNetworkIsNeverAskedOnTheProcessorWhereAGpuWasAssigned() throws IOException {
    Path images = TestStudy.images(folder.resolve("images"), 1);
    String study = Files.writeString(folder.resolve("masks.yaml"), TestStudy.masks()).toString();
    settings(new SparkConf(false).setMaster("local[1]"));
    digests("run", study);
    forgetSettings();
    settings(withGpu());
    String run = folder.resolve("run").toString();
    Typed typed = new Typed();
    for (List<String> job :
        List.of(
            List.of("search", study),
            List.of("search", study, "--spread", "studies"),
            List.of("apply", run, "--point", "knee"))) {
      List<String> args = new ArrayList<>(job);
      String out = Files.createTempDirectory(folder, "out").resolve("run").toString();
      args.addAll(List.of("--images", images.toString(), "--out", out));
      assertThat(typed.run(args.toArray(String[]::new))).as(typed.messages()).isEqualTo(2);
      assertThat(typed.messages())
          .contains("GPU `0` was assigned to a task of executor 0 on ", "which cannot use it: ")
          .contains("has CPUExecutionProvider and no CUDAExecutionProvider")
          .contains("--packages com.microsoft.onnxruntime:onnxruntime_gpu:1.28.0", "cluster.md.")
          .doesNotContain("bug", "\tat ");
    }
    assertThat(typed.run("search", study, "--images", images.toString(), "--out", run, "--resume"))
        .isEqualTo(2);
    assertThat(typed.messages()).contains("device", "gpu");
  }

  @Test
  @Timeout(180)
  void theDoctorSaysWhichExecutorCannotUseItsGpuForANetwork() throws IOException {
    String model = ModelStore.PUBLISHED;
    assumeTrue(ModelStore.here().has(model), "skipped: run ./paretoscope models fetch mobile-sam");
    settings(withGpu());
    Typed typed = new Typed();
    assertThat(typed.run("doctor", "--model", model)).as(typed.messages()).isEqualTo(2);
    assertThat(typed.results())
        .contains("model       mobile-sam on the driver: CPUExecutionProvider ran all operations")
        .contains("wrong       mobile-sam on executor 0 on ", "GPU `0` was assigned")
        .doesNotContain("wrong       DJL");
  }

  /** Where the candidates of a run were evaluated. */
  private Set<String> workers(String run) {
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(folder.resolve(run).toUri());
    Set<String> workers = new TreeSet<>();
    RunTables.open(path, new Configuration())
        .outcomes()
        .values()
        .forEach(all -> all.values().forEach(one -> workers.add(one.timing().worker())));
    return workers;
  }
}
