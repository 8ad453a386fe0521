package paretoscope.spark.job;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import paretoscope.core.image.Micrograph;
import paretoscope.core.image.Plane;
import paretoscope.spark.evaluate.Slots;
import paretoscope.spark.resource.GpuPlan;
import paretoscope.spark.resource.ProbeAnswer;
import paretoscope.spark.serialise.Wire;
import paretoscope.spark.serialise.WireTypes;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what the jobs would run on, and what is wrong with it. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    header = "Checks Java, Spark, its settings and every executor, and says what is wrong.",
    synopsisHeading = "%nUsage: ",
    footer = {
      "",
      "Examples:",
      "  paretoscope doctor -- --master local[4]",
      "  paretoscope doctor --model mobile-sam"
    })
final class DoctorCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description =
          "Ask this network on the driver and on every executor, and say what it really ran on and"
              + " how fast.")
  private String model;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    SparkConf given = SparkStart.given();
    for (String line : new Version().getVersion()) {
      out.println(line);
    }
    out.println("master      " + SparkSettings.master(given));
    List<String> problems = SparkSettings.problems(given);
    if (!problems.isEmpty()) {
      out.println("wrong       " + String.join("\n            ", problems));
      return ExitCode.USAGE;
    }
    Optional<ModelCheck> check = Optional.ofNullable(model).map(ModelCheck::new);
    check.ifPresent(ModelCheck::before);
    try (SparkStart.Session session = SparkStart.start("doctor")) {
      return session.watched(
          "run doctor again",
          spec.commandLine().getErr(),
          () -> examine(session.spark(), check, out));
    }
  }

  private static int examine(JavaSparkContext spark, Optional<ModelCheck> check, PrintWriter out) {
    GpuPlan plan = GpuPlan.of(spark.getConf());
    // who asks about a network wants the GPUs for it, and needs no PyTorch
    boolean waves = plan.wanted() && check.isEmpty();
    spark.parallelize(List.of(new byte[0]), 1).count(); // waits for executors
    int slots = Slots.of(spark);
    List<byte[]> sent = Collections.nCopies(2 * slots, Wire.encode(image()));
    spark.setJobDescription("doctor: round trip");
    List<ProbeAnswer> answers =
        spark
            .parallelize(new ArrayList<>(sent), sent.size())
            .map(new Probe(plan, waves, 200))
            .collect()
            .stream()
            .map(bytes -> Wire.decode(bytes, ProbeAnswer.class))
            .toList();
    out.println("slots       " + slots + " tasks at once");
    PlannedSettings.executors(spark.getConf(), out);
    out.println(
        "serialiser  Kryo, registration required; "
            + WireTypes.all().size()
            + " types of ours as bytes of Kryo 5");
    out.println("GPUs        " + gpus(plan, answers));
    sharedGpus(answers).forEach(warning -> out.println("warning     " + warning));
    boolean usable = pytorch(waves, answers, out);
    executors(answers, out);
    long whole = answers.stream().filter(a -> a.echo().equals(image())).count();
    out.printf("round trip  %d of %d images came back bit for bit%n", whole, sent.size());
    if (whole < sent.size()) {
      return ExitCode.BUG;
    }
    boolean asked = check.isEmpty() || check.get().run(spark, out);
    return usable && asked ? ExitCode.OK : ExitCode.USAGE;
  }

  private static void executors(List<ProbeAnswer> answers, PrintWriter out) {
    Map<String, ProbeAnswer> byId = new TreeMap<>();
    answers.forEach(a -> byId.putIfAbsent(a.executor(), a));
    byId.forEach(
        (id, a) ->
            out.printf(
                "executor %-2s %s, Java %s, %d processors, heap %.1f GiB%n",
                id, a.host(), a.java(), a.processors(), a.heapBytes() / (double) (1 << 30)));
    if (byId.values().stream().map(ProbeAnswer::java).distinct().count() > 1) {
      out.println("warning     executors run different Java versions");
    }
    byId.values().stream()
        .filter(a -> a.heapBytes() < 700L << 20)
        .forEach(
            a ->
                out.printf(
                    "warning     executor %s has a small heap; images beyond 2048x2048 want"
                        + " --executor-memory 2g or more%n",
                    a.executor()));
  }

  private static String gpus(GpuPlan plan, List<ProbeAnswer> answers) {
    if (!plan.wanted()) {
      return "none asked for";
    }
    String seen =
        answers.stream()
            .flatMap(a -> a.gpus().stream().map(gpu -> a.executor() + ":" + gpu))
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .collect(Collectors.joining(" "));
    return plan.perTask() + " per task; seen by tasks (executor:address): " + seen;
  }

  /**
   * GPUs that two executors of one host were given: each worker counts those of its host. So does
   * each container of YARN, but those that it sees may be its own.
   */
  static List<String> sharedGpus(List<ProbeAnswer> answers) {
    Map<String, Set<String>> executors = new TreeMap<>();
    for (ProbeAnswer answer : answers) {
      for (String gpu : answer.gpus()) {
        executors
            .computeIfAbsent("GPU %s of %s".formatted(gpu, answer.host()), name -> new TreeSet<>())
            .add(answer.executor());
      }
    }
    return executors.entrySet().stream()
        .filter(one -> one.getValue().size() > 1)
        .map(
            one ->
                ("%s is given to executors %s at once, unless they run in containers that number"
                        + " GPUs of their own; start one worker per host, or give each worker its"
                        + " own CUDA_VISIBLE_DEVICES (conf/gpu-discovery.sh heeds it)")
                    .formatted(one.getKey(), String.join(", ", one.getValue())))
        .toList();
  }

  /** Says what PyTorch is like, and returns false if waves want a GPU and it is not fit. */
  static boolean pytorch(boolean waves, List<ProbeAnswer> answers, PrintWriter out) {
    Set<String> wrong =
        answers.stream()
            .map(ProbeAnswer::pytorch)
            .filter(reason -> !reason.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    if (waves) {
      out.println("PyTorch     " + (wrong.isEmpty() ? "calculates on them" : "of no use"));
      wrong.forEach(reason -> out.println("wrong       " + reason));
      return wrong.isEmpty();
    }
    String found =
        wrong.isEmpty()
            ? "found; used for waves where tasks get GPUs"
            : "not found, needed only for waves on GPUs: " + String.join("; ", wrong);
    out.println("PyTorch     " + found);
    return true;
  }

  private static Micrograph image() {
    double[] values = new double[64 * 64];
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.sqrt(i) - 1.0 / (i + 1);
    }
    return new Micrograph("probe", new Plane(64, 64, values), 0.01);
  }
}
