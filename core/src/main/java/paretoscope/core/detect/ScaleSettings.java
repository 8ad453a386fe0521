package paretoscope.core.detect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import paretoscope.core.error.UserError;
import paretoscope.core.space.IntegerParameter;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Scale;
import paretoscope.core.space.Settings;

/** Parameters that the scale-space detectors have in common, and their rules. */
final class ScaleSettings {
  static final String MIN_SIGMA = "min_sigma";
  static final String MAX_SIGMA = "max_sigma";
  private static final String NUM_SIGMA = "num_sigma";
  private static final String SIGMA_STEP = "sigma_step";
  private static final String THRESHOLD = "threshold";
  private static final String OVERLAP = "overlap";

  /** Layers a ladder may have; a typing error in a step must not fill the memory. */
  private static final int MOST_LAYERS = 1000;

  private static final double LEAST_SIGMA = 0.125;
  private static final double GREATEST_SIGMA = 1000;

  private ScaleSettings() {}

  static RealParameter minSigma() {
    return new RealParameter(
        MIN_SIGMA, "px", "least spot size looked for", 1, 6, 0.25, Scale.LINEAR, 1.0);
  }

  static RealParameter maxSigma(double preset) {
    return new RealParameter(
        MAX_SIGMA, "px", "greatest spot size looked for", 1, 12, 0.25, Scale.LINEAR, preset);
  }

  static IntegerParameter numSigma() {
    return new IntegerParameter(
        NUM_SIGMA, "1", "number of sizes, unless sigma_step > 0", 2, 20, Scale.LINEAR, 10);
  }

  static RealParameter sigmaStep() {
    return new RealParameter(
        SIGMA_STEP,
        "px",
        "distance of the sizes looked for; 0 means num_sigma sizes",
        0.25,
        1,
        0.25,
        Scale.LINEAR,
        0.0);
  }

  static RealParameter threshold(double low, double high, double preset) {
    return new RealParameter(
        THRESHOLD,
        "1",
        "least answer of a spot, on an image in [0, 1]",
        low,
        high,
        0,
        Scale.LOG,
        preset);
  }

  static RealParameter overlapLimit() {
    return new RealParameter(
        OVERLAP,
        "1",
        "common part of two spots' discs above which one goes",
        0,
        0.9,
        0.05,
        Scale.LINEAR,
        0.5);
  }

  static double threshold(Settings settings) {
    double value = settings.real(THRESHOLD);
    return checked(THRESHOLD, value, value >= 0, "must be >= 0");
  }

  static double overlap(Settings settings) {
    double value = settings.real(OVERLAP);
    return checked(OVERLAP, value, value >= 0 && value <= 1, "must lie in [0, 1]");
  }

  static double minSigma(Settings settings) {
    double value = settings.real(MIN_SIGMA);
    boolean usable = value >= LEAST_SIGMA && value <= GREATEST_SIGMA;
    return checked(
        MIN_SIGMA, value, usable, "must lie in [" + LEAST_SIGMA + ", " + GREATEST_SIGMA + "] px");
  }

  static double maxSigma(Settings settings) {
    double least = minSigma(settings);
    double value = settings.real(MAX_SIGMA);
    boolean usable = value >= least && value <= GREATEST_SIGMA;
    return checked(
        MAX_SIGMA,
        value,
        usable,
        "must lie between min_sigma (" + least + ") and " + GREATEST_SIGMA + " px");
  }

  /**
   * The sizes looked for [px], ascending. With {@code sigma_step} they are exact decimal multiples
   * from {@code min_sigma} on, so that ladders with different ends have equal numbers in common.
   */
  static List<Double> sigmas(Settings settings) {
    double least = minSigma(settings);
    double greatest = maxSigma(settings);
    double step = settings.real(SIGMA_STEP);
    checked(SIGMA_STEP, step, step >= 0 && Double.isFinite(step), "must be >= 0 px");
    return step > 0 ? stepped(least, greatest, step) : spread(least, greatest, settings);
  }

  /** A layer for each size looked for. */
  static List<Layer> layers(Settings settings, DoubleFunction<Layer> layer) {
    return sigmas(settings).stream().map(sigma -> layer.apply(sigma)).toList();
  }

  private static List<Double> stepped(double least, double greatest, double step) {
    double steps = Math.floor((greatest - least) / step + 1e-9);
    checked(
        SIGMA_STEP,
        step,
        steps < MOST_LAYERS,
        "must make at most " + MOST_LAYERS + " sizes of " + least + " to " + greatest + " px");
    List<Double> sigmas = new ArrayList<>();
    for (int i = 0; i <= (int) steps; i++) {
      BigDecimal offset = BigDecimal.valueOf(step).multiply(BigDecimal.valueOf(i));
      sigmas.add(BigDecimal.valueOf(least).add(offset).doubleValue());
    }
    return sigmas;
  }

  private static List<Double> spread(double least, double greatest, Settings settings) {
    int count = settings.integer(NUM_SIGMA);
    boolean fits = count >= 1 && count <= MOST_LAYERS;
    checked(NUM_SIGMA, count, fits, "must lie in [1, " + MOST_LAYERS + "]");
    if (least == greatest) {
      return List.of(least);
    }
    List<Double> sigmas = new ArrayList<>();
    double step = (greatest - least) / Math.max(1, count - 1);
    for (int i = 0; i < count; i++) {
      sigmas.add(i > 0 && i == count - 1 ? greatest : i * step + least);
    }
    return sigmas;
  }

  static double checked(String name, double value, boolean holds, String rule) {
    if (!holds) {
      throw new UserError("detector setting `" + name + "` = " + value + " " + rule + ".");
    }
    return value;
  }
}
