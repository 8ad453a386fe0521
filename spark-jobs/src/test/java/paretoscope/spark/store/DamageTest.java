package paretoscope.spark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.core.error.UserError;

/** Files that were torn, cut, altered or made to harm. */
final class DamageTest {
  @TempDir Path temp;
  private Path folder;
  private org.apache.hadoop.fs.Path path;
  private String digest;

  @BeforeEach
  void write() {
    folder = temp.resolve("run");
    path = new org.apache.hadoop.fs.Path(folder.toUri());
    digest = ExampleRun.write(path);
  }

  private RunTables open() {
    return RunTables.open(path, ExampleRun.HADOOP);
  }

  private List<Path> files(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return files.sorted().toList();
    }
  }

  private Path newestManifest() throws IOException {
    List<Path> all = files("manifests");
    return all.get(all.size() - 1);
  }

  @Test
  void aTornManifestFallsBackToTheOneBeforeAndResumesToTheSameTables() throws IOException {
    Path newest = newestManifest();
    String text = Files.readString(newest);
    Files.writeString(newest, text.substring(0, text.length() / 2));
    RunTables tables = open();
    assertThat(tables.warnings()).hasSize(1);
    assertThat(tables.warnings().get(0)).contains(newest + " is damaged", "going back");
    assertThat(tables.finished(ExampleRun.key())).isFalse();
    assertThat(tables.study(ExampleRun.key()).trials()).hasSize(12);
    assertThat(ExampleRun.write(path)).isEqualTo(digest);
    assertThat(open().warnings()).isEmpty();
    assertThat(newestManifest()).isNotEqualTo(newest);
  }

  @Test
  void anAlteredManifestIsNotTrusted() throws IOException {
    Path newest = newestManifest();
    Files.writeString(
        newest, Files.readString(newest).replaceFirst("\"rows\" : \\d+", "\"rows\" : 5000"));
    assertThat(open().warnings().get(0)).contains("checksum");
    Files.writeString(newest, "null");
    assertThat(open().warnings().get(0)).contains("is damaged");
  }

  @Test
  void aManifestCannotPointOutOfTheFolder() throws IOException {
    Path newest = newestManifest();
    String text = Files.readString(newest);
    Files.writeString(newest, text.replaceFirst("tables/images/part-", "tables/images/../../../"));
    assertThat(open().warnings().get(0)).contains("must lie in the table's folder");
  }

  @Test
  void withoutAnyGoodManifestTheFolderIsRefused() throws IOException {
    for (Path manifest : files("manifests")) {
      Files.writeString(manifest, "{");
    }
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(this::open)
        .withMessageContaining(folder + ": no manifest can be trusted");
  }

  @Test
  void aFileThatWasCutOffSendsBackToTheManifestBefore() throws IOException {
    Path guard = files("tables/guard").get(0);
    byte[] bytes = Files.readAllBytes(guard);
    Files.write(guard, Arrays.copyOf(bytes, bytes.length - 10));
    RunTables tables = open();
    assertThat(tables.warnings().get(0)).contains(guard.getFileName().toString(), "should have");
    assertThat(ExampleRun.write(path)).isEqualTo(digest);
  }

  @Test
  void aFileThatWasAlteredIsNamed() throws IOException {
    Path file = files("tables/evaluations").get(0);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> open().study(ExampleRun.key()))
        .withMessageContaining(file + " is damaged: its sha256 is ");
  }

  @Test
  void aMissingTableFileOfEveryManifestIsNamed() throws IOException {
    Path images = files("tables/images").get(0);
    Files.delete(images);
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(this::open)
        .withMessageContaining(images.getFileName() + " is missing");
  }

  @Test
  void rowsThatContradictThemselvesAreRefusedWithTheFileNamed() {
    RunConfig config = ExampleRun.config();
    Storage storage = Storage.of(path, ExampleRun.HADOOP);
    TableSchema schema = Table.PIXELS.schema(List.of());
    String name = PartFile.path(Table.PIXELS, "part-hostile");
    PartFile part;
    try (PartWriter writer = new PartWriter(storage, ExampleRun.HADOOP, name, schema)) {
      writer.write(
          config
              .stamp()
              .row("big", 100_000, 100_000, 1.0, "uint16", "shuffled", "little", "", new byte[8]));
      part = writer.finish();
    }
    PartReader reader = new PartReader(storage, ExampleRun.HADOOP, schema);
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> reader.read(part, PixelRows::read))
        .withMessageContaining(
            name + " is damaged: 100000 x 100000 values of uint16 cannot fill 8");
  }

  @Test
  void whatIsNoParquetIsRefusedWithTheFileNamed() throws IOException {
    Storage storage = Storage.of(path, ExampleRun.HADOOP);
    String name = PartFile.path(Table.IMAGES, "part-junk");
    byte[] junk =
        "PAR1 this is not a table at all PAR1".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Files.write(folder.resolve(name), junk, StandardOpenOption.CREATE_NEW);
    PartFile part = new PartFile("images", name, 1, junk.length, Sha256.of(junk));
    PartReader reader = new PartReader(storage, ExampleRun.HADOOP, Table.IMAGES.schema(List.of()));
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> reader.read(part, row -> {}))
        .withMessageContaining(name + " is damaged");
  }
}
