package paretoscope.spark.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import paretoscope.core.config.AnalystsFile;
import paretoscope.core.config.BenchmarkFile;
import paretoscope.core.config.StudyFile;
import paretoscope.core.config.TuningFile;
import paretoscope.core.segment.RunLengths;
import paretoscope.core.space.Candidate;
import paretoscope.simulator.agent.AgentSpec;
import paretoscope.simulator.world.WorldJson;
import paretoscope.simulator.world.Worlds;
import paretoscope.testing.SharedData;

/** Readers of what people write: study files, {@code --set}, names; and of texts in tables. */
final class TextTargets {
  /** Events of the parser, nodes with their places, and settings with theirs. */
  private static final FuzzTarget.Cap YAML = new FuzzTarget.Cap(4_000_000, 4000);

  private static final FuzzTarget.Cap JSON = new FuzzTarget.Cap(2_000_000, 400);

  private TextTargets() {}

  static List<FuzzTarget> all() throws IOException {
    List<String> benchmarks =
        List.of(conf("benchmark-baselines"), conf("benchmark-sensitivity"), shortBenchmark());
    return List.of(
        FuzzTarget.text("benchmark-file", YAML, benchmarks, TextTargets::benchmark).share(0.5),
        FuzzTarget.text(
            "analysts-file",
            YAML,
            List.of(conf("analysts"), "study: a\nsubjects: [b, c]\nseed: 2"),
            text -> AnalystsFile.read("a.yaml", text, List.of())),
        FuzzTarget.text(
                "tuning-file",
                YAML,
                List.of(conf("tune-agent"), shortTuning()),
                TextTargets::tuning)
            .share(0.3),
        FuzzTarget.text(
                "study-file",
                // one trial run of each operator on 48 x 48 px at both ends of its ranges
                new FuzzTarget.Cap(1 << 30, 4000),
                List.of(conf("log-atoms"), conf("demo"), conf("log-lattice"), shortStudy()),
                text -> StudyFile.read("a.yaml", text, List.of()))
            .share(0.02),
        FuzzTarget.text(
            "set-option",
            YAML,
            List.of("seed=9", "agents=[raster+threshold]", "sensitivity.critical-dose=[0.5, 2]"),
            text -> BenchmarkFile.read("a.yaml", shortBenchmark(), List.of(text))),
        FuzzTarget.text(
            "agent-name",
            JSON,
            List.of("raster+log", "gp-ucb+log+five-modes(agreement=0.8 survey_dose=0.1)"),
            AgentSpec::named),
        FuzzTarget.text(
            "world-spec",
            JSON,
            List.of(
                WorldJson.write(Worlds.named("srtio3-easy-v1")),
                WorldJson.write(Worlds.named("ptc-hard-v1"))),
            WorldJson::read),
        FuzzTarget.text(
                "candidate",
                JSON,
                List.of("{\"detect\":\"log\",\"detect.log.sigma\":1.5,\"detect.log.n\":3}"),
                Candidate::fromJson)
            .refusing(IllegalArgumentException.class),
        FuzzTarget.text(
                "mask-run-lengths",
                JSON,
                List.of(new RunLengths(4, 4, new int[] {1, 3, 5, 2, 2, 3}).text()),
                text -> RunLengths.parse(4, 4, text).mask())
            .refusing(IllegalArgumentException.class));
  }

  private static void benchmark(String text) {
    BenchmarkFile.read("a.yaml", text, List.of());
  }

  private static void tuning(String text) {
    TuningFile.read("a.yaml", text, List.of(), name -> AgentSpec.named(name).parameters());
  }

  private static String conf(String name) throws IOException {
    return Files.readString(SharedData.root().resolve("conf/" + name + ".yaml"));
  }

  private static String shortBenchmark() {
    return "study: a\nseed: 7\nagents: [raster+log]\n";
  }

  private static String shortTuning() {
    return """
        study: a
        agent: gp-ucb+log+five-modes
        parameters: {agreement: {range: [0.3, 1], step: 0.05}}
        """;
  }

  private static String shortStudy() {
    return "study: a\nworkflow: {detect: {log: {threshold: 0.1}}}\nrewards: [contrast-to-noise]\n";
  }
}
