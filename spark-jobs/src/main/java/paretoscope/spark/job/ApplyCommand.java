package paretoscope.spark.job;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a chosen operating point on images. */
@Command(
    name = "apply",
    mixinStandardHelpOptions = true,
    header = "Runs a chosen point of a run on images and writes the spots or masks it finds.",
    synopsisHeading = "%nUsage: ",
    footer = {
      "",
      "Example: paretoscope apply runs/atoms --point knee --images data/ --out detections"
    })
final class ApplyCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RUN", description = "Folder of a search.")
  private String run;

  @Option(
      names = "--point",
      defaultValue = "knee",
      paramLabel = "POINT",
      description =
          "knee (default), balanced, a reward's name (the front's best by it), default (the"
              + " presets), or a point's id from front.csv.")
  private String point;

  @Option(
      names = "--study",
      paramLabel = "NAME",
      description = "Which study, if the run has several.")
  private String study;

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
      paramLabel = "FOUND",
      description = "New folder for the tables of detections; of masks also label images and COCO.")
  private String out;

  @Override
  public Integer call() {
    CommandLine line = spec.commandLine();
    return new ApplyJob(run, point, study, images, out, line.getOut(), line.getErr()).run();
  }
}
