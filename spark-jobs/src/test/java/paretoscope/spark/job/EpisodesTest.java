package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paretoscope.simulator.agent.AgentSpec;
import paretoscope.simulator.agent.Episode;
import paretoscope.simulator.agent.EpisodeResult;
import paretoscope.simulator.episode.PreparedWorld;
import paretoscope.simulator.episode.Tasks;
import paretoscope.simulator.world.Variant;
import paretoscope.simulator.world.World;
import paretoscope.simulator.world.Worlds;
import paretoscope.spark.Main;
import paretoscope.spark.store.EpisodeKey;
import paretoscope.spark.store.EpisodeRecord;
import paretoscope.spark.store.EpisodeTables;
import paretoscope.spark.store.RunTables;
import paretoscope.spark.store.WorldKey;
import paretoscope.spark.testing.ChildJava;
import paretoscope.spark.testing.SharedSpark;
import paretoscope.spark.testing.Typed;

/** Longer than other files: all of it reads worlds and a run that take long to make, once. */
class EpisodesTest {
  private static final String YAML =
      """
      study: few
      seed: 5
      tasks: [structure-map, defect-census]
      agents: [raster+threshold, random+none, raster+oracle-analyst]
      """;

  @TempDir static Path shared;
  private static Path worlds;
  private static Path study;
  private static Path whole;
  private static String said;
  @TempDir Path folder;
  private final Typed typed = new Typed();

  @BeforeAll
  static void play() throws IOException {
    SharedSpark.get();
    worlds = shared.resolve("worlds");
    study = Files.writeString(shared.resolve("few.yaml"), YAML);
    whole = shared.resolve("whole");
    Typed typed = new Typed();
    String[] making = {
      "worlds",
      "--worlds",
      "ptc-easy-v1",
      "--seeds",
      "0-1",
      "--tiles",
      "0",
      "--out",
      worlds.toString()
    };
    assertThat(typed.run(making)).as(typed.messages()).isEqualTo(ExitCode.OK);
    assertThat(typed.run(arguments(whole))).as(typed.messages()).isEqualTo(ExitCode.OK);
    said = typed.results() + typed.messages();
  }

  private static String[] arguments(Path out, String... more) {
    List<String> args = new ArrayList<>(List.of("episodes", study.toString()));
    args.addAll(List.of("--worlds", worlds.toString(), "--out", out.toString()));
    args.addAll(List.of(more));
    return args.toArray(String[]::new);
  }

  private static RunTables tables(Path run) {
    return RunTables.open(new org.apache.hadoop.fs.Path(run.toUri()), new Configuration());
  }

  @Test
  void playsEveryAgentAtEveryTaskInEveryWorld() {
    assertThat(said).contains("episodes 12/12  failed 0", "12 episodes, 0 failed", "mean DEC-AUC");
    List<EpisodeRecord> episodes = new EpisodeTables(tables(whole)).episodes();
    assertThat(episodes).hasSize(12).allSatisfy(e -> assertThat(e.ok()).isTrue());
    EpisodeKey key =
        new EpisodeKey(
            new WorldKey("ptc-easy-v1", 1),
            Variant.BASELINE,
            "structure-map",
            "raster+threshold+equal-share");
    EpisodeRecord stored = episodes.stream().filter(e -> e.key().equals(key)).findFirst().get();
    PreparedWorld world = PreparedWorld.of(World.of(Worlds.named("ptc-easy-v1"), 1));
    EpisodeResult alone =
        Episode.run(
            world,
            Tasks.named("structure-map"),
            key.agent(),
            AgentSpec.named(key.agent()).create(world),
            5);
    assertThat(stored).isEqualTo(EpisodeRecord.of(key, alone));
    assertThat(stored.steps()).hasSize(64);
    assertThat(stored.decAuc()).isBetween(0.01, 1.0);
  }

  @Test
  void aKilledRunResumesToTheSameTables() throws Exception {
    Path killed = folder.resolve("killed");
    Process driver =
        ChildJava.of("-Dspark.master=local[1]", "-Dparetoscope.crashAt=manifest-renamed:2")
            .start(Main.class, arguments(killed));
    String lines = new String(driver.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(driver.waitFor()).as(lines).isEqualTo(137);
    assertThat(typed.run(arguments(killed, "--resume"))).isEqualTo(ExitCode.OK);
    assertThat(tables(killed).digests()).isEqualTo(tables(whole).digests());
  }

  @Test
  void aLimitStopsEarlyAndTheRestFollows() {
    Path out = folder.resolve("limited");
    assertThat(typed.run(arguments(out, "--limit", "5"))).isEqualTo(ExitCode.OK);
    assertThat(typed.results()).contains("5 episodes, 0 failed");
    assertThat(out.resolve("report.html")).content().contains("5 of 12 episodes are played");
    assertThat(typed.run(arguments(out, "--limit", "5", "--resume"))).isEqualTo(ExitCode.OK);
    assertThat(typed.messages()).contains("all episodes asked for are played already");
    assertThat(typed.run(arguments(out, "--resume", "--dry-run"))).isEqualTo(ExitCode.OK);
    assertThat(typed.results()).contains("episodes    12", "left        7");
    assertThat(typed.run(arguments(out, "--resume"))).isEqualTo(ExitCode.OK);
    assertThat(tables(out).digest()).isEqualTo(tables(whole).digest());
    assertThat(out.resolve("report.html")).content().doesNotContain("episodes are played");
  }

  @Test
  void worldsThatAreAskedForAndNotThereAreNamed() {
    Path out = folder.resolve("absent");
    String[] asked = {
      "--limit", "2", "--set", "worlds=[ptc-easy-v1, gan-easy-v1]", "--set", "seeds=1-2"
    };
    String words = "worlds that the study asks for are not there: ";
    assertThat(typed.run(arguments(out, asked))).as(typed.messages()).isEqualTo(ExitCode.OK);
    assertThat(typed.messages())
        .contains("warning: ", words, "gan-easy-v1 seed 1", "gan-easy-v1 seed 2");
    assertThat(out.resolve("report.html")).content().contains(words, "gan-easy-v1 seed 1");
  }

  @Test
  void writesAReportThatCanBeWrittenAgain() throws IOException {
    Path page = whole.resolve("report.html");
    String first = Files.readString(page);
    assertThat(first).contains("random+none+equal-share", "ptc-easy-v1", "<svg", "default-src");
    assertThat(first).contains("structure-map", "seed 5", "paretoscope episodes");
    // in every table in the same order, whatever that of the study file is
    assertThat(first).containsSubsequence("<h2>defect-census", "<h2>structure-map");
    Files.delete(page);
    assertThat(typed.run("report", whole.toString())).isEqualTo(ExitCode.OK);
    assertThat(typed.results()).contains("report " + page);
    assertThat(page).hasContent(first);
    assertThat(typed.run("report", worlds.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("holds worlds, of which there is no page");
  }

  @Test
  void theLeagueIsPrintedAsThePageHasIt() throws IOException {
    assertThat(typed.run("report", whole.toString(), "--league")).isEqualTo(ExitCode.OK);
    List<String> printed = typed.results().lines().toList();
    assertThat(printed).contains("task defect-census", "task structure-map").hasSize(9);
    Files.readAllLines(whole.resolve("statistics/league.csv")).stream()
        .skip(1)
        .map(line -> line.split(","))
        .filter(cells -> cells[6].equals("no")) // what knows the truth is in no test
        .forEach(
            cells ->
                assertThat(printed)
                    .anyMatch(
                        line ->
                            line.startsWith(cells[1] + " ")
                                && line.contains(
                                    "  %.4f  ".formatted(Double.parseDouble(cells[8])))));
    assertThat(typed.run("report", worlds.toString(), "--league")).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("--league is for runs of episodes");
  }

  @Test
  void statisticsLieBesideTheTablesAndInNoDigest() throws IOException {
    String digest = tables(whole).digest();
    Path folder = whole.resolve("statistics");
    List<String> league = Files.readAllLines(folder.resolve("league.csv"));
    assertThat(league.get(0)).startsWith("task,agent,navigator,analyst,planner,settings,ceiling");
    assertThat(league).hasSize(7).anyMatch(row -> row.startsWith("structure-map,raster+threshold"));
    assertThat(Files.readString(folder.resolve("conclusions.csv")))
        .contains("defect-census,1,", "2 pairs of each comparison are too few");
    Files.delete(folder.resolve("league.parquet"));
    assertThat(typed.run("report", whole.toString())).isEqualTo(ExitCode.OK);
    assertThat(typed.run("report", whole.toString())).isEqualTo(ExitCode.OK);
    try (ParquetReader<Group> reader =
        ParquetReader.builder(
                new GroupReadSupport(),
                new org.apache.hadoop.fs.Path(folder.resolve("league.parquet").toUri()))
            .build()) {
      Group first = reader.read();
      assertThat(first.getString("task", 0)).isEqualTo("defect-census");
      assertThat(first.getInteger("episodes", 0)).isEqualTo(2);
      int rows = 1;
      while (reader.read() != null) {
        rows++;
      }
      assertThat(rows).isEqualTo(6);
    }
    assertThat(tables(whole).digest()).isEqualTo(digest);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .hasSize(30)
          .noneMatch(name -> name.endsWith(".draft") || name.endsWith(".crc"));
    }
  }

  @Test
  void theMarginIsTheOneStatedBeforeTheRun() throws IOException {
    Path out = folder.resolve("stated");
    String[] stated = {"--limit", "5", "--set", "statistics.margin=0.5"};
    assertThat(typed.run(arguments(out, stated))).as(typed.messages()).isEqualTo(ExitCode.OK);
    assertThat(typed.messages()).doesNotContain("the run began with other statistics");
    assertThat(typed.run(arguments(out, "--resume", "--set", "statistics.margin=0.9")))
        .isEqualTo(ExitCode.OK);
    assertThat(typed.messages())
        .contains("warning: the run began with other statistics, and its report keeps to them")
        .contains("`statistics.margin` was 0.5, is 0.9. For others, name another --out.");
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("two one-sided t tests within 0.5")
        .doesNotContain("No margin was stated", "within 0.9");
    // what is asked of statistics does not make another run
    assertThat(tables(out).digest()).isEqualTo(tables(whole).digest());
    assertThat(Files.readString(whole.resolve("report.html"))).contains("No margin was stated");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "agents=[rastr+log]|unknown navigator `rastr`; did you mean `raster`",
        "agents=[raster]|must be navigator+analyst",
        "agents=[raster+log, raster+log+equal-share]|is named twice",
        "tasks=defect-censu|did you mean `defect-census`",
        "worlds=none-*|no world fits `none-*`",
        "worlds=gan-*|holds no world that few asks for; it holds ptc-easy-v1 seed 0",
        "seeds=7-9|holds no world that few asks for",
        "seeds=x|in --set seeds: seeds (x) must look like 7, 0-9",
        "agentz=x|did you mean `agents`",
        "sensitivity.contrast=[0]|in --set sensitivity.contrast: factor of contrast (0) must be",
        "sensitivity.contrast=[.nan]|factor of contrast (.nan) must be a number from 0.1 to 10",
        "sensitivity.contrast=[1]|factor of contrast (1) must be a number from 0.1 to 10 but not 1",
        "sensitivity.contrast=[2, 2.0]|`contrast x 2` is named twice",
        "sensitivity.contrst=[2]|unknown assumption `contrst`; did you mean `contrast`",
        "statistics.margin=0|`statistics.margin` in --set statistics.margin is 0; it must be",
        "statistics.margn=0.1|did you mean `margin`",
        "statistics.reference=raster+log|is none of the agents",
        "statistics.reference=raster+treshold|did you mean `threshold`",
        "statistics.reference=raster+oracle-analyst|knows the truth and takes part in no test",
        "sensitivity.contrast=[]|`sensitivity.contrast` in --set sensitivity.contrast is empty",
      })
  void mistakesAreNamedWithTheWayOut(String set, String message) {
    Path out = folder.resolve("wrong");
    assertThat(typed.run(arguments(out, "--set", set))).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains(message).doesNotContain("\tat ", "bug");
    assertThat(out).doesNotExist();
  }

  @Test
  void wantsAFolderOfWorlds() {
    assertThat(
            typed.run(
                "episodes", study.toString(), "--worlds", whole.toString(), "--out", "nowhere"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("is a run of `episodes`");
    assertThat(typed.run(arguments(folder.resolve("none"), "--limit", "0")))
        .isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("--limit (0) must be > 0");
  }

  @Test
  void playsNotInTheFolderOfItsWorlds() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), worlds);
    for (Path out : List.of(worlds, worlds.resolve("run"), link.resolve("run"), shared)) {
      assertThat(typed.run(arguments(out, "--resume"))).isEqualTo(ExitCode.USAGE);
      assertThat(typed.messages())
          .contains("--out (" + out + ") must not be " + worlds + ", nor lie in it or hold it");
    }
    assertThat(worlds.resolve("run")).doesNotExist();
  }

  @Test
  void damagedWorldsAreMendedByTheirOwnCommand() throws IOException {
    Path damaged = folder.resolve("damaged");
    copy(worlds, damaged);
    Path part;
    try (Stream<Path> files = Files.list(damaged.resolve("tables/worlds"))) {
      part = files.findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(part);
    bytes[bytes.length / 2]++;
    Files.write(part, bytes);
    Path out = folder.resolve("out");
    String[] playing = arguments(out);
    playing[3] = damaged.toString();
    assertThat(typed.run(playing)).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages())
        .contains(
            "or delete it: the `worlds` command that made it, with --resume, stores it again");
    assertThat(out).doesNotExist();
    Files.delete(part);
    assertThat(typed.run(playing)).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages())
        .contains("the run is damaged: the `worlds` command that made it, with --resume, stores");
  }

  /** Nor does an agent without them need the world's word on it. */
  @Test
  void aWorldThatTaughtFeaturesDoesNotJudgeThem() {
    String lessons = folder.resolve("lessons").toString();
    String[] making = {
      "worlds", "--worlds", "ptc-easy-v1", "--seeds", "1000000", "--tiles", "0", "--out", lessons
    };
    assertThat(typed.run(making)).as(typed.messages()).isEqualTo(ExitCode.OK);
    String[] playing = {
      "episodes",
      study.toString(),
      "--worlds",
      lessons,
      "--out",
      folder.resolve("judged").toString(),
      "--dry-run"
    };
    assertThat(typed.run(playing)).as(typed.messages()).isEqualTo(ExitCode.OK);
    playing = Arrays.copyOf(playing, playing.length + 2);
    playing[playing.length - 2] = "--set";
    playing[playing.length - 1] = "agents=[raster+log, raster+features-knn]";
    assertThat(typed.run(playing)).isNotEqualTo(ExitCode.OK);
    assertThat(typed.messages())
        .contains(
            "features of ptc was taught in the world ptc-easy-v1 seed 1000000, which cannot judge it");
  }

  @Test
  void theShippedBenchmarkNamesWhatThereIs() {
    assertThat(
            typed.run(
                "episodes",
                "conf/benchmark-baselines.yaml",
                "--worlds",
                worlds.toString(),
                "--out",
                folder.resolve("base").toString(),
                "--dry-run"))
        .as(typed.messages())
        .isEqualTo(ExitCode.OK);
    assertThat(typed.results()).contains("oracle-navigator+oracle-analyst+equal-share");
    String[] sensitivity = {
      "episodes",
      "conf/benchmark-sensitivity.yaml",
      "--worlds",
      worlds.toString(),
      "--out",
      folder.resolve("sensitivity").toString(),
      "--dry-run"
    };
    assertThat(typed.run(sensitivity)).as(typed.messages()).isEqualTo(ExitCode.OK);
    assertThat(typed.results()).contains("variant     baseline", "variant     critical-dose x 0.5");
    assertThat(typed.results()).contains("episodes    224");
  }

  private static final String[] VARIED = {
    "--set", "sensitivity.critical-dose=[0.5]", "--set", "sensitivity.contrast=[2]"
  };

  private String[] varied(Path out, String... more) {
    List<String> all = new ArrayList<>(List.of(VARIED));
    all.addAll(List.of("--set", "tasks=structure-map", "--set", "seeds=0"));
    all.addAll(List.of(more));
    return arguments(out, all.toArray(String[]::new));
  }

  @Test
  void variantsArePlayedBesideTheBaselineAndResumeToTheSameTables() throws IOException {
    Path once = folder.resolve("once");
    assertThat(typed.run(varied(once))).as(typed.messages()).isEqualTo(ExitCode.OK);
    assertThat(typed.results())
        .contains("9 episodes, 0 failed", "sensitivity to 2 variants", "The order of the 3 agents");
    List<EpisodeRecord> episodes = new EpisodeTables(tables(once)).episodes();
    List<EpisodeRecord> before = new EpisodeTables(tables(whole)).episodes();
    assertThat(episodes).hasSize(9);
    for (EpisodeRecord episode : episodes) {
      boolean baseline = episode.key().variant().equals(Variant.BASELINE);
      assertThat(before.contains(episode)).as(episode.key().toString()).isEqualTo(baseline);
    }
    assertThat(lost(episodes, new Variant(1, 0.5, 1)))
        .isGreaterThan(lost(episodes, Variant.BASELINE));
    assertThat(lost(episodes, new Variant(1, 1, 2))).isEqualTo(lost(episodes, Variant.BASELINE));
    Path parts = folder.resolve("parts");
    assertThat(typed.run(varied(parts, "--limit", "4"))).isEqualTo(ExitCode.OK);
    assertThat(typed.results()).contains("Nothing is compared");
    assertThat(typed.run(varied(parts, "--resume"))).isEqualTo(ExitCode.OK);
    assertThat(tables(parts).digests()).isEqualTo(tables(once).digests());
    assertThat(Files.readString(once.resolve("report.html")))
        .contains(
            "<h2>Sensitivity</h2>",
            "critical-dose<br>x 0.5",
            "in 1 world with 1 seed, as published and in 2 variants");
    assertThat(Files.readString(whole.resolve("report.html"))).doesNotContain("Sensitivity");
  }

  private static long lost(List<EpisodeRecord> episodes, Variant variant) {
    return episodes.stream()
        .filter(episode -> episode.key().variant().equals(variant))
        .mapToLong(episode -> episode.steps().get(episode.steps().size() - 1).lostAtoms())
        .sum();
  }

  @Test
  void aRunFromBeforeVariantsIsReadButNotMixedWithImagesOfToday() throws Exception {
    Path old = folder.resolve("old");
    copy(Path.of(EpisodesTest.class.getResource("/episodes-v2").toURI()), old);
    List<EpisodeRecord> episodes = new EpisodeTables(tables(old)).episodes();
    assertThat(episodes).hasSize(3).allSatisfy(e -> assertThat(e.ok()).isTrue());
    assertThat(episodes).allSatisfy(e -> assertThat(e.key().variant()).isEqualTo(Variant.BASELINE));
    assertThat(typed.run("report", old.toString())).as(typed.messages()).isEqualTo(ExitCode.OK);
    assertThat(Files.readString(old.resolve("report.html")))
        .contains("There are no pictures of", "its images are of version 1, this program makes");
    assertThat(typed.run(arguments(old, "--resume"))).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("`fidelity_version` was 1, is ");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
