package paretoscope.spark.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.deploy.SparkHadoopUtil;
import paretoscope.core.error.UserError;
import paretoscope.core.report.Counted;
import paretoscope.simulator.learn.Part;
import paretoscope.simulator.torch.TorchFiles;
import paretoscope.spark.evaluate.Quarantine;
import paretoscope.spark.evaluate.Rounds;
import paretoscope.spark.resource.TaskNeeds;
import paretoscope.spark.serialise.NetworkOrder;
import paretoscope.spark.serialise.Wire;
import paretoscope.spark.store.Apart;
import paretoscope.spark.store.Commit;
import paretoscope.spark.store.FileSystems;
import paretoscope.spark.store.NetworkRecord;
import paretoscope.spark.store.NetworkTables;
import paretoscope.spark.store.RunConfig;
import paretoscope.spark.store.RunFolder;
import paretoscope.spark.store.RunKind;
import paretoscope.spark.store.RunTables;
import paretoscope.spark.store.WorldRecord;
import paretoscope.spark.store.WorldTables;

/** Teaches networks, one per Spark task, and stores them as they are done. */
record TrainJob(TrainRequest request, PrintWriter out, PrintWriter err) {
  private static final int PER_SLOT = 1;

  /** Does it and returns the exit code. */
  int run() {
    SparkConf conf = SparkSettings.complete(SparkStart.given());
    Configuration hadoop = SparkHadoopUtil.get().newConfiguration(conf);
    RunTables from = OpenedRun.of(RunKind.WORLDS, request.worlds(), hadoop, err);
    Apart.require(request.out(), request.worlds(), hadoop);
    List<WorldRecord> stored = new WorldTables(from).worlds();
    TrainPlan plan = TrainPlan.of(request.file().subjects(), stored, request.worlds());
    RunConfig config = config(plan);
    Path folder = FileSystems.path("--out", request.out());
    if (request.dryRun()) {
      Optional<RunTables> before = RunFolder.before(folder, hadoop, request.resume());
      before.ifPresent(run -> run.requireSame(config));
      say(plan, before);
      PlannedSettings.say(request.file().settings().settings(), out);
      return ExitCode.OK;
    }
    requireTorch(SparkSettings.master(conf));
    try (RunFolder run =
        request.resume()
            ? RunFolder.resume(folder, hadoop, config)
            : RunFolder.create(folder, hadoop, config)) {
      run.warnings().forEach(warning -> err.println("warning: " + warning));
      teach(run, plan);
      return finish(run.tables(), hadoop);
    }
  }

  /** On a cluster executors say it. */
  private static void requireTorch(String master) {
    if (master.startsWith("local") && !TorchFiles.missing().isEmpty()) {
      throw new UserError("training needs PyTorch: " + TorchFiles.missing());
    }
  }

  private RunConfig config(TrainPlan plan) {
    ObjectNode effective = StudyConfig.written(request.text(), request.file().settings());
    ObjectNode searched = effective.objectNode();
    searched.put("seed", request.file().seed());
    searched.put("column_steps", request.file().columnSteps());
    searched.put("defect_steps", request.file().defectSteps());
    searched.put("phase_steps", request.file().phaseSteps());
    searched.put("batch", request.file().batch());
    ObjectNode subjects = searched.putObject("subjects");
    plan.worlds()
        .forEach(
            (subject, worlds) -> {
              ObjectNode digests = subjects.putObject(subject);
              worlds.forEach(world -> digests.put(world.key().toString(), world.truthDigest()));
            });
    effective.put("command", request.command());
    return new RunConfig(
        RunKind.TRAIN,
        request.file().study(),
        request.file().seed(),
        searched,
        Map.of(),
        effective,
        List.of());
  }

  /** Those that need no other network, then those that do. */
  private void teach(RunFolder run, TrainPlan plan) {
    Map<String, NetworkRecord> known = known(run.tables());
    List<NetworkOrder> first = new ArrayList<>();
    plan.worlds()
        .forEach(
            (subject, worlds) ->
                Part.first().stream()
                    .filter(part -> !known.containsKey(subject + " " + part.file()))
                    .forEach(part -> first.add(order(subject, part, worlds, List.of()))));
    List<String> open =
        plan.worlds().keySet().stream()
            .filter(subject -> !known.containsKey(subject + " " + defects().file()))
            .toList();
    if (open.isEmpty()) {
      err.println("all networks of this training are taught already");
      return;
    }
    try (SparkStart.Session session = SparkStart.start("train " + run.config().name())) {
      session.watched(
          "run the same command with --resume",
          err,
          () -> {
            Course course = new Course(session.spark(), first.size() + open.size());
            course.take(run, first);
            Map<String, NetworkRecord> taught = known(run.tables());
            course.take(run, second(plan, open, taught));
            return null;
          });
    }
  }

  private static Part defects() {
    return new Part(Part.Kind.DEFECTS, 0);
  }

  private NetworkOrder order(
      String subject, Part part, List<WorldRecord> worlds, List<NetworkRecord> before) {
    return new NetworkOrder(
        subject,
        part,
        worlds,
        request.curriculum(),
        request.file().seed(),
        before,
        request.command());
  }

  /** Where one of the first failed, there is nothing to learn from. */
  private List<NetworkOrder> second(
      TrainPlan plan, List<String> open, Map<String, NetworkRecord> taught) {
    List<NetworkOrder> orders = new ArrayList<>();
    for (String subject : open) {
      List<NetworkRecord> before =
          Part.first().stream()
              .map(part -> taught.get(subject + " " + part.file()))
              .filter(network -> network != null)
              .toList();
      if (before.size() == Part.first().size()) {
        orders.add(order(subject, defects(), plan.worlds().get(subject), before));
      }
    }
    return orders;
  }

  /** Those that were taught, by subject and file. */
  private static Map<String, NetworkRecord> known(RunTables tables) {
    Map<String, NetworkRecord> known = new HashMap<>();
    for (NetworkRecord network : new NetworkTables(tables).networks()) {
      if (network.ok()) {
        known.put(network.subject() + " " + network.file(), network);
      }
    }
    return known;
  }

  /** Teaches network after network, and says how far it is. */
  private final class Course {
    private final JavaSparkContext spark;
    private final int all;
    private final long start = System.nanoTime();
    private final AtomicInteger done = new AtomicInteger();

    Course(JavaSparkContext spark, int all) {
      this.spark = spark;
      this.all = all;
    }

    void take(RunFolder run, List<NetworkOrder> orders) {
      new Rounds(spark, run.config().name() + ": " + orders.size() + " networks")
          .run(
              orders.size(),
              PER_SLOT,
              (first, end) -> {
                List<NetworkRecord> taught = round(orders.subList(first, end));
                try (Commit commit = run.begin()) {
                  commit.networks(taught).publish();
                }
                int count = done.addAndGet(end - first);
                err.printf(
                    "networks %d/%d  left %s%n", count, all, Progress.left(start, count, all));
                err.flush();
              });
    }

    private List<NetworkRecord> round(List<NetworkOrder> orders) {
      List<NetworkRecord> taught = new ArrayList<>();
      new Quarantine<>(spark, new TrainTask(), new Networks()).run(orders).forEach(taught::addAll);
      return taught;
    }
  }

  /** Networks are taught one by one as it is. */
  record Networks() implements Quarantine.Work<NetworkOrder, NetworkRecord> {
    @Override
    public List<NetworkOrder> parts(NetworkOrder order) {
      return List.of(order);
    }

    @Override
    public List<NetworkRecord> answers(byte[] bytes) {
      return Wire.decodeList(bytes, NetworkRecord.class);
    }

    @Override
    public NetworkRecord lost(NetworkOrder order, String reason) {
      return NetworkRecord.failed(order.subject(), order.part().file(), reason);
    }

    @Override
    public TaskNeeds needs() {
      return TaskNeeds.WHOLE_EXECUTOR;
    }
  }

  private void say(TrainPlan plan, Optional<RunTables> before) {
    out.println("dry run: nothing is taught, written or started");
    out.printf("training file  %s%n", request.text().file());
    plan.worlds()
        .forEach(
            (subject, worlds) ->
                out.printf("subject        %s, %s%n", subject, Counted.of(worlds.size(), "world")));
    int each = Part.first().size() + 1;
    int all = each * plan.worlds().size();
    int done = before.map(run -> known(run).size()).orElse(0);
    out.printf("networks       %d%n", all);
    out.printf(
        "steps          %d of each U-Net, %d for defects, %d for phases%n",
        request.file().columnSteps(), request.file().defectSteps(), request.file().phaseSteps());
    out.printf("left           %d%n", Math.max(0, all - done));
  }

  private int finish(RunTables tables, Configuration hadoop) {
    List<NetworkRecord> networks = new NetworkTables(tables).networks();
    List<NetworkRecord> failed = networks.stream().filter(network -> !network.ok()).toList();
    failed.forEach(
        network ->
            err.printf("%s %s FAILED: %s%n", network.subject(), network.file(), network.reason()));
    Path folder = FileSystems.path("--out", request.out());
    TrainedFiles.write(folder, hadoop, networks, out);
    out.println("tables " + tables.digest().substring(0, 12));
    if (failed.size() < networks.size()) {
      TrainReport.write(folder, hadoop, tables, out);
    }
    return failed.isEmpty() ? ExitCode.OK : ExitCode.PARTLY;
  }
}
