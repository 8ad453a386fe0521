package paretoscope.spark.job;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.deploy.SparkHadoopUtil;
import paretoscope.core.evaluate.BatchEvaluator;
import paretoscope.core.evaluate.RecallingEvaluator;
import paretoscope.core.optimise.OptimiserSpec;
import paretoscope.core.report.Counted;
import paretoscope.core.study.StudyListener;
import paretoscope.core.study.StudyResult;
import paretoscope.core.study.StudyRunner;
import paretoscope.spark.evaluate.AgentBatchEvaluator;
import paretoscope.spark.evaluate.AgentEpisodes;
import paretoscope.spark.store.Apart;
import paretoscope.spark.store.CheckRecord;
import paretoscope.spark.store.Commit;
import paretoscope.spark.store.FileSystems;
import paretoscope.spark.store.RunConfig;
import paretoscope.spark.store.RunFolder;
import paretoscope.spark.store.RunKind;
import paretoscope.spark.store.RunTables;
import paretoscope.spark.store.StoredStudy;
import paretoscope.spark.store.StudyKey;
import paretoscope.spark.store.WorldRecord;
import paretoscope.spark.store.WorldTables;

/** Searches the parameters of an agent, judged by episodes in stored worlds. */
record TuneJob(TuneRequest request, PrintWriter out, PrintWriter err) {

  /** Does it and returns the exit code. */
  int run() {
    SparkConf conf = SparkSettings.complete(SparkStart.given());
    Configuration hadoop = SparkHadoopUtil.get().newConfiguration(conf);
    TunePlan.objectives(TunePlan.file(request.text())); // mistakes in the file come first
    RunTables from = OpenedRun.of(RunKind.WORLDS, request.worlds(), hadoop, err);
    Apart.require(request.out(), request.worlds(), hadoop);
    TunePlan plan = TunePlan.of(request.text(), new WorldTables(from).worlds(), request.worlds());
    plan.absent().forEach(words -> err.printf("warning: %s; make them with `worlds`%n", words));
    List<String> agents = List.of(plan.agent().named().name());
    List<WorldRecord> all = new ArrayList<>(plan.worlds());
    all.addAll(plan.heldOut());
    TaughtAgents taught = TaughtAgents.of(all, agents, request.models(), hadoop, err);
    RunConfig config = TuneConfig.of(request, plan, taught);
    Path folder = FileSystems.path("--out", request.out());
    if (request.dryRun()) {
      Optional<RunTables> before = RunFolder.before(folder, hadoop, request.resume());
      before.ifPresent(run -> run.requireSame(config));
      say(plan, before, SparkSettings.master(conf), SparkSettings.slots(conf));
      PlannedSettings.say(plan.file().settings().settings(), out);
      return ExitCode.OK;
    }
    try (RunFolder run =
        request.resume()
            ? RunFolder.resume(folder, hadoop, config)
            : RunFolder.create(folder, hadoop, config)) {
      run.warnings().forEach(warning -> err.println("warning: " + warning));
      if (run.tables().finished(plan.key())) {
        err.println("the study of this run is finished already");
      } else {
        search(run, plan, taught);
      }
      RunTables tables = run.tables();
      TunedSummary summary = TunedSummary.of(tables);
      summary.say(out);
      RunReport.write(run.path(), hadoop, tables, tables.studies(), out);
      return summary.exitCode();
    }
  }

  private void search(RunFolder run, TunePlan plan, TaughtAgents taught) {
    try (SparkStart.Session session = SparkStart.start("search " + run.config().name())) {
      session.watched(
          "run the same command with --resume",
          err,
          () -> {
            search(run, plan, taught, session.spark());
            return null;
          });
    }
  }

  private void search(RunFolder run, TunePlan plan, TaughtAgents taught, JavaSparkContext spark) {
    StudyKey key = plan.key();
    long seed = plan.file().seed();
    try (AgentEpisodes episodes = new AgentEpisodes(spark, seed, plan.time(), taught.networks())) {
      BatchEvaluator evaluator =
          new RecallingEvaluator(
              run.tables().outcomes(key),
              new AgentBatchEvaluator(
                  episodes, plan.agent(), plan.objectives(), plan.worlds(), plan.tasks()));
      StudyListener stored = run.listener(key);
      StudyListener shown = new Progress(err, "", plan.file().optimiser().batches());
      StudyResult result =
          StudyRunner.run(
              plan.search(),
              evaluator,
              (generation, fresh, front) -> {
                stored.done(generation, fresh, front);
                shown.done(generation, fresh, front);
              });
      List<CheckRecord> checks = new TunedChecks(plan, episodes).of(result);
      try (Commit commit = run.begin()) {
        // all at once: a run killed here has either none of it or everything
        commit.checks(key, checks).result(key, result).publish();
      }
    }
  }

  private void say(TunePlan plan, Optional<RunTables> before, String master, int slots) {
    OptimiserSpec optimiser = plan.file().optimiser();
    long budget = optimiser.evaluations();
    out.println("dry run: nothing is played, written or started");
    out.printf("study file  %s%n", request.text().file());
    out.printf("agent       %s%n", plan.agent().named().name());
    plan.file().searched().forEach(parameter -> out.printf("searched    %s%n", parameter.name()));
    out.printf(
        "worlds      %s, %d held out, in %s%n",
        names(plan.worlds()), plan.heldOut().size(), request.worlds());
    out.printf("tasks       %s%n", String.join(", ", plan.tasks()));
    out.printf(
        "budget      %s %d x %d = %d candidates at most, each in %s%n",
        optimiser.method().name().toLowerCase(Locale.ROOT),
        optimiser.population(),
        optimiser.batches(),
        budget,
        Counted.of(plan.episodesEach(), "episode"));
    String count = slots == 0 ? "as many as the cluster gives" : String.valueOf(slots);
    out.printf("slots       %s on %s%n", count, master);
    if (request.resume()) {
      out.printf("left        %s%n", left(before.map(run -> run.study(plan.key())), budget));
    }
    out.printf(
        "files       %s: Parquet tables (evaluations, timings, generations, archive, checks,"
            + " studies), manifests, report.html%n",
        request.out());
  }

  private static String names(List<WorldRecord> worlds) {
    return worlds.size() + " (" + EpisodePlan.held(worlds) + ")";
  }

  private static String left(Optional<StoredStudy> before, long budget) {
    return before
        .map(
            study ->
                study.finished()
                    ? "nothing: the study of this run is finished"
                    : budget - study.trials().size() + " candidates at most")
        .orElse("everything: there is no run to resume yet");
  }
}
