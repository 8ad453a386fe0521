package paretoscope.spark.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.util.SerializableConfiguration;
import paretoscope.core.error.UserError;
import paretoscope.core.report.Counted;
import paretoscope.simulator.fidelity.Fidelity;
import paretoscope.simulator.world.WorldJson;
import paretoscope.spark.evaluate.Quarantine;
import paretoscope.spark.evaluate.Rounds;
import paretoscope.spark.resource.GpuPlan;
import paretoscope.spark.serialise.MadeWorld;
import paretoscope.spark.serialise.WorldOrder;
import paretoscope.spark.store.Commit;
import paretoscope.spark.store.FileSystems;
import paretoscope.spark.store.PartTicket;
import paretoscope.spark.store.RunConfig;
import paretoscope.spark.store.RunFolder;
import paretoscope.spark.store.RunKind;
import paretoscope.spark.store.RunTables;
import paretoscope.spark.store.WorldKey;
import paretoscope.spark.store.WorldRecord;
import paretoscope.spark.store.WorldTables;

/** Makes worlds, some per Spark job, and stores them as they are made. */
record WorldsJob(WorldsRequest request, PrintWriter out, PrintWriter err) {
  /** Worlds are light: a commit for every two of a slot keeps what a killed run loses small. */
  private static final int PER_SLOT = 2;

  private static final int REASONS_SHOWN = 5;

  /** Does it and returns the exit code. */
  int run() {
    SparkConf conf = SparkSettings.complete(SparkStart.given());
    Configuration hadoop = SparkHadoopUtil.get().newConfiguration(conf);
    Path folder = FileSystems.path("--out", request.out());
    GpuPlan gpus = gpus(conf);
    RunConfig config = config(gpus);
    ImagingCost.checkMemory(request.orders(), SparkSettings.heapBytes(conf));
    if (request.dryRun()) {
      Optional<RunTables> stored = RunFolder.before(folder, hadoop, request.resume());
      stored.ifPresent(run -> run.requireSame(config));
      plan(stored, gpus, conf);
      PlannedSettings.say(out);
      return ExitCode.OK;
    }
    try (RunFolder run =
        request.resume()
            ? RunFolder.resume(folder, hadoop, config)
            : RunFolder.create(folder, hadoop, config)) {
      run.warnings().forEach(warning -> err.println("warning: " + warning));
      List<WorldOrder> orders = open(new WorldTables(run.tables()));
      if (orders.isEmpty()) {
        err.println("all worlds of this run are made already");
      } else {
        cost(gpus, orders).ifPresent(cost -> err.println(cost.words()));
        make(run, gpus, orders);
      }
      return sum(run.tables());
    }
  }

  /**
   * What the user wants of GPUs.
   *
   * @throws UserError if the images cannot use that
   */
  private GpuPlan gpus(SparkConf conf) {
    GpuPlan gpus = GpuPlan.of(conf);
    if (gpus.wanted() && request.fidelity() != Fidelity.MULTISLICE) {
      throw new UserError(
          "%s (%s) asks for GPUs, but --fidelity %s uses none; leave the setting out."
              .formatted(GpuPlan.TASK, gpus.perTask(), request.fidelity().id()));
    }
    return gpus;
  }

  /** How long it takes on processors; what it takes on GPUs is not known here. */
  private static Optional<ImagingCost> cost(GpuPlan gpus, List<WorldOrder> orders) {
    return gpus.wanted() ? Optional.empty() : ImagingCost.of(orders);
  }

  private RunConfig config(GpuPlan gpus) {
    ObjectNode searched = JsonNodeFactory.instance.objectNode();
    searched.put("fidelity", request.fidelity().id());
    searched.put("fidelity_version", Fidelity.VERSION);
    try {
      for (var spec : request.specs()) {
        searched.withArray("worlds").add(new ObjectMapper().readTree(WorldJson.write(spec)));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a world's spec must be JSON", e);
    }
    request.seeds().forEach(searched.withArray("seeds")::add);
    request.tiles().forEach(searched.withArray("tiles")::add);
    searched.put("crop_px", request.cropPx());
    if (gpus.wanted()) {
      // other transforms, other last digits: another run
      searched.put("device", "gpu");
    }
    ObjectNode effective = searched.objectNode();
    effective.put(
        "command",
        "paretoscope worlds --fidelity " + request.fidelity().id() + " --out " + request.out());
    long seed = request.seeds().get(0);
    return new RunConfig(RunKind.WORLDS, "worlds", seed, searched, Map.of(), effective, List.of());
  }

  /** What is not stored yet. A task's truth and tiles are stored together or not at all. */
  private List<WorldOrder> open(WorldTables stored) {
    Set<WorldKey> made = stored.worlds().stream().map(WorldRecord::key).collect(Collectors.toSet());
    Map<WorldKey, Set<Integer>> tiles = stored.tileNumbers();
    List<WorldOrder> open = new ArrayList<>();
    for (WorldsRequest.Wanted wanted : request.worlds()) {
      Set<Integer> done = tiles.getOrDefault(wanted.key(), Set.of());
      List<Integer> left = wanted.tiles().stream().filter(t -> !done.contains(t)).toList();
      boolean truth = !made.contains(wanted.key());
      if (truth || !left.isEmpty()) {
        open.addAll(request.orders(wanted, left, truth));
      }
    }
    return open;
  }

  private boolean light() {
    return request.fidelity() == Fidelity.SUPERPOSITION;
  }

  private void make(RunFolder run, GpuPlan gpus, List<WorldOrder> orders) {
    try (SparkStart.Session session = SparkStart.start("worlds")) {
      session.watched(
          "run the same command with --resume",
          err,
          () -> {
            spread(run, gpus, orders, session.spark());
            return null;
          });
    }
  }

  private void spread(
      RunFolder run, GpuPlan gpus, List<WorldOrder> orders, JavaSparkContext spark) {
    Broadcast<SerializableConfiguration> hadoop =
        spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
    long start = System.nanoTime();
    AtomicInteger done = new AtomicInteger();
    String what = light() ? "worlds" : "tiles";
    Set<String> machines = ConcurrentHashMap.newKeySet();
    Function<PartTicket, WorldTask> task = ticket -> new WorldTask(ticket, gpus, hadoop);
    try {
      new Rounds(spark, "worlds: " + orders.size())
          .run(
              orders.size(),
              light() ? PER_SLOT : 1,
              (first, end) -> {
                for (String machine : round(run, orders.subList(first, end), spark, task)) {
                  if (machines.add(machine)) {
                    err.println("calculated on " + machine);
                  }
                }
                int count = done.addAndGet(end - first);
                String left = Progress.left(start, count, orders.size());
                err.printf("%s %d/%d  left %s%n", what, count, orders.size(), left);
                err.flush();
              });
    } finally {
      hadoop.destroy();
    }
  }

  /** Does some orders, and returns the devices that they were done on. */
  private static Set<String> round(
      RunFolder run,
      List<WorldOrder> orders,
      JavaSparkContext spark,
      Function<PartTicket, WorldTask> tasks) {
    Set<String> machines = new TreeSet<>();
    try (Commit commit = run.begin()) {
      WorldTask task = tasks.apply(commit.ticket());
      WorldPieces pieces = new WorldPieces(commit.ticket(), spark.hadoopConfiguration());
      for (List<MadeWorld> some : new Quarantine<>(spark, task, pieces).run(orders)) {
        for (MadeWorld made : some) {
          made.parts().forEach(commit::adopt);
          commit.worlds(made.worlds());
          machines.add(made.machine());
        }
      }
      commit.publish();
    }
    machines.remove("");
    return machines;
  }

  private void plan(Optional<RunTables> stored, GpuPlan gpus, SparkConf conf) {
    int slots = SparkSettings.slots(conf);
    List<WorldsRequest.Wanted> worlds = request.worlds();
    int tiles = worlds.stream().mapToInt(world -> world.tiles().size()).sum();
    out.println("dry run: nothing is made, written or started");
    out.printf(
        "worlds      %d of %s%n",
        request.specs().size(), Counted.of(request.seeds().size(), "seed"));
    out.printf("tiles       %d by %s%n", tiles, request.fidelity().id());
    String count = slots == 0 ? "as many as the cluster gives" : String.valueOf(slots);
    out.printf("slots       %s on %s%n", count, SparkSettings.master(conf));
    if (gpus.wanted()) {
      out.printf("GPUs        %s per task%n", gpus.perTask());
    }
    List<WorldOrder> left =
        stored.map(run -> open(new WorldTables(run))).orElseGet(request::orders);
    if (stored.isPresent()) {
      long open = left.stream().map(order -> order.seed() + order.specJson()).distinct().count();
      out.printf("left        %d of %s%n", open, Counted.of(worlds.size(), "world"));
    }
    cost(gpus, left).ifPresent(cost -> out.println("cost        " + cost.words()));
    out.printf(
        "files       %s: Parquet tables (worlds, columns, tiles, maps), manifests%n",
        request.out());
  }

  private int sum(RunTables tables) {
    WorldTables stored = new WorldTables(tables);
    List<WorldRecord> worlds = stored.worlds();
    List<WorldRecord> failed = worlds.stream().filter(world -> !world.ok()).toList();
    failed.stream()
        .limit(REASONS_SHOWN)
        .forEach(world -> err.println("world failed: " + world.key() + ": " + world.reason()));
    int failedTiles = stored.failedTiles();
    out.printf(
        "%s, %d failed; %s failed%n",
        Counted.of(worlds.size(), "world"), failed.size(), Counted.of(failedTiles, "tile"));
    out.printf(
        "%d columns in the fields, %d of them with a defect%n",
        worlds.stream().mapToLong(world -> world.counts().columns()).sum(),
        worlds.stream().mapToLong(world -> world.counts().defects()).sum());
    out.println("tables " + tables.digest().substring(0, 12));
    if (failed.size() == worlds.size()) {
      return ExitCode.NOTHING;
    }
    return failed.isEmpty() && failedTiles == 0 ? ExitCode.OK : ExitCode.PARTLY;
  }
}
