package paretoscope.spark.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.deploy.SparkHadoopUtil;
import paretoscope.core.report.Counted;
import paretoscope.simulator.fidelity.Fidelity;
import paretoscope.spark.evaluate.EpisodeParts;
import paretoscope.spark.evaluate.ExecutorPerceptions;
import paretoscope.spark.evaluate.Rounds;
import paretoscope.spark.evaluate.Slots;
import paretoscope.spark.serialise.EpisodeOrder;
import paretoscope.spark.store.Apart;
import paretoscope.spark.store.Commit;
import paretoscope.spark.store.EpisodeKey;
import paretoscope.spark.store.EpisodeRecord;
import paretoscope.spark.store.EpisodeTables;
import paretoscope.spark.store.FileSystems;
import paretoscope.spark.store.RunConfig;
import paretoscope.spark.store.RunFolder;
import paretoscope.spark.store.RunKind;
import paretoscope.spark.store.RunTables;
import paretoscope.spark.store.WorldRecord;
import paretoscope.spark.store.WorldTables;

/** Plays episodes, several of one world per task, and stores them as they end. */
record EpisodesJob(EpisodesRequest request, PrintWriter out, PrintWriter err) {
  private static final int PER_SLOT = 1;

  /** Does it and returns the exit code. */
  int run() {
    SparkConf conf = SparkSettings.complete(SparkStart.given());
    Configuration hadoop = SparkHadoopUtil.get().newConfiguration(conf);
    RunTables from = OpenedRun.of(RunKind.WORLDS, request.worlds(), hadoop, err);
    Apart.require(request.out(), request.worlds(), hadoop);
    List<WorldRecord> stored = new WorldTables(from).worlds();
    long lost = stored.stream().filter(world -> !world.ok()).count();
    if (lost > 0) {
      err.printf(
          "warning: passing over %s in %s that FAILED%n",
          Counted.of(lost, "world"), request.worlds());
    }
    EpisodePlan plan = EpisodePlan.of(request.file(), stored, request.worlds());
    Optional<String> absent =
        AskedWorlds.of(request.file().worlds(), request.file().seeds()).absent(stored);
    absent.ifPresent(words -> err.printf("warning: %s; make them with `worlds`%n", words));
    TaughtAgents taught =
        TaughtAgents.of(plan.worlds(), plan.agents(), request.models(), hadoop, err);
    StatedStatistics statistics = StatedStatistics.of(request.file().statistics(), plan.agents());
    RunConfig config = config(plan, taught, statistics, absent);
    Path folder = FileSystems.path("--out", request.out());
    if (request.dryRun()) {
      Optional<RunTables> before = RunFolder.before(folder, hadoop, request.resume());
      before.ifPresent(run -> run.requireSame(config));
      before.ifPresent(run -> tell(statistics, run.config()));
      say(plan, before, SparkSettings.master(conf), SparkSettings.slots(conf));
      PlannedSettings.say(request.file().settings().settings(), out);
      return ExitCode.OK;
    }
    try (RunFolder run =
        request.resume()
            ? RunFolder.resume(folder, hadoop, config)
            : RunFolder.create(folder, hadoop, config)) {
      run.warnings().forEach(warning -> err.println("warning: " + warning));
      tell(statistics, run.config());
      Set<EpisodeKey> played = new EpisodeTables(run.tables()).keys();
      if (left(plan, played) > 0) {
        play(run, plan, played, taught);
      } else {
        err.println("all episodes asked for are played already");
      }
      return finish(run, hadoop);
    }
  }

  /** Says so where a run keeps to the statistics that it was begun with. */
  private void tell(StatedStatistics now, RunConfig begun) {
    now.changeFrom(StatedStatistics.read(begun.effective()))
        .ifPresent(change -> err.println("warning: " + change));
  }

  private RunConfig config(
      EpisodePlan plan, TaughtAgents taught, StatedStatistics statistics, Optional<String> absent) {
    ObjectNode effective = StudyConfig.written(request.text(), request.file().settings());
    ObjectNode searched = effective.objectNode();
    searched.put("seed", request.file().seed());
    searched.put("fidelity_version", Fidelity.VERSION);
    plan.tasks().forEach(searched.withArray("tasks")::add);
    plan.agents().forEach(searched.withArray("agents")::add);
    if (plan.variants().size() > 1) {
      plan.variants().forEach(v -> searched.withArray("variants").add(v.name()));
    }
    taught.write(searched);
    ObjectNode worlds = searched.putObject("worlds");
    plan.worlds().forEach(world -> worlds.put(world.key().toString(), world.truthDigest()));
    statistics.write(effective);
    effective.put(EpisodeReport.PLANNED, plan.count());
    absent.ifPresent(words -> effective.put(EpisodeReport.ABSENT, words));
    String sets =
        String.join("", request.text().overrides().stream().map(s -> " --set " + s).toList());
    if (!request.models().isEmpty()) {
      effective.put("models", request.models());
    }
    effective.put(
        "command",
        "paretoscope episodes %s --worlds %s%s --out %s%s"
            .formatted(request.text().file(), request.worlds(), models(), request.out(), sets));
    return new RunConfig(
        RunKind.EPISODES,
        request.file().study(),
        request.file().seed(),
        searched,
        Map.of(),
        effective,
        List.of());
  }

  private String models() {
    return request.models().isEmpty() ? "" : " --models " + request.models();
  }

  private int left(EpisodePlan plan, Set<EpisodeKey> played) {
    return Math.min(plan.count(), request.limit()) - played.size();
  }

  /** What is not stored yet, up to the limit; the episodes of an order share its world. */
  private List<EpisodeOrder> orders(EpisodePlan plan, Set<EpisodeKey> played, int slots) {
    int left = left(plan, played);
    int most = EpisodeParts.perTask(left, slots);
    List<EpisodeOrder> orders = new ArrayList<>();
    for (WorldRecord world : plan.worlds()) {
      List<EpisodeKey> open =
          plan.episodes(world).stream().filter(key -> !played.contains(key)).limit(left).toList();
      int parts = (open.size() + most - 1) / most;
      for (int i = 0; i < parts; i++) {
        List<EpisodeKey> some =
            open.subList(open.size() * i / parts, open.size() * (i + 1) / parts);
        orders.add(new EpisodeOrder(world, request.file().seed(), some));
      }
      left -= open.size();
    }
    return orders;
  }

  private void play(RunFolder run, EpisodePlan plan, Set<EpisodeKey> played, TaughtAgents taught) {
    try (SparkStart.Session session = SparkStart.start("episodes " + run.config().name())) {
      session.watched(
          "run the same command with --resume",
          err,
          () -> {
            JavaSparkContext spark = session.spark();
            spread(run, orders(plan, played, Slots.of(spark)), taught, spark);
            return null;
          });
    }
  }

  private void spread(
      RunFolder run, List<EpisodeOrder> orders, TaughtAgents taught, JavaSparkContext spark) {
    EpisodeTask task =
        new EpisodeTask(spark.broadcast(ExecutorPerceptions.encoded(taught.networks())));
    int all = orders.stream().mapToInt(order -> order.episodes().size()).sum();
    long start = System.nanoTime();
    AtomicInteger done = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    new Rounds(spark, run.config().name() + ": " + all + " episodes")
        .run(
            orders.size(),
            PER_SLOT,
            (first, end) -> {
              List<EpisodeRecord> played = round(run, orders.subList(first, end), task, spark);
              failed.addAndGet((int) played.stream().filter(e -> !e.ok()).count());
              int count = done.addAndGet(played.size());
              err.printf(
                  "episodes %d/%d  failed %d  left %s%n",
                  count, all, failed.get(), Progress.left(start, count, all));
              err.flush();
            });
  }

  private static List<EpisodeRecord> round(
      RunFolder run, List<EpisodeOrder> orders, EpisodeTask task, JavaSparkContext spark) {
    List<EpisodeRecord> played =
        new EpisodeParts<>(EpisodeRecord.class, EpisodeRecord::failed).play(spark, orders, task);
    try (Commit commit = run.begin()) {
      commit.episodes(played).publish();
    }
    return played;
  }

  private void say(EpisodePlan plan, Optional<RunTables> before, String master, int slots) {
    out.println("dry run: nothing is played, written or started");
    out.printf("study file  %s%n", request.text().file());
    out.printf("worlds      %d in %s%n", plan.worlds().size(), request.worlds());
    out.printf("tasks       %s%n", String.join(", ", plan.tasks()));
    plan.agents().forEach(agent -> out.printf("agent       %s%n", agent));
    if (plan.variants().size() > 1) {
      plan.variants().forEach(variant -> out.printf("variant     %s%n", variant.name()));
    }
    out.printf("episodes    %d%n", plan.count());
    String count = slots == 0 ? "as many as the cluster gives" : String.valueOf(slots);
    out.printf("slots       %s on %s%n", count, master);
    Set<EpisodeKey> played = before.map(run -> new EpisodeTables(run).keys()).orElse(Set.of());
    out.printf("left        %d%n", Math.max(0, left(plan, played)));
    out.printf(
        "files       %s: Parquet tables (episodes, steps), manifests, report.html, statistics%n",
        request.out());
  }

  private int finish(RunFolder run, Configuration hadoop) {
    RunTables tables = run.tables();
    List<EpisodeRecord> episodes = new EpisodeTables(tables).withoutSteps();
    EpisodeSummary summary = EpisodeSummary.of(episodes);
    summary.say(out, err);
    EpisodeVariants.of(episodes).say(out);
    out.println("tables " + tables.digest().substring(0, 12));
    EpisodeReport.write(run.path(), hadoop, tables, request.models(), out);
    return summary.exitCode();
  }
}
