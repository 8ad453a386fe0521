package paretoscope.spark.job;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The list of jobs. */
@Command(
    name = "paretoscope",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Tunes microscopy image analysis by rewards instead of labels, on Apache Spark.",
    synopsisHeading = "%nUsage: ",
    customSynopsis = "paretoscope <job> [options] [-- spark options]",
    commandListHeading = "%nJobs:%n",
    subcommands = {
      SearchCommand.class,
      ApplyCommand.class,
      WorldsCommand.class,
      EpisodesCommand.class,
      TrainCommand.class,
      ReportCommand.class,
      ModelsCommand.class,
      ScaleCommand.class,
      DoctorCommand.class,
      DemoCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:a bug of ours; the message names the log",
      "2:the command, the study file, a setting, the input or the output folder is wrong",
      "3:finished, but some rows say FAILED or TIMEOUT",
      "4:nothing could be done: no readable image, or every candidate failed",
      "130:interrupted; --resume goes on",
      "143:told to end by a signal; --resume goes on"
    },
    footer = {
      "",
      "Spark options stand behind --, for instance: -- --master local[4] --driver-memory 8g"
    })
final class Paretoscope implements Runnable {
  @CommandLine.Option(
      names = "--debug",
      scope = CommandLine.ScopeType.INHERIT,
      description = "Show where in the program an error happened.")
  private boolean debug;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  boolean debug() {
    return debug;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "name a job, for instance: demo");
  }
}
