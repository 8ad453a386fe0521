package paretoscope.spark.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.core.error.UserError;
import paretoscope.spark.testing.SimulatedCluster;
import paretoscope.testing.SharedData;

class GpuLeaseTest {
  @TempDir Path folder;

  @Test
  @Tag("cluster")
  void tasksOfAClusterGetTheGpusThatTheScriptFinds() throws IOException {
    Path script = folder.resolve("gpu.sh");
    Files.writeString(script, "#!/bin/sh\necho '{\"name\":\"gpu\",\"addresses\":[\"0\",\"1\"]}'\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    SparkConf conf =
        SimulatedCluster.conf(1, 2)
            .setAppName("gpu")
            .set("spark.worker.resource.gpu.amount", "2")
            .set("spark.worker.resource.gpu.discoveryScript", script.toString())
            .set("spark.executor.resource.gpu.amount", "2")
            .set("spark.task.resource.gpu.amount", "1");
    assertThat(GpuPlan.problems(conf)).isEmpty();
    GpuPlan plan = GpuPlan.of(conf);
    try (JavaSparkContext spark = new JavaSparkContext(conf)) {
      List<String> seen =
          spark
              .parallelize(List.of(1, 2, 3, 4), 4)
              .map(
                  i -> {
                    Thread.sleep(500);
                    return String.join(",", GpuLease.ofRunningTask(plan).addresses());
                  })
              .collect();
      assertThat(seen).containsOnly("0", "1");
    }
  }

  @Test
  void aGpuAskedForAndNotAssignedIsAnError() {
    assertThat(GpuLease.ofRunningTask(new GpuPlan(0, 0)).addresses()).isEmpty();
    assertThatThrownBy(() -> GpuLease.ofRunningTask(new GpuPlan(1, 0.5)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("Spark assigned none");
  }

  @Test
  void cudaCountsOnlyTheGpusThatItSees() {
    assertThat(new GpuLease(List.of("2", "3")).cudaNumber(null)).isEqualTo(2);
    assertThat(new GpuLease(List.of("2")).cudaNumber(" ")).isEqualTo(2);
    assertThat(new GpuLease(List.of("3")).cudaNumber("0, 3")).isEqualTo(1);
    assertThat(new GpuLease(List.of("GPU-8f2a")).cudaNumber("GPU-8f2a")).isZero();
    assertThatThrownBy(() -> new GpuLease(List.of("1")).cudaNumber("0,3"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("CUDA_VISIBLE_DEVICES (0,3) hides it");
    assertThatThrownBy(() -> new GpuLease(List.of("GPU-8f2a")).cudaNumber(null))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("its address is no number");
  }

  @Test
  void theShippedScriptPrintsWhatSparkReads() throws Exception {
    ProcessBuilder script =
        new ProcessBuilder("bash", SharedData.root().resolve("conf/gpu-discovery.sh").toString());
    script.environment().put("CUDA_VISIBLE_DEVICES", "0, 3");
    Process process = script.start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(said.strip()).isEqualTo("{\"name\": \"gpu\", \"addresses\": [\"0\",\"3\"]}");
  }
}
