package paretoscope.spark.job;

import java.util.List;
import java.util.concurrent.Callable;
import paretoscope.core.config.TuningFile;
import paretoscope.core.error.UserError;
import paretoscope.spark.serialise.StudyText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tunes a workflow on images by rewards, or an agent in worlds by its episodes. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    header = "Tunes a workflow on images, or an agent in worlds; stores the front of trade-offs.",
    synopsisHeading = "%nUsage: ",
    footer = {
      "",
      "Examples: paretoscope search conf/log-atoms.yaml --images data/*.tif --out runs/atoms",
      "          paretoscope search conf/tune-agent.yaml --worlds worlds --out runs/agent",
      "Precedence: --set, then the study file, then the defaults."
    })
final class SearchCommand implements Callable<Integer> {
  private static final String AGENT = "which has `agent` and so tunes an agent in worlds";
  private static final String WORKFLOW = "which has no `agent` and so tunes a workflow on images";

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(index = "0", paramLabel = "CONF", description = "The study file (YAML).")
  private String conf;

  @Option(
      names = "--images",
      arity = "1..*",
      paramLabel = "FOLDER_OR_GLOB",
      description = "Images: folders, files or globs, on any file system Hadoop knows.")
  private List<String> images = List.of();

  @Option(
      names = "--worlds",
      defaultValue = "",
      paramLabel = "WORLDS",
      description = "Folder that `worlds` wrote, for study files that tune an agent.")
  private String worlds;

  @Option(
      names = "--models",
      defaultValue = "",
      paramLabel = "MODELS",
      description = "With --worlds: folder that `train` wrote, for agents that learned.")
  private String models;

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
    CommandLine line = spec.commandLine();
    if (TuningFile.tunes(text.file(), text.text(), text.overrides())) {
      refuse("--images", !images.isEmpty(), AGENT);
      refuse("--each-image", eachImage, AGENT);
      refuse("--seeds", seeds != null, AGENT);
      refuse("--spread studies", spread == Spread.STUDIES, AGENT);
      need("--worlds WORLDS", worlds.isEmpty(), "tunes an agent in worlds that `worlds` made");
      TuneRequest request = new TuneRequest(text, worlds, models, out, resume, dryRun);
      return new TuneJob(request, line.getOut(), line.getErr()).run();
    }
    refuse("--worlds", !worlds.isEmpty(), WORKFLOW);
    refuse("--models", !models.isEmpty(), WORKFLOW);
    need("--images FOLDER", images.isEmpty(), "tunes a workflow on images");
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
    return new SearchJob(request, line.getOut(), line.getErr()).run();
  }

  private void refuse(String option, boolean given, String why) {
    if (given) {
      throw new UserError("%s does not go with %s, %s; leave it out.".formatted(option, conf, why));
    }
  }

  private void need(String option, boolean missing, String why) {
    if (missing) {
      throw new UserError("missing option %s: %s %s.".formatted(option, conf, why));
    }
  }
}
