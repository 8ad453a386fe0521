package paretoscope.simulator.perceive;

import paretoscope.core.network.Features;
import paretoscope.simulator.acquisition.Detector;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.episode.Recording;

/**
 * A recording as networks see it, whatever its own pixels: squares of about {@value #PIXEL_NM} nm
 * with four numbers each. The first is the share of the electrons that arrived there, less the
 * image's mean, in its standard deviations. The second is that share as a logarithm, where light
 * columns show beside heavy ones. The others are the same everywhere: how far the image stands out
 * of its shot noise, and how bright it is, both as logarithms.
 *
 * @param view what was scanned
 * @param features height x width x {@value #CHANNELS}
 */
public record Sight(View view, Features features) {
  /** Side of a square [nm]; a column's spot has a standard deviation of about 0.045 nm. */
  public static final double PIXEL_NM = 0.04;

  /** Numbers for each square. */
  public static final int CHANNELS = 4;

  private static final double LEAST_SHARE = 1e-5;

  /** Darker squares, in means of the image, are as dark as this. */
  private static final double DARKEST = 0.2;

  /** Brings logarithms to a spread of about 1. */
  private static final double STRETCH = 3;

  /**
   * @param granule sides come in multiples of this [squares]
   */
  public static Sight of(Recording recording, Detector detector, int granule) {
    View view = recording.look().view();
    int height = side(view.heightNm(), granule);
    int width = side(view.widthNm(), granule);
    double[] shares = shares(recording, detector);
    int lines = view.heightPx();
    double[] across = Squares.means(shares, lines, view.widthPx(), width);
    double[] upright = Squares.turned(across, lines, width);
    double[] squares = Squares.means(upright, /* height= */ width, /* width= */ lines, height);
    double electrons = recording.look().electrons() / ((double) height * width);
    float[] values = described(Squares.turned(squares, width, height), electrons);
    return new Sight(view, new Features(height, width, CHANNELS, values));
  }

  private static int side(double nm, int granule) {
    return granule * (int) StrictMath.max(1, Math.rint(nm / PIXEL_NM / granule));
  }

  /** The share of the electrons sent to each scan position that was counted. */
  private static double[] shares(Recording recording, Detector detector) {
    double[] counts = recording.counts().values();
    double[] shares = new double[counts.length];
    double sent = recording.look().electronsPerPixel();
    for (int i = 0; i < shares.length; i++) {
      shares[i] = detector.electrons(counts[i]) / sent;
    }
    return shares;
  }

  private static float[] described(double[] shares, double electrons) {
    double mean = 0;
    for (double share : shares) {
      mean += share / shares.length;
    }
    double variance = 0;
    for (double share : shares) {
      variance += (share - mean) * (share - mean) / shares.length;
    }
    double level = StrictMath.max(LEAST_SHARE, mean);
    double noise = StrictMath.sqrt(level / electrons);
    double spread = StrictMath.max(noise, StrictMath.sqrt(variance));
    float contrast = (float) StrictMath.log10(spread / noise);
    float brightness = (float) (StrictMath.log10(level) + 2);
    float[] values = new float[CHANNELS * shares.length];
    for (int i = 0; i < shares.length; i++) {
      values[CHANNELS * i] = (float) ((shares[i] - mean) / spread);
      values[CHANNELS * i + 1] =
          (float) (STRETCH * StrictMath.log(StrictMath.max(DARKEST, shares[i] / level)));
      values[CHANNELS * i + 2] = contrast;
      values[CHANNELS * i + 3] = brightness;
    }
    return values;
  }

  /** Where a place between squares lies across the field [nm]. */
  public double xNm(double column) {
    return view.leftNm() + (column + 0.5) * view.widthNm() / features.width();
  }

  /** Where a place between squares lies down the field [nm]. */
  public double yNm(double row) {
    return view.topNm() + (row + 0.5) * view.heightNm() / features.height();
  }

  /** The column of squares, with fraction, that a place of the field lies at. */
  public double column(double xNm) {
    return (xNm - view.leftNm()) / view.widthNm() * features.width() - 0.5;
  }

  /** The row of squares, with fraction, that a place of the field lies at. */
  public double row(double yNm) {
    return (yNm - view.topNm()) / view.heightNm() * features.height() - 0.5;
  }
}
