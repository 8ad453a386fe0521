package paretoscope.spark.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster that cannot start leaves nothing running. */
@Tag("standalone")
class StandaloneClusterTest {
  @TempDir Path folder;

  @Test
  void theMasterOfAWorkerThatCannotStartIsEnded() {
    String noSuchGpu = "-Dspark.worker.resource.gpu.amount=1";
    assertThatThrownBy(() -> new StandaloneCluster(folder, 1, noSuchGpu))
        .hasMessageContaining("the cluster does not start");
    List<ProcessHandle> ours =
        ProcessHandle.current()
            .descendants()
            .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
            .toList();
    ours.forEach(process -> process.onExit().orTimeout(1, TimeUnit.MINUTES).join());
    assertThat(ours).noneMatch(ProcessHandle::isAlive);
  }
}
