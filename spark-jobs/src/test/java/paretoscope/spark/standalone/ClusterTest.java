package paretoscope.spark.standalone;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Tests that share one cluster, which they start, and whose workers they may kill. */
@Tag("standalone")
abstract class ClusterTest {
  @TempDir static Path folder;
  static StandaloneCluster cluster;

  @AfterEach
  void restore() {
    cluster.restore();
  }

  @AfterAll
  static void stop() {
    if (cluster != null) {
      cluster.close();
      cluster = null; // the next class may be skipped before it starts one
    }
  }
}
