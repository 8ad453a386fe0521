package paretoscope.core.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import paretoscope.core.error.Require;
import paretoscope.core.error.UserError;

/**
 * The layers of a network, one after the other. As text they are words such as {@code fold conv16
 * down conv32 up conv16 mix16 unfold}: U-Nets (Ronneberger, Fischer and Brox 2015,
 * doi:10.1007/978-3-319-24574-4_28) and classifiers.
 *
 * @param inputs channels of its input
 * @param layers in order
 */
public record Architecture(int inputs, List<Layer> layers) {
  /** A layer that has weights, and how many channels go in and out. */
  public record Weighted(int place, int taps, int from, int to) {
    /** Number of weights, without the {@code to} offsets. */
    public int weights() {
      return taps * from * to;
    }
  }

  public Architecture {
    Require.within("input channels of a network", inputs, 1, 1024);
    layers = List.copyOf(layers);
    Require.that(!layers.isEmpty(), "layers", layers, "must be one or more", 0);
    walk(inputs, layers);
  }

  /**
   * The network of a text.
   *
   * @throws UserError if a word is no layer, or layers do not fit together
   */
  public static Architecture parse(int inputs, String text) {
    List<Layer> layers = new ArrayList<>();
    for (String word : text.strip().split("\\s+")) {
      layers.add(layer(word));
    }
    return new Architecture(inputs, layers);
  }

  private static Layer layer(String word) {
    try {
      return switch (word) {
        case "fold" -> new Layer.Fold();
        case "unfold" -> new Layer.Unfold();
        case "pool" -> new Layer.Pool();
        case "down" -> new Layer.Down();
        case "up" -> new Layer.Up();
        case "mean" -> new Layer.Mean();
        default ->
            word.startsWith("conv")
                ? new Layer.Conv(Integer.parseInt(word.substring(4)))
                : new Layer.Mix(Integer.parseInt(word.substring(3)));
      };
    } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
      throw new UserError(
          "layer `"
              + word
              + "` must be one of fold, unfold, pool, down, up, mean, convN and mixN with N"
              + " channels",
          e);
    }
  }

  /** Layers with weights, in order. */
  public List<Weighted> weighted() {
    return walk(inputs, layers);
  }

  /** Channels that come out. */
  public int outputs() {
    int channels = inputs;
    Deque<Integer> kept = new ArrayDeque<>();
    for (Layer layer : layers) {
      channels = after(layer, channels, kept);
    }
    return channels;
  }

  /** Height and width of an input must be multiples of this. */
  public int granule() {
    int deepest = 0;
    int depth = 0;
    for (Layer layer : layers) {
      depth += halves(layer) ? 1 : doubles(layer) ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return 1 << deepest;
  }

  private static boolean halves(Layer layer) {
    return layer instanceof Layer.Fold
        || layer instanceof Layer.Pool
        || layer instanceof Layer.Down;
  }

  private static boolean doubles(Layer layer) {
    return layer instanceof Layer.Unfold || layer instanceof Layer.Up;
  }

  private static List<Weighted> walk(int inputs, List<Layer> layers) {
    List<Weighted> weighted = new ArrayList<>();
    Deque<Integer> kept = new ArrayDeque<>();
    int channels = inputs;
    for (int i = 0; i < layers.size(); i++) {
      int before = channels;
      channels = after(layers.get(i), channels, kept);
      if (layers.get(i) instanceof Layer.Conv) {
        weighted.add(new Weighted(i, 9, before, channels));
      } else if (layers.get(i) instanceof Layer.Mix) {
        weighted.add(new Weighted(i, 1, before, channels));
      }
    }
    return weighted;
  }

  private static int after(Layer layer, int channels, Deque<Integer> kept) {
    if (layer instanceof Layer.Conv conv) {
      return conv.channels();
    }
    if (layer instanceof Layer.Mix mix) {
      return mix.channels();
    }
    if (layer instanceof Layer.Fold) {
      return 4 * channels;
    }
    if (layer instanceof Layer.Unfold) {
      if (channels % 4 != 0) {
        throw new UserError("`unfold` needs channels in fours, and gets " + channels);
      }
      return channels / 4;
    }
    if (layer instanceof Layer.Down) {
      kept.push(channels);
    }
    if (layer instanceof Layer.Up) {
      if (kept.isEmpty()) {
        throw new UserError("`up` needs a `down` before it");
      }
      return channels + kept.pop();
    }
    return channels;
  }

  /** As words. */
  public String text() {
    return layers.stream().map(Architecture::word).collect(Collectors.joining(" "));
  }

  private static String word(Layer layer) {
    String name = layer.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    return layer instanceof Layer.Conv conv
        ? name + conv.channels()
        : layer instanceof Layer.Mix mix ? name + mix.channels() : name;
  }
}
