package paretoscope.spark.job;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import paretoscope.core.model.ModelStore;
import paretoscope.core.sam.NetworkMachine;
import paretoscope.spark.evaluate.Slots;
import paretoscope.spark.resource.ModelAnswer;
import paretoscope.spark.serialise.Wire;

/** Opens a network wherever a job would, asks it, and says what it really ran on. */
record ModelCheck(String model) {
  private static final long WAIT_MILLIS = 200;

  /**
   * A look before anything is started.
   *
   * @throws paretoscope.core.error.UserError if there is no such model, or a damaged one
   */
  void before() {
    ModelStore.here().find(model).verify();
  }

  /** Asks it everywhere; false if it cannot be used somewhere. */
  boolean run(JavaSparkContext spark, PrintWriter out) {
    List<ModelAnswer> answers = new ArrayList<>();
    if (!SparkSettings.local(spark.getConf())) {
      int processors = Runtime.getRuntime().availableProcessors();
      answers.add(ModelProbe.ask(model, "the driver", () -> NetworkMachine.processor(processors)));
    }
    answers.addAll(executors(spark));
    return say(answers, out);
  }

  /** One answer of each executor, in their order. */
  private List<ModelAnswer> executors(JavaSparkContext spark) {
    int slots = Slots.of(spark);
    List<byte[]> sent = Collections.nCopies(2 * slots, new byte[0]);
    spark.setJobDescription("doctor: " + model);
    TreeMap<String, ModelAnswer> byPlace = new TreeMap<>();
    spark
        .parallelize(new ArrayList<>(sent), sent.size())
        .map(new ModelProbe(model, WAIT_MILLIS))
        .collect()
        .stream()
        .map(bytes -> Wire.decode(bytes, ModelAnswer.class))
        .forEach(answer -> byPlace.put(answer.executor(), answer));
    return List.copyOf(byPlace.values());
  }

  private boolean say(List<ModelAnswer> answers, PrintWriter out) {
    answers.stream()
        .filter(a -> a.wrong().isEmpty())
        .forEach(a -> out.printf("model       %s on %s: %s%n", model, a.executor(), a.ran()));
    answers.stream()
        .filter(a -> !a.wrong().isEmpty())
        .forEach(a -> out.printf("wrong       %s on %s: %s%n", model, a.executor(), a.wrong()));
    return answers.stream().allMatch(a -> a.wrong().isEmpty());
  }
}
