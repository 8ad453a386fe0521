package paretoscope.simulator.wave.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TorchFilesTest {
  @TempDir Path folder;

  @Test
  void saysWhereItLookedForTheLibraries() throws IOException {
    String library = System.mapLibraryName("torch");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(TorchFiles.missing(empty.toString()))
        .isEqualTo("PYTORCH_LIBRARY_PATH (" + empty + ") holds no " + library);
    Path lib = Files.createDirectory(folder.resolve("lib"));
    Files.createFile(lib.resolve(library));
    assertThat(TorchFiles.missing(empty + File.pathSeparator + lib)).isEmpty();
  }
}
