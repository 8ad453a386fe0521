package paretoscope.simulator.perceive;

import java.util.List;
import paretoscope.core.error.Require;
import paretoscope.core.network.Features;
import paretoscope.core.network.Network;

/**
 * Networks that were taught the same from different beginnings. Where they disagree they know
 * little (Lakshminarayanan, Pritzel and Blundell 2017, arXiv:1612.01474).
 *
 * @param networks one or more, with equal inputs and outputs
 */
public record Ensemble(List<Network> networks) {
  public Ensemble {
    Require.that(!networks.isEmpty(), "networks of an ensemble", 0, "must be one or more", 0);
    networks = List.copyOf(networks);
  }

  /**
   * What they say.
   *
   * @param mean probabilities
   * @param spread their standard deviation over the networks
   */
  public record Opinion(Features mean, Features spread) {}

  /** Probabilities of every map at every square. */
  public Opinion of(Features input) {
    List<Features> answers = networks.stream().map(network -> network.apply(input)).toList();
    Features first = answers.get(0);
    Features mean = Features.zeros(first.height(), first.width(), first.channels());
    Features spread = Features.zeros(first.height(), first.width(), first.channels());
    float[] sums = mean.values();
    float[] squares = spread.values();
    answers.forEach(answer -> add(answer.values(), sums, squares));
    float share = 1.0f / answers.size();
    for (int i = 0; i < sums.length; i++) {
      sums[i] *= share;
      float variance = squares[i] * share - sums[i] * sums[i];
      squares[i] = (float) Math.sqrt(Math.max(0, variance));
    }
    return new Opinion(mean, spread);
  }

  private static void add(float[] answers, float[] sums, float[] squares) {
    for (int i = 0; i < answers.length; i++) {
      float probability = Logistic.of(answers[i]);
      sums[i] += probability;
      squares[i] += probability * probability;
    }
  }
}
