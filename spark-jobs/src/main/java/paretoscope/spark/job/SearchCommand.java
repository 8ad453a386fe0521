package paretoscope.spark.job;

import java.util.List;
import java.util.concurrent.Callable;
import paretoscope.spark.serialise.StudyText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tunes a workflow on images by the rewards of a study file. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    header = "Tunes a workflow on images by rewards, and stores the front of trade-offs.",
    synopsisHeading = "%nUsage: ",
    footer = {
      "",
      "Example: paretoscope search conf/log-atoms.yaml --images data/*.tif --out runs/atoms",
      "Precedence: --set, then the study file, then the defaults."
    })
final class SearchCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(index = "0", paramLabel = "CONF", description = "The study file (YAML).")
  private String conf;

  @Option(
      names = "--images",
      required = true,
      arity = "1..*",
      paramLabel = "FOLDER_OR_GLOB",
      description = "Images: folders, files or globs, on any file system Hadoop knows.")
  private List<String> images;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "RUN",
      description = "Folder of the run; must be new, or a run to --resume.")
  private String out;

  @Option(names = "--resume", description = "Go on with the run in RUN, or start it.")
  private boolean resume;

  @Option(names = "--dry-run", description = "Say what would be done; touch nothing.")
  private boolean dryRun;

  @Option(
      names = "--set",
      paramLabel = "path=value",
      description = "Set a value of the study file, for instance optimiser.population=40.")
  private List<String> set = List.of();

  @Option(
      names = "--each-image",
      description = "A study of its own for each image instead of one for all.")
  private boolean eachImage;

  @Option(
      names = "--seeds",
      paramLabel = "SEEDS",
      description = "A study for each of these seeds, for instance 0-9 or 1,3,5.")
  private String seeds;

  @Option(
      names = "--spread",
      defaultValue = "auto",
      description = {
        "What is spread over the executors: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).",
        "auto takes studies if there are at least twice as many studies as task slots."
      })
  private Spread spread;

  @Override
  public Integer call() {
    StudyText text = StudyFiles.read(conf, set);
    SearchRequest request =
        new SearchRequest(
            text,
            text.read(),
            images,
            out,
            resume,
            dryRun,
            eachImage,
            seeds == null ? List.of() : SeedRange.parse(seeds),
            spread);
    CommandLine line = spec.commandLine();
    return new SearchJob(request, line.getOut(), line.getErr()).run();
  }
}
