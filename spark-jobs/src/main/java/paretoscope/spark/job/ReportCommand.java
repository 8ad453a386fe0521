package paretoscope.spark.job;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.deploy.SparkHadoopUtil;
import paretoscope.core.error.UserError;
import paretoscope.spark.store.RunKind;
import paretoscope.spark.store.RunTables;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a run's report again. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    header = "Writes the page of a run of search, episodes or train.",
    synopsisHeading = "%nUsage: ",
    footer = {
      "",
      "Examples: paretoscope report runs/atoms",
      "          paretoscope report runs/agents --league"
    })
final class ReportCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RUN", description = "Folder of a run.")
  private String run;

  @Option(
      names = "--models",
      defaultValue = "",
      paramLabel = "MODELS",
      description = "Where the networks of a run of episodes are now, if they were moved.")
  private String models;

  @Option(
      names = "--league",
      description =
          "Print who scored what in a run of episodes, and write no page: for very many episodes.")
  private boolean league;

  @Override
  public Integer call() {
    Configuration hadoop = SparkHadoopUtil.get().newConfiguration(SparkStart.given());
    RunTables tables = OpenedRun.of(run, hadoop, spec.commandLine().getErr());
    PrintWriter out = spec.commandLine().getOut();
    Path folder = new Path(run);
    if (!models.isEmpty() && tables.config().kind() != RunKind.EPISODES) {
      throw new UserError("--models is for runs of episodes; leave it out.");
    }
    if (league) {
      EpisodeLeague.of(tables, run).say(out);
      return ExitCode.OK;
    }
    switch (tables.config().kind()) {
      case SEARCH -> RunReport.write(folder, hadoop, tables, tables.studies(), out);
      case EPISODES -> EpisodeReport.write(folder, hadoop, tables, models, out);
      case TRAIN -> TrainReport.write(folder, hadoop, tables, out);
      case WORLDS ->
          throw new UserError(
              run
                  + " holds worlds, of which there is no page; name a run of search, episodes or"
                  + " train.");
    }
    return ExitCode.OK;
  }
}
