package paretoscope.simulator.learn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.pooling.Pool;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import paretoscope.core.network.Architecture;
import paretoscope.core.network.Layer;
import paretoscope.core.network.Network;
import paretoscope.core.network.Weights;
import paretoscope.core.random.RandomStream;

/** A network whose weights PyTorch can improve; arrays are batch x channels x height x width. */
final class TorchNetwork {
  private static final Shape ONE = new Shape(1, 1);
  private static final Shape NONE = new Shape(0, 0);
  private static final Shape TWO = new Shape(2, 2);

  private final Architecture architecture;
  private final List<NDArray> kernels = new ArrayList<>();
  private final List<NDArray> offsets = new ArrayList<>();

  /** Weights from a normal distribution (He et al. 2015, doi:10.1109/ICCV.2015.123), no offsets. */
  TorchNetwork(Architecture architecture, NDManager arrays, RandomStream random) {
    this.architecture = architecture;
    for (Architecture.Weighted layer : architecture.weighted()) {
      float[] values = new float[layer.weights()];
      double spread = StrictMath.sqrt(2.0 / (layer.taps() * layer.from()));
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (spread * random.gaussian());
      }
      int side = layer.taps() == 9 ? 3 : 1;
      NDArray kernel = arrays.create(values, new Shape(layer.to(), layer.from(), side, side));
      NDArray offset = arrays.zeros(new Shape(layer.to()));
      kernel.setRequiresGradient(true);
      offset.setRequiresGradient(true);
      kernels.add(kernel);
      offsets.add(offset);
    }
  }

  /** Everything that can be improved. */
  List<NDArray> parameters() {
    List<NDArray> all = new ArrayList<>(kernels);
    all.addAll(offsets);
    return all;
  }

  NDArray apply(NDArray input) {
    Deque<NDArray> kept = new ArrayDeque<>();
    NDArray now = input;
    int next = 0;
    for (Layer layer : architecture.layers()) {
      if (layer instanceof Layer.Conv) {
        now = Activation.relu(conv(now, next++, ONE));
      } else if (layer instanceof Layer.Mix) {
        now = conv(now, next++, NONE);
      } else if (layer instanceof Layer.Down) {
        kept.push(now);
        now = pooled(now);
      } else if (layer instanceof Layer.Up) {
        now = now.repeat(2, 2).repeat(3, 2).concat(kept.pop(), 1);
      } else {
        now = reshaped(layer, now);
      }
    }
    return now;
  }

  private NDArray conv(NDArray input, int place, Shape padding) {
    NDArray kernel = kernels.get(place);
    NDList out = Conv2d.conv2d(input, kernel, offsets.get(place), ONE, padding, ONE);
    return out.singletonOrThrow();
  }

  private static NDArray pooled(NDArray input) {
    return Pool.avgPool2d(input, TWO, TWO, NONE, false, true);
  }

  private static NDArray reshaped(Layer layer, NDArray in) {
    long n = in.getShape().get(0);
    long c = in.getShape().get(1);
    long h = in.getShape().get(2);
    long w = in.getShape().get(3);
    if (layer instanceof Layer.Fold) {
      NDArray parts = in.reshape(n, c, h / 2, 2, w / 2, 2).transpose(0, 3, 5, 1, 2, 4);
      return parts.reshape(n, 4 * c, h / 2, w / 2);
    }
    if (layer instanceof Layer.Unfold) {
      NDArray parts = in.reshape(n, 2, 2, c / 4, h, w).transpose(0, 3, 4, 1, 5, 2);
      return parts.reshape(n, c / 4, 2 * h, 2 * w);
    }
    return layer instanceof Layer.Pool
        ? pooled(in)
        : in.mean(new int[] {3}, true).mean(new int[] {2}, true);
  }

  /** As it is now. */
  Network network() {
    List<Weights> weights = new ArrayList<>();
    List<Architecture.Weighted> layers = architecture.weighted();
    for (int i = 0; i < layers.size(); i++) {
      float[] offset = offsets.get(i).toFloatArray();
      weights.add(new Weights(turned(kernels.get(i).toFloatArray(), layers.get(i)), offset));
    }
    return new Network(architecture, weights);
  }

  /** From outputs x inputs x taps to taps x inputs x outputs. */
  private static float[] turned(float[] values, Architecture.Weighted layer) {
    float[] turned = new float[values.length];
    int i = 0;
    for (int to = 0; to < layer.to(); to++) {
      for (int from = 0; from < layer.from(); from++) {
        for (int tap = 0; tap < layer.taps(); tap++) {
          turned[(tap * layer.from() + from) * layer.to() + to] = values[i++];
        }
      }
    }
    return turned;
  }
}
