package paretoscope.spark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets the writer vanish at every place of every commit; what is resumed must be the same. Every
 * place is tried on a copy of the folder as it is at that place, which is what a halted machine
 * leaves behind; some places are tried by halting a machine indeed ({@code
 * -Dparetoscope.crash.every=1}: all of them).
 */
final class CrashMatrixTest {
  @TempDir Path temp;

  /** Exit code and output of a child. */
  private record Ended(int code, String output) {}

  private static org.apache.hadoop.fs.Path hadoop(Path folder) {
    return new org.apache.hadoop.fs.Path(folder.toUri());
  }

  @Test
  void whatACrashAnywhereLeavesResumesToTheSameTables() throws Exception {
    Path whole = temp.resolve("whole");
    List<String> names = new ArrayList<>();
    CrashPoint.watch(
        name -> {
          copy(whole, temp.resolve("copy" + names.size()));
          names.add(name);
        });
    String digest;
    try {
      digest = ExampleRun.write(hadoop(whole));
    } finally {
      CrashPoint.watch(name -> {});
    }
    assertThat(names).hasSizeGreaterThan(60).containsAll(CrashPlaces.OF_CALM_RUNS);
    assertThat(CrashPlaces.OF_CALM_RUNS).containsAll(names);
    for (int i = 0; i < names.size(); i++) {
      Path folder = temp.resolve("copy" + i);
      String place = "after a crash at place " + i + ", " + names.get(i);
      assertThat(ExampleRun.write(hadoop(folder))).as(place).isEqualTo(digest);
      assertThat(parts(folder)).as(place).isEqualTo(named(folder)).isNotEmpty();
    }
  }

  /** The Parquet files that are there. */
  private static List<String> parts(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".parquet"))
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  /** The Parquet files that count. */
  private static List<String> named(Path folder) {
    RunTables tables = RunTables.open(hadoop(folder), ExampleRun.HADOOP);
    return Stream.of(Table.values())
        .flatMap(table -> tables.files(table).stream())
        .map(PartFile::path)
        .sorted()
        .toList();
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void haltedMachinesLeaveNoMoreThanThat() throws Exception {
    String digest = ExampleRun.write(hadoop(temp.resolve("whole")));
    int every = Integer.getInteger("paretoscope.crash.every", 12);
    int halts = 0;
    for (int at = 2, code = CrashPoint.EXIT_CODE; code != 0; at += every) {
      Path folder = temp.resolve("halted" + at);
      Ended ended = child(folder, "#" + at);
      code = ended.code;
      assertThat(code).as(ended.output).isIn(0, CrashPoint.EXIT_CODE);
      halts += code == 0 ? 0 : 1;
      assertThat(ExampleRun.write(hadoop(folder))).as("halted at #" + at).isEqualTo(digest);
    }
    assertThat(halts).isGreaterThanOrEqualTo(60 / every);
  }

  @Test
  void haltsAgainAndAgainStillEndInTheSameTables() throws Exception {
    Path folder = temp.resolve("again");
    Ended ended = child(folder, "part-synced:2");
    assertThat(ended.code).as(ended.output).isEqualTo(CrashPoint.EXIT_CODE);
    ended = child(folder, "orphan-removed");
    assertThat(ended.code).as(ended.output).isEqualTo(CrashPoint.EXIT_CODE);
    ended = child(folder, "manifest-renamed:2");
    assertThat(ended.code).as(ended.output).isEqualTo(CrashPoint.EXIT_CODE);
    ended = child(folder, "");
    assertThat(ended.code).as(ended.output).isZero();
    assertThat(ended.output).isEqualTo(ExampleRun.write(hadoop(temp.resolve("whole"))));
  }

  private static Ended child(Path folder, String crashAt) throws IOException, InterruptedException {
    Path log = Files.createTempFile("crash-child", ".log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
    command.add("-Dparetoscope.crashAt=" + crashAt);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(CrashChild.class.getName(), folder.toUri().toString()));
    Path out = Files.createTempFile("crash-child", ".out");
    Process process =
        new ProcessBuilder(command)
            .redirectError(log.toFile())
            .redirectOutput(out.toFile())
            .start();
    int code = process.waitFor();
    String output = Files.readString(out, StandardCharsets.UTF_8).strip();
    String errors = Files.readString(log, StandardCharsets.UTF_8);
    Files.delete(log);
    Files.delete(out);
    return new Ended(code, code == 0 ? output : output + errors);
  }
}
