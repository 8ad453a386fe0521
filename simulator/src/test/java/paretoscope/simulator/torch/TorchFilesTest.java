package paretoscope.simulator.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.testing.SharedData;

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

  @Test
  void namesTheVersionsThatItWasBuiltWith() throws IOException {
    String pom = Files.readString(SharedData.root().resolve("pom.xml"));
    String djl = pom.replaceAll("(?s).*<djl.version>(.*)</djl.version>.*", "$1");
    String torch = pom.replaceAll("(?s).*<pytorch.version>(.*)</pytorch.version>.*", "$1");
    assertThat(TorchFiles.PACKAGES)
        .endsWith("pytorch-engine:" + djl + ",ai.djl.pytorch:pytorch-jni:" + torch + "-" + djl);
    assertThat(Files.readString(SharedData.root().resolve("docs/cluster.md")))
        .contains(TorchFiles.PACKAGES, "PYTORCH_VERSION=" + torch);
    // Maven puts no properties into the condition of a profile
    assertThat(Files.readString(SharedData.root().resolve("simulator/pom.xml")))
        .contains("pytorch-native-cpu/" + torch + "/pytorch-native-cpu-" + torch + "-linux-x86_64");
  }
}
