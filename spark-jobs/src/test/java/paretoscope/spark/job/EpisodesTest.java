package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
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

class EpisodesTest {
  private static final String YAML =
      """
      study: few
      seed: 5
      tasks: [defect-census, structure-map]
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
            new WorldKey("ptc-easy-v1", 1), "structure-map", "raster+threshold+equal-share");
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
    assertThat(typed.run(arguments(out, "--limit", "5", "--resume"))).isEqualTo(ExitCode.OK);
    assertThat(typed.messages()).contains("all episodes asked for are played already");
    assertThat(typed.run(arguments(out, "--resume", "--dry-run"))).isEqualTo(ExitCode.OK);
    assertThat(typed.results()).contains("episodes    12", "left        7");
    assertThat(typed.run(arguments(out, "--resume"))).isEqualTo(ExitCode.OK);
    assertThat(tables(out).digest()).isEqualTo(tables(whole).digest());
  }

  @Test
  void writesAReportThatCanBeWrittenAgain() throws IOException {
    Path page = whole.resolve("report.html");
    String first = Files.readString(page);
    assertThat(first).contains("random+none+equal-share", "ptc-easy-v1", "<svg", "default-src");
    assertThat(first).contains("structure-map", "seed 5", "paretoscope episodes");
    Files.delete(page);
    assertThat(typed.run("report", whole.toString())).isEqualTo(ExitCode.OK);
    assertThat(typed.results()).contains("report " + page);
    assertThat(page).hasContent(first);
    assertThat(typed.run("report", worlds.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("holds worlds, of which there is no page");
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
  }
}
