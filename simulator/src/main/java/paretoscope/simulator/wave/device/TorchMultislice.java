package paretoscope.simulator.wave.device;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import paretoscope.core.error.Require;
import paretoscope.simulator.wave.ProbeScattering;
import paretoscope.simulator.wave.WaveTables;

/**
 * Multislice of several probes at once on a device: the steps of {@link
 * paretoscope.simulator.wave.Multislice} in single precision by PyTorch's transforms, so results
 * differ in the last digits from it and from one kind of device to another. The slices stay on the
 * device until this is closed.
 */
final class TorchMultislice implements ProbeScattering {
  private static final long[] FIELD = {1, 2};

  private final WaveTables tables;
  private final int batch;
  private final NDManager arrays;
  private final long[] sides;
  private final NDArray[] transmissions;
  private final NDArray travel;
  private final NDArray probe;
  private final NDArray[] detectors;

  /**
   * @param arrays of the device; closed with this
   * @param batch probes that are sent at once
   */
  TorchMultislice(WaveTables tables, NDManager arrays, int batch) {
    this.tables = tables;
    this.arrays = arrays;
    this.batch = Require.positive("probes in a batch", batch);
    int down = tables.grid().down();
    int across = tables.grid().across();
    this.sides = new long[] {down, across};
    try {
      Shape field = new Shape(down, across, 2);
      this.transmissions = new NDArray[tables.slices()];
      for (int s = 0; s < transmissions.length; s++) {
        transmissions[s] = complex(arrays, tables.transmission(s), field);
      }
      this.travel = complex(arrays, tables.travel(), field);
      this.probe = complex(arrays, tables.probe(), field);
      this.detectors =
          Arrays.stream(tables.detectors())
              .map(weights -> arrays.create(weights, new Shape(down, across, 1)))
              .toArray(NDArray[]::new);
    } catch (RuntimeException e) {
      arrays.close();
      throw e;
    }
  }

  /** Pairs of numbers as complex ones: another view of the array, which has to live as long. */
  private static NDArray complex(NDManager to, float[] pairs, Shape shape) {
    return to.create(pairs, shape).complex();
  }

  @Override
  public double[] collected(double downAngstrom, double acrossAngstrom) {
    return collected(new double[] {downAngstrom}, new double[] {acrossAngstrom})[0];
  }

  @Override
  public double[][] collected(double[] downAngstrom, double[] acrossAngstrom) {
    Require.that(
        downAngstrom.length == acrossAngstrom.length,
        "places across",
        acrossAngstrom.length,
        "must be as many as down, " + downAngstrom.length,
        0);
    double[][] shares = new double[downAngstrom.length][detectors.length];
    for (int first = 0; first < shares.length; first += batch) {
      int end = Math.min(first + batch, shares.length);
      double[] down = Arrays.copyOfRange(downAngstrom, first, end);
      double[] across = Arrays.copyOfRange(acrossAngstrom, first, end);
      try (NDManager inner = arrays.newSubManager()) {
        collect(passed(illuminated(down, across, inner)), shares, first);
      }
    }
    return shares;
  }

  /** Waves in front of the specimen, of frequencies: probes x down x across. */
  private NDArray illuminated(double[] down, double[] across, NDManager inner) {
    int probes = down.length;
    try (NDArray rows = complex(inner, tables.shiftsDown(down), new Shape(probes, sides[0], 1, 2));
        NDArray columns =
            complex(inner, tables.shiftsAcross(across), new Shape(probes, 1, sides[1], 2))) {
      return rows.mul(columns).muli(probe);
    }
  }

  /** The waves behind the last slice, of frequencies. */
  private NDArray passed(NDArray illuminated) {
    NDArray waves = illuminated;
    for (int s = 0; s < transmissions.length; s++) {
      if (s > 0) {
        waves.muli(travel);
      }
      try (NDArray frequencies = waves;
          NDArray places = frequencies.ifft2(sides, FIELD)) {
        waves = places.muli(transmissions[s]).fft2(sides, FIELD);
      }
    }
    return waves;
  }

  private void collect(NDArray waves, double[][] shares, int first) {
    try (NDArray parts = waves.real();
        NDArray intensities = parts.square()) {
      for (int r = 0; r < detectors.length; r++) {
        try (NDArray seen = intensities.mul(detectors[r]);
            NDArray sums = seen.sum(new int[] {1, 2, 3})) {
          float[] each = sums.toFloatArray();
          for (int i = 0; i < each.length; i++) {
            shares[first + i][r] = each[i];
          }
        }
      }
    }
  }

  /** Arrays that live on the device now, for tests. */
  int living() {
    return arrays.getManagedArrays().size();
  }

  @Override
  public void close() {
    arrays.close();
  }
}
