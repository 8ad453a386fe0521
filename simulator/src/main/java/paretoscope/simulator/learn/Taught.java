package paretoscope.simulator.learn;

import java.util.List;
import paretoscope.core.network.Network;

/**
 * A network that was taught.
 *
 * @param network as it was in the end
 * @param losses in the course of training, each the mean over as many steps
 */
public record Taught(Network network, List<Double> losses) {
  public Taught {
    losses = List.copyOf(losses);
  }
}
