package paretoscope.spark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.error.UserError;

final class RunFolderTest {
  @TempDir Path temp;
  private Path folder;
  private org.apache.hadoop.fs.Path path;

  @BeforeEach
  void name() {
    folder = temp.resolve("run");
    path = new org.apache.hadoop.fs.Path(folder.toUri());
  }

  private RunFolder create() {
    return RunFolder.create(path, ExampleRun.HADOOP, ExampleRun.config());
  }

  /** A run that has its first rows. */
  private void begin() {
    try (RunFolder run = create();
        Commit commit = run.begin()) {
      commit.images(ExampleRun.images()).publish();
    }
  }

  private RunTables open() {
    return RunTables.open(path, ExampleRun.HADOOP);
  }

  @Test
  void aFolderWithARunIsRefusedWithTheWayOut() {
    ExampleRun.write(path);
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(this::create)
        .withMessage(
            folder
                + " already holds the run `atoms` with 13 evaluations, 1 finished studies; go on with it by --resume,"
                + " or name another --out.");
  }

  @Test
  void aFolderWithOtherThingsIsRefusedAndLeftAlone() throws IOException {
    Files.createDirectories(folder);
    for (String name : List.of("a.txt", "b.txt", "c.txt", "d.txt")) {
      Files.writeString(folder.resolve(name), "mine");
    }
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(this::create)
        .withMessage(
            folder
                + " is not empty (a.txt, b.txt, c.txt and 1 more) and holds no run; name a new"
                + " folder with --out.");
    assertThat(folder.toFile().list()).hasSize(4);
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> RunFolder.resume(path, ExampleRun.HADOOP, ExampleRun.config()))
        .withMessageContaining("holds no run");
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Files.writeString(folder, "mine");
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(this::create)
        .withMessage(folder + " is a file; name a folder with --out.");
  }

  @Test
  void anEmptyFolderResumesFromTheBeginning() throws IOException {
    Files.createDirectories(folder);
    try (RunFolder run = RunFolder.resume(path, ExampleRun.HADOOP, ExampleRun.config())) {
      assertThat(run.resumed()).isFalse();
    }
    begin();
    try (RunFolder run = RunFolder.resume(path, ExampleRun.HADOOP, ExampleRun.config())) {
      assertThat(run.resumed()).isTrue();
    }
  }

  @Test
  void aChangedStudyFileIsRefusedWithWhatChanged() {
    begin();
    RunConfig old = ExampleRun.config();
    ObjectNode searched = old.searched().deepCopy();
    searched.withObject("/optimiser").put("population", 50).put("crossover", 0.9);
    RunConfig now = changed(old, searched, old.imageSha256(), 7);
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> RunFolder.resume(path, ExampleRun.HADOOP, now))
        .withMessage(
            "%s holds another run: config hash was %s, is %s (`optimiser.crossover` is new (0.9),"
                    .formatted(folder, old.configHash(), now.configHash())
                + " `optimiser.population` was 6, is 50). Undo the change to resume it, or name"
                + " another --out.");
  }

  @Test
  void changedImagesAndSeedsAreRefused() {
    begin();
    RunConfig old = ExampleRun.config();
    Map<String, String> images = Map.of("a.tif", "cc".repeat(32), "d.tif", "dd".repeat(32));
    RunConfig now = changed(old, old.searched(), images, 8);
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> RunFolder.resume(path, ExampleRun.HADOOP, now))
        .withMessageContaining("images hash was " + old.imagesHash() + ", is " + now.imagesHash())
        .withMessageContaining("`a.tif` was aaaaaaaaaaaaaaaa…, is cccccccccccccccc…")
        .withMessageContaining("`b.tif` is gone")
        .withMessageContaining("`d.tif` is new")
        .withMessageContaining("seed was 7, is 8");
  }

  private static RunConfig changed(
      RunConfig old,
      com.fasterxml.jackson.databind.JsonNode searched,
      Map<String, String> images,
      long seed) {
    return new RunConfig(
        old.kind(), old.name(), seed, searched, images, old.effective(), old.studies());
  }

  @Test
  void theOrderOfKeysAndTheEffectiveSettingsDoNotMakeAnotherRun() {
    begin();
    RunConfig old = ExampleRun.config();
    ObjectNode turned = ((ObjectNode) old.searched()).objectNode();
    turned.set("seed", old.searched().get("seed"));
    turned.set("optimiser", old.searched().get("optimiser"));
    RunConfig now =
        new RunConfig(
            old.kind(),
            old.name(),
            7,
            turned,
            old.imageSha256(),
            turned.textNode("other"),
            old.studies());
    assertThat(now.runId()).isEqualTo(old.runId());
    RunFolder.resume(path, ExampleRun.HADOOP, now).close();
  }

  @Test
  void anEditedConfigurationIsNotTrusted() throws IOException {
    begin();
    Path config = folder.resolve("config.json");
    String text = Files.readString(config);
    Files.writeString(config, text.replace("\"population\" : 6", "\"population\" : 7"));
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(this::open)
        .withMessageContaining(config + " was changed since it was written");
    // what decides nothing but is shown is not trusted either
    Files.writeString(config, text.replaceFirst("\"name\" : \"", "$0x"));
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(this::open)
        .withMessageContaining(config + " was changed since it was written");
    Files.writeString(config, "{\"schema_version\": 1,");
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(this::open)
        .withMessageContaining(config + " is damaged");
  }

  @Test
  void aRunWhoseConfigurationIsGoneIsNotBegunAnew() throws IOException {
    begin();
    Files.delete(folder.resolve("config.json"));
    String words = folder.resolve("config.json") + " is missing, and ";
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(this::create)
        .withMessageContaining(words);
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> RunFolder.resume(path, ExampleRun.HADOOP, ExampleRun.config()))
        .withMessageContaining(words);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 40, 400, -2})
  void aTornConfigurationIsSaidToBeSoInOurWords(int length) throws IOException {
    begin();
    Path config = folder.resolve("config.json");
    String text = Files.readString(config);
    Files.writeString(config, text.substring(0, length < 0 ? text.length() + length : length));
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(this::open)
        .withMessageMatching("(?s).*config.json is damaged \\(.+\\); restore it.*")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("Source", "REDACTED", "null"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "[]", "garbage", "{\"studies\": [null]}"})
  void aConfigurationOfOtherThingsIsSaidToBeDamaged(String text) throws IOException {
    begin();
    Files.writeString(folder.resolve("config.json"), text);
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(this::open)
        .withMessageContaining("config.json is damaged (")
        .satisfies(
            e ->
                assertThat(e.getMessage())
                    .doesNotContain("Source", "REDACTED", "(null", "paretoscope.spark"));
  }

  @Test
  void aRunOfANewerProgramIsRefused() throws IOException {
    begin();
    Path config = folder.resolve("config.json");
    Files.writeString(
        config,
        Files.readString(config)
            .replace("\"schema_version\" : " + TableSchema.VERSION, "\"schema_version\" : 99"));
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(this::open)
        .withMessageContaining(
            "has schema version 99, this program reads up to " + TableSchema.VERSION);
  }

  @Test
  void onlyOneDriverWrites() {
    try (RunFolder run = create()) {
      assertThat(run.resumed()).isFalse();
      assertThatExceptionOfType(UserError.class)
          .isThrownBy(() -> RunFolder.resume(path, ExampleRun.HADOOP, ExampleRun.config()))
          .withMessage(
              folder
                  + " is being written by this process; wait for it to end, stop it, or name"
                  + " another --out.");
      assertThat(open().images()).isEmpty();
    }
    RunFolder.resume(path, ExampleRun.HADOOP, ExampleRun.config()).close();
  }

  @Test
  void nothingIsVisibleBeforeItIsPublished() {
    try (RunFolder run = create()) {
      try (Commit commit = run.begin()) {
        commit.images(ExampleRun.images());
        assertThat(run.tables().images()).isEmpty();
        assertThat(open().images()).isEmpty();
      }
      assertThat(run.tables().images()).isEmpty();
      try (Commit commit = run.begin()) {
        commit.images(ExampleRun.images()).publish();
      }
      assertThat(open().images()).hasSize(3);
    }
    assertThat(folder.resolve("tables/images").toFile().list()).hasSize(1);
  }

  @Test
  void aFolderWithoutARunCannotBeOpened() {
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(this::open)
        .withMessageContaining(folder + " holds no run");
  }

  @Test
  void aRunThatStoredNothingLeavesNothing() throws IOException {
    create().close();
    assertThat(folder).doesNotExist();
    Files.createDirectory(folder);
    RunFolder.resume(path, ExampleRun.HADOOP, ExampleRun.config()).close();
    assertThat(folder).isEmptyDirectory();
    ExampleRun.write(path);
    RunFolder.resume(path, ExampleRun.HADOOP, ExampleRun.config()).close();
    assertThat(open().studies()).isNotEmpty();
  }

  @Test
  void aFolderInARunIsRefused() {
    ExampleRun.write(path);
    org.apache.hadoop.fs.Path inside = new org.apache.hadoop.fs.Path(path, "a/b");
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> RunFolder.create(inside, ExampleRun.HADOOP, ExampleRun.config()))
        .withMessage(
            "%s lies in the run %s; name a folder beside it with --out.",
            folder.resolve("a/b"), folder);
    assertThat(folder.resolve("a")).doesNotExist();
  }
}
