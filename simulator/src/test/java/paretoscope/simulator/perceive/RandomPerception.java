package paretoscope.simulator.perceive;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.network.Architecture;
import paretoscope.core.network.Network;
import paretoscope.core.network.Weights;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

/** A small perception that nobody taught. */
public final class RandomPerception {
  private RandomPerception() {}

  /**
   * @param phases that it knows
   */
  public static Perception of(String... phases) {
    List<Network> members = new ArrayList<>();
    for (int i = 0; i < PerceptionFiles.COLUMN_NETWORKS; i++) {
      members.add(network(Sight.CHANNELS, "fold conv8 down conv8 up mix16 unfold", i));
    }
    Network defects = network(Neighbourhood.CHANNELS, "conv8 pool mean mix3", 3);
    Network phaseNetwork = network(Sight.CHANNELS, "fold conv8 pool pool mix" + phases.length, 4);
    return new Perception(
        new Ensemble(members),
        defects,
        phaseNetwork,
        List.of(phases),
        new Perception.Cuts(0.5, 0.3, 0.1));
  }

  private static Network network(int inputs, String text, int number) {
    Architecture architecture = Architecture.parse(inputs, text);
    RandomStream random = SeedTree.root(11).child("network").child(number).stream();
    List<Weights> weights = new ArrayList<>();
    for (Architecture.Weighted layer : architecture.weighted()) {
      weights.add(new Weights(some(layer.weights(), random), some(layer.to(), random)));
    }
    return new Network(architecture, weights);
  }

  private static float[] some(int count, RandomStream random) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (0.3 * random.gaussian());
    }
    return values;
  }
}
