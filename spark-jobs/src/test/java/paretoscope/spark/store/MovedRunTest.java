package paretoscope.spark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.core.error.UserError;

/** Folders that somebody moves under a driver's hands. */
class MovedRunTest {
  @TempDir Path temp;

  @Test
  void aRunThatIsMovedWhileItIsWrittenStopsAndIsNotMadeAnew() throws IOException {
    Path folder = temp.resolve("run");
    var path = new org.apache.hadoop.fs.Path(folder.toUri());
    try (RunFolder run = RunFolder.create(path, ExampleRun.HADOOP, ExampleRun.config())) {
      Files.move(folder, temp.resolve("moved"));
      assertThatExceptionOfType(UserError.class)
          .isThrownBy(run::begin)
          .withMessageStartingWith(folder + " was moved, deleted or replaced")
          .withMessageContaining("--resume");
    }
    assertThat(folder).doesNotExist();
    assertThat(temp.resolve("moved/config.json")).exists();
  }
}
