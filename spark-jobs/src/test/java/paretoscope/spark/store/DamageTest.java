package paretoscope.spark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paretoscope.core.digest.Sha256;
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

  static List<Table> tables() {
    return RunKind.SEARCH.tables();
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
  void aManifestWithoutEndIsNotReadToItsEnd() throws IOException {
    try (RandomAccessFile manifest = new RandomAccessFile(newestManifest().toFile(), "rw")) {
      manifest.setLength(1L << 40);
    }
    assertThat(open().warnings().get(0)).contains("is damaged");
    assertThat(ExampleRun.write(path)).isEqualTo(digest);
  }

  @Test
  void withoutAnyGoodManifestTheRunBeginsAgain() throws IOException {
    List<Path> manifests = files("manifests");
    for (Path manifest : manifests) {
      Files.writeString(manifest, "{");
    }
    assertThat(open().warnings().get(0))
        .contains(manifests.get(0) + " is damaged", "0 evaluations");
    mend();
    assertThat(files("set-aside/manifests")).hasSameSizeAs(manifests);
  }

  @Test
  void deletedManifestsAreNoticedAndTheRunBeginsAgain() throws IOException {
    for (Path manifest : files("manifests")) {
      Files.delete(manifest);
    }
    assertThat(open().warnings().get(0))
        .contains(folder.resolve("manifests") + " is damaged (it holds no manifest", "beginning");
    mend();
  }

  @Test
  void aFileThatWasCutOffSendsBackToTheManifestBefore() throws IOException {
    Path guard = files("tables/guard").get(0);
    byte[] bytes = Files.readAllBytes(guard);
    Files.write(guard, Arrays.copyOf(bytes, bytes.length - 10));
    RunTables tables = open();
    assertThat(tables.warnings().get(0))
        .contains(guard + " is damaged (it should have " + bytes.length + " bytes, it has ")
        .contains("going back to what was stored before: 13 evaluations, 0 finished studies");
    mend();
    assertThat(set("set-aside/guard")).containsExactly(guard.getFileName().toString());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aTableFolderThatIsGoneIsNoticedAndMadeAgain(Table table) throws IOException {
    Path gone = folder.resolve("tables").resolve(table.title());
    for (Path file : files("tables/" + table.title())) {
      Files.delete(file);
    }
    Files.delete(gone);
    assertThat(open().warnings().get(0)).contains(gone + "/part-", " is missing", "going back");
    mend();
  }

  @Test
  void aCrashWhileARunIsMendedDoesNoMoreHarm() throws IOException {
    try (Stream<Path> guard = Files.list(folder.resolve("tables/guard"))) {
      for (Path file : guard.toList()) {
        Files.delete(file);
      }
    }
    List<Path> copies = new ArrayList<>();
    List<String> names = new ArrayList<>();
    CrashPoint.watch(
        name -> {
          copies.add(copy(temp.resolve("copy" + copies.size())));
          names.add(name);
        });
    try {
      mend();
    } finally {
      CrashPoint.watch(name -> {});
    }
    assertThat(names).contains("orphan-set-aside", "manifest-set-aside");
    for (int i = 0; i < names.size(); i++) {
      folder = copies.get(i);
      path = new org.apache.hadoop.fs.Path(folder.toUri());
      mend();
    }
  }

  /** Resumes the run; then it must be whole, with each row once in the tables' folders. */
  private void mend() throws IOException {
    assertThat(ExampleRun.write(path)).isEqualTo(digest);
    RunTables tables = open();
    assertThat(tables.warnings()).isEmpty();
    for (Table table : RunKind.SEARCH.tables()) {
      assertThat(set("tables/" + table.title()))
          .containsExactlyInAnyOrderElementsOf(
              tables.files(table).stream()
                  .map(part -> Path.of(part.path()).getFileName().toString())
                  .toList());
    }
  }

  private List<String> set(String name) throws IOException {
    return files(name).stream().map(file -> file.getFileName().toString()).toList();
  }

  private Path copy(Path to) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.toList()) {
        Files.copy(file, to.resolve(folder.relativize(file).toString()));
      }
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
  void aFileThatWasAlteredIsMadeAgain() throws IOException {
    Path file = files("tables/evaluations").get(1);
    Files.write(file, new byte[(int) Files.size(file)]);
    try (RunFolder run = RunFolder.resume(path, ExampleRun.HADOOP, ExampleRun.config())) {
      assertThat(run.warnings())
          .singleElement()
          .asString()
          .contains(file + " is damaged (it has its ", "not those that were written", " 7 eval");
    }
    assertThat(temp.resolve("run/set-aside/evaluations").resolve(file.getFileName())).exists();
    assertThat(file).doesNotExist();
    mend();
  }

  @Test
  void alteredPixelsAreNamedWhenTheyAreReadAndMadeAgainOnceTheyAreDeleted() throws IOException {
    Path file = files("tables/pixels").get(0);
    Files.write(file, new byte[(int) Files.size(file)]);
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> ExampleRun.write(path))
        .withMessageContaining(
            "or delete it: the `search` command that made it, with --resume, stores it again.");
    Files.delete(file);
    mend();
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

  @Test
  void tablesThatMayNotBeReadAreNotMissing() throws IOException {
    Path tables = folder.resolve("tables");
    Files.setPosixFilePermissions(tables, Set.of());
    try {
      assumeFalse(Files.isReadable(tables), "skipped: nothing is forbidden to root");
      assertThatExceptionOfType(UserError.class)
          .isThrownBy(this::open)
          .withMessageContaining("permission denied");
    } finally {
      Files.setPosixFilePermissions(tables, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
