package paretoscope.core.reward;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.image.Micrograph;
import paretoscope.core.image.Plane;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.core.spot.Blob;
import paretoscope.core.spot.Detections;

/** A made image with its truth: Gaussian columns on a flat ground with normal noise. */
public record Scene(Micrograph image, List<Blob> truth) {
  public static final double SIGMA = 2;

  /** A square lattice that repeats over the rim: side 256 px, spacing 16 px, 256 columns. */
  public static Scene lattice(double noise) {
    List<Blob> columns = new ArrayList<>();
    for (int y = 8; y < 256; y += 16) {
      for (int x = 8; x < 256; x += 16) {
        columns.add(column(y, x));
      }
    }
    return of(256, 256, columns, noise);
  }

  public static Scene of(int height, int width, List<Blob> columns, double noise) {
    RandomStream stream = SeedTree.root(5).child("scene").stream();
    double[] values = new double[height * width];
    for (int i = 0; i < values.length; i++) {
      values[i] = 1 + noise * stream.gaussian();
    }
    for (Blob column : columns) {
      add(values, height, width, column);
    }
    return new Scene(new Micrograph("scene", new Plane(height, width, values), 0.02), columns);
  }

  private static void add(double[] values, int height, int width, Blob c) {
    for (int y = Math.max(0, (int) c.y() - 12); y < Math.min(height, c.y() + 13); y++) {
      for (int x = Math.max(0, (int) c.x() - 12); x < Math.min(width, c.x() + 13); x++) {
        double r2 = (y - c.y()) * (y - c.y()) + (x - c.x()) * (x - c.x());
        values[y * width + x] += c.response() * StrictMath.exp(-r2 / (2 * c.sigma() * c.sigma()));
      }
    }
  }

  public static Blob column(double y, double x) {
    return new Blob(y, x, SIGMA, 1);
  }

  public Detections perfect() {
    return new Detections(truth);
  }

  /** The truth without the columns whose index is a multiple of {@code every}. */
  public Detections missing(int every) {
    List<Blob> kept = new ArrayList<>();
    for (int i = 0; i < truth.size(); i++) {
      if (i % every != 0) {
        kept.add(truth.get(i));
      }
    }
    return new Detections(kept);
  }

  /** The truth, each position off by normal errors of {@code sigma} [px] per axis. */
  public Detections shifted(double sigma) {
    RandomStream stream = SeedTree.root(5).child("shift").stream();
    return new Detections(
        truth.stream()
            .map(
                b ->
                    new Blob(
                        b.y() + sigma * stream.gaussian(),
                        b.x() + sigma * stream.gaussian(),
                        b.sigma(),
                        b.response()))
            .toList());
  }

  /** The truth and {@code count} positions drawn uniformly. */
  public Detections spurious(int count) {
    List<Blob> all = new ArrayList<>(truth);
    all.addAll(random(count).blobs());
    return new Detections(all);
  }

  /** Positions drawn uniformly. */
  public Detections random(int count) {
    RandomStream stream = SeedTree.root(5).child("spurious").stream();
    List<Blob> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double y = stream.uniform(0, image.pixels().height() - 1);
      double x = stream.uniform(0, image.pixels().width() - 1);
      all.add(column(y, x));
    }
    return new Detections(all);
  }
}
