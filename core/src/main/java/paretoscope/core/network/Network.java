package paretoscope.core.network;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import paretoscope.core.error.Require;
import paretoscope.core.vector.VectorChoice;

/**
 * A network with its weights. Every sum has one order, so equal inputs give equal bits on any
 * machine. Safe for use by several threads.
 */
public final class Network {
  private static final Convolution CONVOLUTION =
      VectorChoice.of(Convolution.class, "VectorConvolution", PlainConvolution::new);

  private final Architecture architecture;
  private final List<Weights> weights;

  /**
   * @param weights of the layers that have some, in order
   * @throws IllegalArgumentException if they do not fit the architecture
   */
  public Network(Architecture architecture, List<Weights> weights) {
    this.architecture = architecture;
    this.weights = List.copyOf(weights);
    List<Architecture.Weighted> wanted = architecture.weighted();
    Require.that(
        wanted.size() == weights.size(),
        "layers with weights",
        weights.size(),
        "must be " + wanted.size(),
        0);
    for (int i = 0; i < wanted.size(); i++) {
      weights.get(i).requireFit(wanted.get(i));
    }
  }

  /** Its layers. */
  public Architecture architecture() {
    return architecture;
  }

  /** Weights of the layers that have some, in order. */
  public List<Weights> weights() {
    return weights;
  }

  /**
   * What the network makes of an input.
   *
   * @throws IllegalArgumentException if the input has other channels, or sides that are no
   *     multiples of {@link Architecture#granule}
   */
  public Features apply(Features input) {
    int granule = architecture.granule();
    Require.that(
        input.channels() == architecture.inputs()
            && input.height() % granule == 0
            && input.width() % granule == 0,
        "input of a network",
        input.height() + " x " + input.width() + " x " + input.channels(),
        "must have sides in steps of " + granule + " and channels: " + architecture.inputs(),
        0);
    Deque<Features> kept = new ArrayDeque<>();
    Features now = input;
    int next = 0;
    for (Layer layer : architecture.layers()) {
      if (layer instanceof Layer.Conv) {
        now = conv(now, weights.get(next++));
      } else if (layer instanceof Layer.Mix) {
        now = mix(now, weights.get(next++));
      } else if (layer instanceof Layer.Down) {
        kept.push(now);
        now = Reshaping.pool(now);
      } else if (layer instanceof Layer.Up) {
        now = Reshaping.doubled(now, kept.pop());
      } else {
        now = reshaped(layer, now);
      }
    }
    return now;
  }

  private static Features reshaped(Layer layer, Features input) {
    if (layer instanceof Layer.Fold) {
      return Reshaping.fold(input);
    }
    if (layer instanceof Layer.Unfold) {
      return Reshaping.unfold(input);
    }
    return layer instanceof Layer.Pool ? Reshaping.pool(input) : Reshaping.mean(input);
  }

  private static Features conv(Features input, Weights weights) {
    Features framed = Reshaping.framed(input);
    Features out = Features.zeros(input.height(), input.width(), weights.to());
    int from = input.channels();
    int[] rows = new int[3];
    for (int y = 0; y < input.height(); y++) {
      for (int r = 0; r < 3; r++) {
        rows[r] = framed.at(y + r, 0);
      }
      row(framed, rows, 3 * from, weights, out, y);
    }
    float[] values = out.values();
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(0, values[i]);
    }
    return out;
  }

  private static Features mix(Features input, Weights weights) {
    Features out = Features.zeros(input.height(), input.width(), weights.to());
    for (int y = 0; y < input.height(); y++) {
      row(input, new int[] {input.at(y, 0)}, input.channels(), weights, out, y);
    }
    return out;
  }

  private static void row(
      Features input, int[] rows, int reach, Weights weights, Features out, int y) {
    CONVOLUTION.row(
        input.values(),
        rows,
        input.channels(),
        reach,
        weights.values(),
        weights.offsets(),
        out.width(),
        out.values(),
        out.at(y, 0));
  }
}
