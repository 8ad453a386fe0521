package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.spark.testing.ChildJava;
import paretoscope.spark.testing.PluginJar;
import paretoscope.spark.testing.SparkHome;
import paretoscope.spark.testing.TestStudy;

/** The jar that users get, started as users start it: through spark-submit, with a plug-in. */
@Tag("jar")
class SubmittedJarTest {
  @TempDir Path folder;

  @Test
  void sparkSubmitRunsASearchWithAUsersReward() throws Exception {
    Path images = TestStudy.images(folder.resolve("images"), 1);
    String yaml = TestStudy.yaml("test-spots", "contrast-to-noise");
    String study = Files.writeString(folder.resolve("small.yaml"), yaml).toString();
    Process submit =
        ChildJava.of()
            .start(
                SparkHome.classPath(),
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                "local[2]",
                "--class",
                "paretoscope.spark.Main",
                "--jars",
                PluginJar.in(folder).toString(),
                SparkHome.shippedJar().toString(),
                "search",
                study,
                "--images",
                images.toString(),
                "--out",
                folder.resolve("run").toString());
    String said = new String(submit.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(submit.waitFor()).as(said).isIn(ExitCode.OK, ExitCode.PARTLY);
    assertThat(said).contains("generation 3/3", "tables ");
    assertThat(folder.resolve("run/report.html")).isNotEmptyFile();
  }
}
