package paretoscope.simulator.wave;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jtransforms.fft.DoubleFFT_2D;
import org.jtransforms.fft.FloatFFT_2D;
import org.jtransforms.utils.CommonUtils;
import org.visnow.jlargearrays.ConcurrencyUtils;

/**
 * What a slice costs by each library: a complex wave of 400 x 400 points to frequencies, times a
 * factor, and back, times another; one thread. Milliseconds, least and median of the rounds, the
 * libraries turn about.
 */
public final class TransformChoices {
  private static final int SIDE = 400;
  private static final int ROUNDS = 15;
  private static final int REPEATS = 12;

  private TransformChoices() {}

  public static void main(String[] args) {
    ConcurrencyUtils.setNumberOfThreads(1);
    CommonUtils.setThreadsBeginN_2D(Long.MAX_VALUE);
    Map<String, Runnable> choices = new LinkedHashMap<>();
    choices.put("own, rows of 16 lines, single precision", own());
    choices.put("JTransforms 3.2, single precision", jtransformsSingle());
    choices.put("JTransforms 3.2, double precision", jtransformsDouble());
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      choices.put("PyTorch 2.7.1 by DJL 0.35.1, one wave at a time", pytorch(manager, 1));
      choices.put("PyTorch 2.7.1 by DJL 0.35.1, 16 waves at a time", pytorch(manager, 16));
      Map<String, double[]> times = new LinkedHashMap<>();
      for (int round = 0; round < ROUNDS; round++) {
        for (Map.Entry<String, Runnable> choice : choices.entrySet()) {
          long start = System.nanoTime();
          for (int i = 0; i < REPEATS; i++) {
            choice.getValue().run();
          }
          int waves = choice.getKey().contains("16 waves") ? 16 : 1;
          times.computeIfAbsent(choice.getKey(), key -> new double[ROUNDS])[round] =
              (System.nanoTime() - start) / 1e6 / REPEATS / waves;
        }
      }
      times.forEach(
          (name, all) -> {
            Arrays.sort(all);
            System.out.printf("| %s | %.2f | %.2f |%n", name, all[0], all[ROUNDS / 2]);
          });
    }
  }

  /** A slice as {@link Multislice} does it, cut off at two thirds of the highest frequency. */
  private static Runnable own() {
    WaveGrid grid = new WaveGrid(SIDE, SIDE, 15.62, 15.62);
    WavePlan plan = new WavePlan(grid);
    float[][] wave = plan.wave();
    for (float[] strip : wave) {
      Arrays.fill(strip, 1e-3f);
    }
    float[][] factors = plan.factors(plan.passed(), (y, x) -> 1 / plan.points(), (y, x) -> 0);
    float[] ones = new float[wave[0].length];
    Arrays.fill(ones, 0.7f);
    float[] group = plan.group();
    Lanes lanes = Lanes.fastest();
    return () -> {
      for (float[] strip : wave) {
        plan.placesDown(strip, plan.passed());
        lanes.multiply(strip, ones, SIDE);
        plan.frequenciesDown(strip);
      }
      plan.filter(wave, plan.passed(), factors, group);
    };
  }

  private static Runnable jtransformsSingle() {
    FloatFFT_2D fft = new FloatFFT_2D(SIDE, SIDE);
    float[] wave = new float[2 * SIDE * SIDE];
    Arrays.fill(wave, 1e-3f);
    float[] factor = wave.clone();
    return () -> {
      fft.complexForward(wave);
      multiply(wave, factor);
      fft.complexInverse(wave, true);
      multiply(wave, factor);
    };
  }

  private static void multiply(float[] wave, float[] factor) {
    for (int i = 0; i < wave.length; i += 2) {
      float re = wave[i];
      wave[i] = re * factor[i] - wave[i + 1] * factor[i + 1];
      wave[i + 1] = re * factor[i + 1] + wave[i + 1] * factor[i];
    }
  }

  private static Runnable jtransformsDouble() {
    DoubleFFT_2D fft = new DoubleFFT_2D(SIDE, SIDE);
    double[] wave = new double[2 * SIDE * SIDE];
    Arrays.fill(wave, 1e-3);
    double[] factor = wave.clone();
    return () -> {
      fft.complexForward(wave);
      multiply(wave, factor);
      fft.complexInverse(wave, true);
      multiply(wave, factor);
    };
  }

  private static void multiply(double[] wave, double[] factor) {
    for (int i = 0; i < wave.length; i += 2) {
      double re = wave[i];
      wave[i] = re * factor[i] - wave[i + 1] * factor[i + 1];
      wave[i + 1] = re * factor[i + 1] + wave[i + 1] * factor[i];
    }
  }

  private static Runnable pytorch(NDManager manager, int waves) {
    Shape shape = new Shape(waves, SIDE, SIDE);
    NDArray wave = manager.ones(shape, DataType.FLOAT32).toType(DataType.COMPLEX64, true);
    NDArray factor =
        manager.ones(new Shape(SIDE, SIDE), DataType.FLOAT32).toType(DataType.COMPLEX64, true);
    return () -> {
      try (NDManager inner = manager.newSubManager()) {
        NDArray input = wave.duplicate();
        input.attach(inner);
        NDArray frequencies = input.fft2(new long[] {SIDE, SIDE}, new long[] {1, 2});
        frequencies.muli(factor);
        NDArray places = frequencies.ifft2(new long[] {SIDE, SIDE}, new long[] {1, 2});
        places.muli(factor);
      }
    };
  }
}
