package paretoscope.spark.job;

import java.util.List;
import java.util.concurrent.Callable;
import paretoscope.core.config.BenchmarkFile;
import paretoscope.core.error.UserError;
import paretoscope.spark.serialise.StudyText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets agents play episodes in simulated worlds. */
@Command(
    name = "episodes",
    mixinStandardHelpOptions = true,
    header = "Lets agents explore simulated worlds, and scores what they learn per dose.",
    synopsisHeading = "%nUsage: ",
    footer = {
      "",
      "Examples: paretoscope episodes conf/benchmark-baselines.yaml --worlds worlds --out base",
      "          the same with --resume   goes on after a crash or a kill",
      "          the same with --limit 3  plays three episodes, to see whether all is well",
      "          paretoscope episodes conf/benchmark-33.yaml --worlds worlds --models models --out r",
      "Precedence: --set, then the study file, then the defaults."
    })
final class EpisodesCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(index = "0", paramLabel = "CONF", description = "The study file (YAML).")
  private String conf;

  @Option(
      names = "--worlds",
      required = true,
      paramLabel = "WORLDS",
      description = "Folder that `worlds` wrote.")
  private String worlds;

  @Option(
      names = "--models",
      defaultValue = "",
      paramLabel = "MODELS",
      description = "Folder that `train` wrote; without it the networks of this program.")
  private String models;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "RUN",
      description = "Folder of the run; must be new, or a run to --resume.")
  private String out;

  @Option(names = "--resume", description = "Go on with the run in RUN, or start it.")
  private boolean resume;

  @Option(
      names = "--limit",
      defaultValue = "2147483647",
      paramLabel = "N",
      description = "Stop after N episodes in all; --resume goes on without it.")
  private int limit;

  @Option(names = "--dry-run", description = "Say what would be done; touch nothing.")
  private boolean dryRun;

  @Option(
      names = "--set",
      paramLabel = "path=value",
      description = "Set a value of the study file, for instance seeds=0-4.")
  private List<String> set = List.of();

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new UserError("--limit (" + limit + ") must be > 0; leave it out to play all.");
    }
    StudyText text = StudyFiles.read(conf, set);
    BenchmarkFile file = BenchmarkFile.read(text.file(), text.text(), text.overrides());
    EpisodesRequest request =
        new EpisodesRequest(text, file, worlds, models, out, limit, resume, dryRun);
    CommandLine line = spec.commandLine();
    return new EpisodesJob(request, line.getOut(), line.getErr()).run();
  }
}
