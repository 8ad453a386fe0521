package paretoscope.simulator.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import paretoscope.core.network.Architecture;
import paretoscope.core.network.Network;
import paretoscope.core.network.NetworkFile;
import paretoscope.core.network.Weights;
import paretoscope.simulator.classify.Boosting;
import paretoscope.simulator.classify.ClassifierFile;
import paretoscope.simulator.classify.Examples;
import paretoscope.simulator.classify.NearestNeighbours;
import paretoscope.simulator.perceive.PerceptionCard;
import paretoscope.simulator.perceive.PerceptionFiles;
import paretoscope.spark.fuzz.FuzzTarget;

/** Readers of what was taught: weights, classifiers and their cards. */
public final class LearnedTargets {
  private static final FuzzTarget.Cap JSON = new FuzzTarget.Cap(2_000_000, 400);

  private LearnedTargets() {}

  public static List<FuzzTarget> all() {
    return List.of(
        FuzzTarget.bytes(
            "network-weights",
            // the header of at most 1 MiB as JSON, and the numbers once more
            JSON,
            List.of(network("conv2 mix1"), network("fold conv1 down mix2 up mix4 unfold")),
            input -> NetworkFile.read("a", input)),
        FuzzTarget.bytes(
            "classifier",
            JSON,
            List.of(
                ClassifierFile.of(NearestNeighbours.taught(examples(), 2)),
                ClassifierFile.of(new Boosting(2, 2, 0.5, 1).teach(examples()))),
            input -> ClassifierFile.read("a", input)),
        FuzzTarget.bytes(
            "features-card",
            JSON,
            List.of(FeatureFiles.shipped("srtio3", FeatureCard.FILE)),
            input -> FeatureFiles.card("a", name -> input)),
        FuzzTarget.bytes(
            "perception-card",
            JSON,
            List.of(perceptionCard()),
            input -> PerceptionFiles.card("a", name -> input)));
  }

  private static byte[] perceptionCard() {
    try (var in = PerceptionCard.class.getResourceAsStream("srtio3/card.json")) {
      return in.readAllBytes();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static byte[] network(String text) {
    Architecture architecture = Architecture.parse(1, text);
    List<Weights> weights = new ArrayList<>();
    for (Architecture.Weighted layer : architecture.weighted()) {
      weights.add(new Weights(new float[layer.weights()], new float[layer.to()]));
    }
    return new NetworkFile(new Network(architecture, weights), Map.of("loss", "0.5")).bytes();
  }

  private static Examples examples() {
    double[][] numbers = {{0, 1}, {1, 0}, {2, 2}, {3, 1}};
    return new Examples(2, numbers, new int[] {0, 0, 1, 1});
  }
}
