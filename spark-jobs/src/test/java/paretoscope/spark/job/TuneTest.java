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
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.study.Trial;
import paretoscope.simulator.agent.AgentSpec;
import paretoscope.simulator.agent.Episode;
import paretoscope.simulator.agent.EpisodeResult;
import paretoscope.simulator.episode.PreparedWorld;
import paretoscope.simulator.episode.Tasks;
import paretoscope.simulator.tune.TunedAgent;
import paretoscope.simulator.world.World;
import paretoscope.simulator.world.Worlds;
import paretoscope.spark.Main;
import paretoscope.spark.store.CheckRecord;
import paretoscope.spark.store.RunTables;
import paretoscope.spark.store.StoredStudy;
import paretoscope.spark.store.Table;
import paretoscope.spark.testing.ChildJava;
import paretoscope.spark.testing.SharedSpark;
import paretoscope.spark.testing.Typed;

class TuneTest {
  private static final String AGENT = "gp-ucb+threshold+five-modes";
  private static final String YAML =
      """
      study: tuned
      seed: 3
      agent: gp-ucb+threshold+five-modes
      parameters:
        survey_dose: {range: [0.05, 0.5], step: 0.05}
        surveyed_coverage: {range: [0.05, 1], step: 0.05}
        views:
        pass_step: 8
      seeds: 0-1
      held_out_seeds: 2
      tasks: [structure-map]
      objectives: [dec-auc, microscope-time]
      optimiser: {population: 4, generations: 2}
      """;

  @TempDir static Path shared;
  private static Path worlds;
  private static Path study;
  private static Path whole;
  private static String said;
  @TempDir Path folder;
  private final Typed typed = new Typed();

  @BeforeAll
  static void tune() throws IOException {
    SharedSpark.get();
    worlds = shared.resolve("worlds");
    study = Files.writeString(shared.resolve("tuned.yaml"), YAML);
    whole = shared.resolve("whole");
    Typed typed = new Typed();
    String made = worlds.toString();
    assertThat(
            typed.run(
                "worlds",
                "--worlds",
                "ptc-easy-v1",
                "--seeds",
                "0-2",
                "--tiles",
                "0",
                "--out",
                made))
        .as(typed.messages())
        .isEqualTo(ExitCode.OK);
    assertThat(typed.run(arguments(whole))).as(typed.messages()).isEqualTo(ExitCode.OK);
    said = typed.results() + typed.messages();
  }

  private static String[] arguments(Path out, String... more) {
    List<String> args = new ArrayList<>(List.of("search", study.toString()));
    args.addAll(List.of("--worlds", worlds.toString(), "--out", out.toString()));
    args.addAll(List.of(more));
    return args.toArray(String[]::new);
  }

  private static RunTables tables(Path run) {
    return RunTables.open(new org.apache.hadoop.fs.Path(run.toUri()), new Configuration());
  }

  private static StoredStudy only(RunTables tables) {
    return tables.study(tables.config().studies().get(0));
  }

  @Test
  void candidatesAreJudgedByTheEpisodesOfTheirAgents() {
    assertThat(said).contains("generation 2/2", " 0 failed", "agent knee");
    StoredStudy stored = only(tables(whole));
    assertThat(stored.front()).isNotEmpty();
    Trial first = stored.trials().get(0);
    AgentSpec agent = TunedAgent.named(AGENT).of(first.evaluation().candidate());
    assertThat(agent.name()).contains("pass_step=8");
    double area = 0;
    double seconds = 0;
    for (long seed = 0; seed < 2; seed++) {
      PreparedWorld world = PreparedWorld.of(World.of(Worlds.named("ptc-easy-v1"), seed));
      EpisodeResult alone =
          Episode.run(world, Tasks.named("structure-map"), "x", agent.create(world), 3);
      area += alone.curve().area();
      seconds += alone.steps().size();
      for (EpisodeResult.Taken step : alone.steps()) {
        seconds += step.look().view().pixels() * 10e-6;
      }
    }
    assertThat(first.evaluation().scores().get(0)).isEqualTo(area / 2);
    assertThat(first.evaluation().scores().get(1))
        .isCloseTo(seconds / 2, org.assertj.core.data.Offset.offset(1e-9));
    Trial presets = stored.baseline().orElseThrow();
    assertThat(TunedAgent.named(AGENT).of(presets.evaluation().candidate()).name())
        .isEqualTo(AGENT);
  }

  @Test
  void namedPointsAreCheckedInWorldsHeldOut() {
    RunTables tables = tables(whole);
    StoredStudy stored = only(tables);
    List<CheckRecord> checks = tables.checks(stored.key());
    List<String> ids = checks.stream().map(CheckRecord::candidateId).distinct().toList();
    assertThat(ids).contains(stored.baseline().orElseThrow().id());
    stored.points().values().forEach(i -> assertThat(ids).contains(stored.front().get(i).id()));
    assertThat(checks).hasSize(ids.size() * 3);
    assertThat(checks)
        .allSatisfy(
            check -> assertThat(check.heldOut()).isEqualTo(check.episode().world().seed() == 2));
    assertThat(said).contains("of the search  2", "held out  1", "95 % interval");
    // played again, the worlds of the search say what they said in the search
    double again =
        checks.stream()
            .filter(check -> !check.heldOut() && check.candidateId().equals(ids.get(0)))
            .mapToDouble(check -> check.scores().decAuc())
            .sum();
    assertThat(stored.baseline().orElseThrow().evaluation().scores().get(0)).isEqualTo(again / 2);
  }

  /** Of one thread and of two: the shared session has two. */
  @ParameterizedTest
  @ValueSource(strings = {"manifest-renamed:1", "commit-finished:3"})
  void aKilledRunResumesToTheSameTables(String point) throws Exception {
    Path killed = folder.resolve("killed");
    Process driver =
        ChildJava.of("-Dspark.master=local[1]", "-Dparetoscope.crashAt=" + point)
            .start(Main.class, arguments(killed));
    String lines = new String(driver.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(driver.waitFor()).as(lines).isEqualTo(137);
    assertThat(only(tables(killed)).finished()).isFalse();
    assertThat(typed.run(arguments(killed, "--resume"))).isEqualTo(ExitCode.OK);
    assertThat(tables(killed).digests()).isEqualTo(tables(whole).digests());
    assertThat(tables(killed).files(Table.CHECKS)).hasSize(1);
  }

  @Test
  void writesAPageThatCanBeWrittenAgain() throws IOException {
    Path page = whole.resolve("report.html");
    String first = Files.readString(page);
    assertThat(first).contains(AGENT + "(", "held out", "microscope-time", "survey_dose");
    Files.delete(page);
    assertThat(typed.run("report", whole.toString())).as(typed.messages()).isEqualTo(ExitCode.OK);
    assertThat(page).hasContent(first);
    assertThat(Files.readString(whole.resolve("front.csv"))).contains("score_dec-auc");
  }

  @Test
  void aTunedAgentHasNoUseForImages() {
    Path out = folder.resolve("applied");
    String[] apply = {
      "apply", whole.toString(), "--images", folder.toString(), "--out", out.toString()
    };
    assertThat(typed.run(apply)).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("tuned an agent, which has no use for images");
    assertThat(out).doesNotExist();
  }

  @Test
  void saysWhatItWouldDo() {
    Path out = folder.resolve("planned");
    assertThat(typed.run(arguments(out, "--dry-run"))).as(typed.messages()).isEqualTo(ExitCode.OK);
    assertThat(typed.results())
        .contains("agent       " + AGENT, "searched    survey_dose", "2 (ptc-easy-v1 seed 0,")
        .contains("1 held out", "4 x 2 = 8 candidates at most, each in 2 episodes");
    assertThat(out).doesNotExist();
    assertThat(typed.run(arguments(whole, "--resume", "--dry-run"))).isEqualTo(ExitCode.OK);
    assertThat(typed.results()).contains("left        nothing");
    String[] other = arguments(whole, "--resume", "--set", "microscope.look_s=2");
    assertThat(typed.run(other)).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("`look_s` was 1.0, is 2.0");
  }

  @Test
  void worldsThatAreNotThereAreNamed() {
    String[] more = {"--dry-run", "--set", "seeds=0-1,7", "--set", "held_out_seeds=[2, 8]"};
    assertThat(typed.run(arguments(folder.resolve("some"), more))).isEqualTo(ExitCode.OK);
    assertThat(typed.messages())
        .contains(
            "1 world that the study asks for is not there: ptc-easy-v1 seed 7;",
            "1 world that the study asks for is not there: ptc-easy-v1 seed 8;");
  }

  @Test
  void theShippedStudyNamesWhatThereIs() {
    String[] shipped = arguments(folder.resolve("shipped"), "--dry-run", "--set", "seeds=0-1");
    shipped[1] = "conf/tune-agent.yaml";
    List<String> words = new ArrayList<>(List.of(shipped));
    words.addAll(List.of("--set", "held_out_seeds=2"));
    assertThat(typed.run(words.toArray(String[]::new))).as(typed.messages()).isEqualTo(ExitCode.OK);
    assertThat(typed.results()).contains("nsga2 16 x 5 = 80 candidates at most");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "agent=gp-ucb+log+five-mode|unknown planner `five-mode`; did you mean `five-modes`",
        "agent=raster+log|unknown key `survey_dose`",
        "parameters.survey_dos=1|unknown key `survey_dos`",
        "parameters.survey_dose=high|`parameters.survey_dose` in --set parameters.survey_dose is",
        "objectives=[dec-auk]|unknown objective `dec-auk`; did you mean `dec-auc`",
        "objectives=[looks, looks]|is named twice",
        "tasks=[structur-map]|did you mean `structure-map`",
        "worlds=gan-*|holds no world that `seeds` of tuned asks for; it holds ptc-easy-v1 seed 0",
        "held_out_seeds=9|holds no world that `held_out_seeds` of tuned asks for",
        "held_out_seeds=1|seed 1 is in `seeds` and in `held_out_seeds`",
        "microscope.dwell=1|unknown key `dwell`",
        "workflow.x=1|`workflow` in --set workflow.x does not go with `agent`",
        "agentt=x|unknown key `agentt`",
      })
  void mistakesAreNamedWithTheWayOut(String set, String message) {
    Path out = folder.resolve("wrong");
    assertThat(typed.run(arguments(out, "--set", set))).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains(message).doesNotContain("\tat ", "bug");
    assertThat(out).doesNotExist();
  }

  @Test
  void optionsOfOtherSearchesAreRefused() {
    String out = folder.resolve("wrong").toString();
    String file = study.toString();
    assertThat(typed.run("search", file, "--out", out)).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("missing option --worlds WORLDS");
    assertThat(typed.run("search", "conf/demo.yaml", "--out", out)).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("missing option --images FOLDER");
    assertThat(typed.run("search", "conf/demo.yaml", "--worlds", "W", "--out", out))
        .isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("--worlds does not go with conf/demo.yaml");
    assertThat(typed.run(arguments(folder.resolve("wrong"), "--images", "x")))
        .isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("--images does not go with");
    assertThat(typed.run(arguments(folder.resolve("wrong"), "--seeds", "0-3")))
        .isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("--seeds does not go with");
    String[] noWorlds = arguments(folder.resolve("wrong"));
    noWorlds[3] = whole.toString();
    assertThat(typed.run(noWorlds)).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("is a run of `search`; name the folder of one of");
    assertThat(typed.run(arguments(worlds.resolve("run")))).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("must not be " + worlds);
  }
}
