package paretoscope.simulator.learn;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import paretoscope.core.network.Architecture;
import paretoscope.core.network.Features;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.torch.Torch;

/** Teaches one network: Adam (Kingma and Ba 2015, arXiv:1412.6980), rate falling as a cosine. */
final class Training {
  private static final int STRETCH = 50;

  /**
   * All that touches arrays is done by one thread at a time: DJL collects the gradients of one
   * thread only, and its collector goes through the arrays of all. Lessons are made in the
   * meantime.
   */
  private static final Object ONE_AT_A_TIME = new Object();

  private final Architecture architecture;
  private final int steps;
  private final int batch;
  private final float rate;
  private final float emphasis;

  Training(Architecture architecture, int steps, int batch, float rate, float emphasis) {
    this.architecture = architecture;
    this.steps = steps;
    this.batch = batch;
    this.rate = rate;
    this.emphasis = emphasis;
  }

  /** Loss is the mean over {@value #STRETCH} steps. */
  Taught teach(LongFunction<Lesson> lessons, SeedTree seeds) {
    NDManager arrays;
    Pupil pupil;
    synchronized (ONE_AT_A_TIME) {
      arrays = Torch.arrays(Device.cpu());
      RandomStream weights = seeds.child("weights").stream();
      pupil = new Pupil(new TorchNetwork(architecture, arrays, weights), optimizer(), arrays);
    }
    try {
      List<Double> losses = losses(pupil, lessons);
      synchronized (ONE_AT_A_TIME) {
        return new Taught(pupil.network.network(), losses);
      }
    } finally {
      synchronized (ONE_AT_A_TIME) {
        arrays.close();
      }
    }
  }

  /** What learns, how, and where its arrays lie. */
  private record Pupil(TorchNetwork network, Optimizer adam, NDManager arrays) {}

  private Optimizer optimizer() {
    Tracker falling =
        update ->
            (float) (rate * 0.5 * (1 + StrictMath.cos(StrictMath.PI * update / steps)) + 1e-5);
    return Optimizer.adam().optLearningRateTracker(falling).build();
  }

  private List<Double> losses(Pupil pupil, LongFunction<Lesson> lessons) {
    List<Double> losses = new ArrayList<>();
    double sum = 0;
    for (int step = 0; step < steps; step++) {
      List<Lesson> some = new ArrayList<>();
      for (int i = 0; i < batch; i++) {
        some.add(lessons.apply((long) step * batch + i));
      }
      synchronized (ONE_AT_A_TIME) {
        try (NDManager now = pupil.arrays.newSubManager()) {
          sum += step(pupil, some, now);
        }
      }
      if ((step + 1) % STRETCH == 0) {
        losses.add(sum / STRETCH);
        sum = 0;
      }
    }
    return losses;
  }

  private double step(Pupil pupil, List<Lesson> some, NDManager now) {
    double loss;
    NDArray input = array(some.stream().map(Lesson::input).toList(), now);
    NDArray wanted = array(some.stream().map(Lesson::wanted).toList(), now);
    NDArray weight = array(some.stream().map(Lesson::weight).toList(), now);
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      NDArray answers = pupil.network.apply(input);
      // binary cross entropy of logits: max(x, 0) - x t + log(1 + exp(-|x|)); not maximum(0): DJL
      // frees the memory of that 0 before the way back reads it, and now and then a step is spoilt
      NDArray entropy =
          Activation.relu(answers)
              .sub(answers.mul(wanted))
              .add(answers.abs().neg().exp().add(1).log());
      NDArray counts = weight.mul(wanted.mul(emphasis).add(1));
      NDArray mean = entropy.mul(counts).sum().div(weight.sum().add(1));
      loss = mean.getFloat();
      collector.backward(mean);
    }
    List<NDArray> parameters = pupil.network.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      NDArray gradient = parameters.get(i).getGradient();
      pupil.adam.update("p" + i, parameters.get(i), gradient);
      gradient.close();
    }
    return loss;
  }

  private static NDArray array(List<Features> all, NDManager now) {
    Features first = all.get(0);
    int size = first.values().length;
    float[] values = new float[size * all.size()];
    for (int i = 0; i < all.size(); i++) {
      System.arraycopy(all.get(i).values(), 0, values, i * size, size);
    }
    Shape shape = new Shape(all.size(), first.height(), first.width(), first.channels());
    return now.create(values, shape).transpose(0, 3, 1, 2);
  }
}
