package paretoscope.spark.job;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import paretoscope.core.config.BenchmarkFile;
import paretoscope.simulator.fidelity.Fidelity;
import paretoscope.simulator.world.WorldSpec;
import paretoscope.simulator.world.Worlds;
import paretoscope.spark.serialise.StudyText;

/**
 * A small benchmark: makes worlds of three materials, and lets three agents explore them.
 *
 * @param seed of the episodes
 * @param set values of the study file, as on the command line
 */
record BenchmarkDemo(long seed, List<String> set) {
  private static final String FILE = "conf/demo-benchmark.yaml";
  private static final List<String> WORLDS =
      List.of("srtio3-medium-v1", "sige-medium-v1", "ptc-medium-v1");
  private static final List<Long> SEEDS = List.of(0L, 1L, 2L);

  BenchmarkDemo {
    set = List.copyOf(set);
  }

  /** Returns the exit code. */
  int run(Path folder, PrintWriter results, PrintWriter messages) {
    List<String> overrides = new ArrayList<>(List.of("seed=" + seed));
    overrides.addAll(set);
    StudyText text = StudyFiles.read(FILE, overrides);
    // what is wrong is told before anything is written
    BenchmarkFile file = BenchmarkFile.read(text.file(), text.text(), text.overrides());
    EpisodePlan.check(file);
    DemoCommand.make(folder);
    String worlds = folder.resolve("worlds").toString();
    List<WorldSpec> specs = WORLDS.stream().flatMap(id -> Worlds.matching(id).stream()).toList();
    int made =
        new WorldsJob(
                new WorldsRequest(
                    specs, SEEDS, Fidelity.SUPERPOSITION, List.of(), 0, worlds, false, false),
                results,
                messages)
            .run();
    if (made != ExitCode.OK) {
      return made;
    }
    String run = folder.resolve("run").toString();
    EpisodesRequest request =
        new EpisodesRequest(text, file, worlds, "", run, Integer.MAX_VALUE, false, false);
    return new EpisodesJob(request, results, messages).run();
  }
}
