package paretoscope.spark.job;

import java.util.List;
import java.util.concurrent.Callable;
import paretoscope.core.config.AnalystsFile;
import paretoscope.spark.serialise.StudyText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Teaches the networks of analysts. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    header = "Teaches networks to read images of simulated worlds.",
    synopsisHeading = "%nUsage: ",
    footer = {
      "",
      "Examples: paretoscope worlds --seeds 1000000-1000007 --out lessons",
      "          paretoscope train conf/analysts.yaml --worlds lessons --out models",
      "          the same with --resume   goes on after a crash or a kill",
      "          the same with --set 'subjects=[srtio3]'  teaches on one material",
      "Precedence: --set, then the training file, then the defaults."
    })
final class TrainCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(index = "0", paramLabel = "CONF", description = "The training file (YAML).")
  private String conf;

  @Option(
      names = "--worlds",
      required = true,
      paramLabel = "WORLDS",
      description = "Folder that `worlds` wrote; what learns there judges nobody there.")
  private String worlds;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "MODELS",
      description = "Folder of the training; must be new, or a training to --resume.")
  private String out;

  @Option(names = "--resume", description = "Go on with the training in MODELS, or start it.")
  private boolean resume;

  @Option(names = "--dry-run", description = "Say what would be done; touch nothing.")
  private boolean dryRun;

  @Option(
      names = "--set",
      paramLabel = "path=value",
      description = "Set a value of the training file, for instance subjects=srtio3.")
  private List<String> set = List.of();

  @Override
  public Integer call() {
    StudyText text = StudyFiles.read(conf, set);
    AnalystsFile file = AnalystsFile.read(text.file(), text.text(), text.overrides());
    TrainRequest request = new TrainRequest(text, file, worlds, out, resume, dryRun);
    CommandLine line = spec.commandLine();
    return new TrainJob(request, line.getOut(), line.getErr()).run();
  }
}
