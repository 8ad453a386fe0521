package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.spark.testing.Typed;

class ModelsTest {
  @TempDir Path folder;

  private final Typed typed = new Typed();

  @Test
  void saysWhatItCanDo() {
    assertThat(typed.run("models")).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("models fetch, models add or models list");
  }

  @Test
  void listsTheFolderOfModels() {
    assertThat(typed.run("models", "list")).isEqualTo(ExitCode.OK);
    assertThat(typed.results()).startsWith("models in ");
  }

  @Test
  void suggestsTheModelThatWasMeant() {
    assertThat(typed.run("models", "fetch", "mobil-sam")).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("did you mean `mobile-sam`?").doesNotContain("\tat ");
  }

  @Test
  void namesTheFileThatIsNone() throws IOException {
    Path text = Files.writeString(folder.resolve("decoder.onnx"), "not found");
    String none = folder.resolve("none").toString();
    assertThat(typed.run("models", "add", none, text.toString(), "--as", "mine-of-test"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("ENCODER (" + none + ") is no file");
  }
}
