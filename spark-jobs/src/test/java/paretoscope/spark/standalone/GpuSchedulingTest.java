package paretoscope.spark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.testing.SharedData;

/** Spark hands out GPUs that are none: what counts here is who gets which, and what is said. */
@Tag("standalone")
class GpuSchedulingTest {
  private static final Map<String, String> WANTED =
      Map.of(
          "spark.executor.cores", "1",
          "spark.executor.resource.gpu.amount", "1",
          "spark.task.resource.gpu.amount", "1");

  @TempDir Path folder;

  /** The script that users get, on a machine whose GPUs are said to be these. */
  private String[] gpus(String visible) throws IOException {
    Path shipped = SharedData.root().resolve("conf/gpu-discovery.sh");
    Path script = folder.resolve("gpus-" + visible + ".sh");
    Files.writeString(
        script, "#!/bin/sh\nCUDA_VISIBLE_DEVICES=%s exec bash %s\n".formatted(visible, shipped));
    assertThat(script.toFile().setExecutable(true)).isTrue();
    // as docs/cluster.md tells workers of GPUs
    Path settings = folder.resolve("gpus-" + visible + ".properties");
    Files.writeString(
        settings,
        "spark.worker.resource.gpu.amount=1\nspark.worker.resource.gpu.discoveryScript=" + script);
    return new String[] {"--properties-file", settings.toString()};
  }

  @Test
  void workersThatSeeTheirOwnGpusShareNone() throws IOException {
    try (StandaloneCluster cluster = new StandaloneCluster(folder, 0)) {
      cluster.addWorker(gpus("0"));
      cluster.addWorker(gpus("1"));
      SubmittedJob doctor = cluster.submit(WANTED, List.of("doctor"));
      assertThat(doctor.exitCode()).as(doctor.said()).isEqualTo(2);
      assertThat(doctor.said())
          .contains("executors   each with 1 core, 1 GPU, 0.6 GiB of heap: 1 task at once")
          .containsPattern("1.0 per task; seen by tasks \\(executor:address\\): 0:[01] 1:[01]")
          .contains("PyTorch     of no use")
          .doesNotContain("is given to executors");
    }
  }

  @Test
  void twoWorkersThatHandOutTheSameGpuAreNoticed() throws IOException {
    try (StandaloneCluster cluster = new StandaloneCluster(folder, 0)) {
      cluster.addWorker(gpus("0"));
      cluster.addWorker(gpus("0"));
      SubmittedJob doctor = cluster.submit(WANTED, List.of("doctor"));
      doctor.exitCode();
      assertThat(doctor.said())
          .contains("warning     GPU 0 of 127.0.0.1 is given to executors 0, 1 at once");
    }
  }

  @Test
  void workersWithoutGpusLetAJobWaitAndItSaysWhy() throws IOException {
    try (StandaloneCluster cluster = new StandaloneCluster(folder, 1)) {
      SubmittedJob doctor = cluster.submit(WANTED, List.of("doctor"));
      doctor.await("no executor for 30 s, so the job waits");
      assertThat(doctor.said()).contains("1 GPU", "spark.worker.resource.gpu.amount");
      cluster.addWorker(gpus("0"));
      assertThat(doctor.exitCode()).as(doctor.said()).isEqualTo(2);
      assertThat(doctor.said())
          .contains("executors are there; the job goes on", "(executor:address): 0:0");
    }
  }

  @Test
  void aJobWithoutUseForGpusIsRefused() throws IOException {
    try (StandaloneCluster cluster = new StandaloneCluster(folder, 0)) {
      cluster.addWorker(gpus("0"));
      SubmittedJob job = cluster.submit(WANTED, new ClusterJobs(folder).worlds("worlds"));
      assertThat(job.exitCode()).as(job.said()).isEqualTo(2);
      assertThat(job.said()).contains("asks for GPUs").doesNotContain("\tat ");
    }
  }
}
