package paretoscope.spark.job;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import paretoscope.core.error.UserError;
import paretoscope.spark.scale.Costs;
import paretoscope.spark.scale.EventLog;
import paretoscope.spark.scale.JobLog;
import paretoscope.spark.scale.Load;
import paretoscope.spark.scale.Prediction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how a run that was measured would go on more executors. */
@Command(
    name = "scale",
    mixinStandardHelpOptions = true,
    header = "Predicts from a run's event log how it would go on more executors.",
    synopsisHeading = "%nUsage: ",
    footer = {
      "",
      "Example: paretoscope search conf/log-atoms.yaml --images data --out runs/atoms -- \\",
      "           --conf spark.eventLog.enabled=true --conf spark.eventLog.compress=false \\",
      "           --conf spark.eventLog.dir=file:/tmp/events",
      "         paretoscope scale /tmp/events/* --executors 10,100"
    })
final class ScaleCommand implements Callable<Integer> {
  private static final int MOST_CORES = 1024;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "EVENTLOG",
      description =
          "Event log of a search or of episodes: a file, or the folder of one that rolls.")
  private Path log;

  @Option(
      names = "--executors",
      split = ",",
      defaultValue = "10,100,1000,10000",
      paramLabel = "N",
      description = "Executors to predict for (default ${DEFAULT-VALUE}).")
  private List<Integer> executors;

  @Option(
      names = "--cores",
      defaultValue = "1",
      paramLabel = "N",
      description = "Task slots of an executor (default ${DEFAULT-VALUE}).")
  private int cores;

  @Option(
      names = "--longer",
      defaultValue = "1",
      paramLabel = "N",
      description = "Predict for so many times the generations, studies or episodes.")
  private int longer;

  @Option(
      names = "--broadcast-mb",
      defaultValue = "0",
      paramLabel = "MB",
      description = "What each executor is sent before its first task, for instance the images.")
  private int megabytes;

  @Override
  public Integer call() {
    within("--cores", cores, 1, MOST_CORES);
    within("--longer", longer, 1, 10_000);
    within("--broadcast-mb", megabytes, 0, 1_000_000);
    executors.forEach(n -> within("--executors", n, 1, Prediction.MOST / cores));
    JobLog all = EventLog.read(log);
    Load.Kind kind = Load.kind(all);
    JobLog jobs = kind.of(all);
    Load load = Load.of(kind, jobs);
    Costs costs = Costs.of(jobs);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "measured   %s, %d jobs, %.1f s on %d slots, %.1f %% busy%n",
        kind.words(),
        jobs.jobs().size(),
        jobs.seconds(),
        jobs.slots(),
        100 * jobs.busy());
    out.printf(
        Locale.ROOT,
        "costs [ms] begin a job %.1f, launch a task %.2f, around a task %.1f, end a job %.1f,"
            + " between jobs %.1f%n",
        1e3 * costs.begin(),
        1e3 * costs.launch(),
        1e3 * costs.around(),
        1e3 * costs.end(),
        1e3 * costs.between());
    predict(load.times(1), costs, jobs.slots(), out);
    return ExitCode.OK;
  }

  private void predict(Load load, Costs costs, int measured, PrintWriter out) {
    long bytes = megabytes * 1_000_000L;
    Load whole = load.times(longer);
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of("executors", "slots", "seconds", "busy", "scheduler", "between jobs", "files"));
    rows.add(row("as measured", Prediction.of(load, costs, measured, 1, 0)));
    for (int count : executors) {
      Prediction there = Prediction.of(whole, costs, count, cores, bytes);
      rows.add(row(String.valueOf(count), there));
    }
    TextTable.print(rows, out);
    out.printf(
        "Of the slots of %d executors at least half would be busy, of twice as many not.%n",
        Prediction.worth(whole, costs, cores, bytes, 0.5));
  }

  private static List<String> row(String name, Prediction there) {
    return List.of(
        name,
        String.valueOf(there.slots()),
        String.format(Locale.ROOT, "%.1f", there.seconds()),
        percent(there.busy()),
        percent(there.scheduler()),
        percent(there.between()),
        String.valueOf(there.files()));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private static void within(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new UserError(
          "%s (%d) must lie between %d and %d.".formatted(option, value, least, most));
    }
  }
}
