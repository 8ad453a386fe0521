package paretoscope.simulator.wave;

import java.io.IOException;
import java.util.stream.IntStream;
import paretoscope.simulator.scatter.ElectronBeam;
import paretoscope.simulator.scatter.Parametrisation;
import paretoscope.simulator.specimen.Atoms;
import paretoscope.testing.NumpyArchive;
import paretoscope.testing.SharedData;

/**
 * The strontium titanate of the reference data: 4 x 4 x 20 unit cells on 400 x 400 points. Its
 * first axis is laid down the field, its second across it.
 */
final class GoldenCrystal {
  static final double CELL_ANGSTROM = 15.62;
  static final WaveGrid GRID = new WaveGrid(400, 400, CELL_ANGSTROM, CELL_ANGSTROM);
  static final Slicing SLICING = new Slicing(40, 3.905 / 2);

  /** Probe places of the images along a side, of which tests take some. */
  static final int PLACES = 16;

  /** Every how many-th place along a side tests take: {@code bench/run golden} takes all. */
  static final int STRIDE = Integer.getInteger("golden.stride", 4);

  private final NumpyArchive images = new NumpyArchive(SharedData.require("golden/stem/image.npz"));
  private final NumpyArchive steps =
      new NumpyArchive(SharedData.require("golden/stem/intermediates.npz"));

  NumpyArchive images() {
    return images;
  }

  NumpyArchive steps() {
    return steps;
  }

  /** Atoms at rest. */
  Atoms atRest() throws IOException {
    return atoms(images.read("static_positions"), 0);
  }

  /** Atoms of a frozen phonon configuration. */
  Atoms displaced(int configuration) throws IOException {
    return atoms(images.read("phonon_positions"), configuration);
  }

  private Atoms atoms(double[] places, int configuration) throws IOException {
    double[] numbers = images.read("numbers");
    Atoms.Builder atoms = new Atoms.Builder();
    int first = 3 * configuration * numbers.length;
    for (int i = 0; i < numbers.length; i++) {
      int at = first + 3 * i;
      atoms.add(
          numbers[i] == 38 ? "Sr" : numbers[i] == 22 ? "Ti" : "O",
          places[at + 1] / 10,
          places[at] / 10,
          places[at + 2] / 10);
    }
    return atoms.build();
  }

  SliceStack stack(Atoms atoms, Parametrisation set) {
    return SliceStack.of(
        GRID, new ElectronBeam(200), SLICING, atoms, set, Placement.BILINEAR, Workers.all());
  }

  /** Where an image's rows lie, and its columns [Å]. */
  static double[] lines(int stride) {
    return IntStream.range(0, PLACES / stride)
        .mapToDouble(i -> 3.905 + 3.905 / PLACES * (stride * i))
        .toArray();
  }

  /** Probe places of an image [Å], down and across in turn. */
  static double[] places(int stride) {
    double[] lines = lines(stride);
    double[] places = new double[2 * lines.length * lines.length];
    for (int i = 0; i < places.length / 2; i++) {
      places[2 * i] = lines[i / lines.length];
      places[2 * i + 1] = lines[i % lines.length];
    }
    return places;
  }

  /** The numbers of the n-th of several images at those places. */
  static double[] at(double[] images, int n, int stride) {
    int side = PLACES / stride;
    double[] some = new double[side * side];
    for (int i = 0; i < some.length; i++) {
      some[i] = images[(n * PLACES + stride * (i / side)) * PLACES + stride * (i % side)];
    }
    return some;
  }

  /** What the first detector collects at places. */
  static double[] scan(ProbeScattering scattering, double[] places) {
    double[] collected = new double[places.length / 2];
    Workers.all()
        .each(
            collected.length,
            i -> collected[i] = scattering.collected(places[2 * i], places[2 * i + 1])[0]);
    return collected;
  }

  /**
   * Root-mean-square of a difference over that of the reference.
   *
   * @param what is compared: said where figures are asked for
   */
  static double relativeRms(String what, double[] ours, double[] reference) {
    double difference = 0;
    double all = 0;
    for (int i = 0; i < reference.length; i++) {
      difference += (ours[i] - reference[i]) * (ours[i] - reference[i]);
      all += reference[i] * reference[i];
    }
    double rms = StrictMath.sqrt(difference / all);
    if (Boolean.getBoolean("golden.figures")) {
      System.out.printf("| %s | %d | %.1e |%n", what, reference.length, rms);
    }
    return rms;
  }
}
