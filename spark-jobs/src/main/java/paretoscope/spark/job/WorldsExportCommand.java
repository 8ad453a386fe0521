package paretoscope.spark.job;

import java.util.List;
import java.util.concurrent.Callable;
import paretoscope.core.error.Suggestion;
import paretoscope.core.error.UserError;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes worlds as files of another format. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    header = "Writes stored worlds as one file each.",
    synopsisHeading = "%nUsage: ",
    footer = {"", "Example: paretoscope worlds export worlds --format hdf5 --out worlds-hdf5"})
final class WorldsExportCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("hdf5");

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(index = "0", paramLabel = "WORLDS", description = "Folder that `worlds` wrote.")
  private String worlds;

  @Option(
      names = "--format",
      defaultValue = "hdf5",
      paramLabel = "hdf5",
      description = "Format of the files (default ${DEFAULT-VALUE}).")
  private String format;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FOLDER",
      description = "New or empty folder for the files.")
  private String out;

  @Override
  public Integer call() {
    if (!FORMATS.contains(format)) {
      throw new UserError(
          "--format ("
              + format
              + ") is none that worlds can be written in"
              + Suggestion.of(format, FORMATS));
    }
    CommandLine line = spec.commandLine();
    return new WorldsExport(worlds, out, line.getOut(), line.getErr()).run();
  }
}
