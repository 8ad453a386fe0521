package paretoscope.core.config;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import paretoscope.core.error.UserError;
import paretoscope.core.image.Plane;
import paretoscope.core.space.Dimension;
import paretoscope.core.space.SearchSpace;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Blob;
import paretoscope.core.spot.Detections;
import paretoscope.core.workflow.Alternative;
import paretoscope.core.workflow.Detector;
import paretoscope.core.workflow.Filter;
import paretoscope.core.workflow.Operator;
import paretoscope.core.workflow.Refiner;
import paretoscope.core.workflow.Segmenter;
import paretoscope.core.workflow.Sieve;

/**
 * Runs an operator on a small image at both ends of its ranges while the study file is read, so
 * that values it cannot work with are told at once, in its own words, and not by every evaluation.
 */
final class TrialRun {
  private static final int SIDE = 48;

  private TrialRun() {}

  /**
   * @param where the alternative and its place, the start of the message
   * @throws UserError if the operator refuses its settings
   */
  static void check(Alternative alternative, String where) {
    for (double gene : new double[] {0, 1}) {
      Settings settings = settings(alternative, gene);
      if (alternative.operator().orElseThrow() instanceof Segmenter segmenter) {
        checkOnly(segmenter, settings, where);
        continue;
      }
      try {
        run(alternative.operator().orElseThrow(), settings);
      } catch (UserError | IllegalArgumentException e) {
        throw new UserError(
            where + " cannot run with " + settings.values() + ": " + e.getMessage(), e);
      }
    }
  }

  /** A network takes too long to be tried; what it refuses names the setting. */
  private static void checkOnly(Segmenter segmenter, Settings settings, String where) {
    try {
      segmenter.check(settings);
    } catch (UserError | IllegalArgumentException e) {
      throw new UserError(where + ": " + e.getMessage(), e);
    }
  }

  private static Settings settings(Alternative alternative, double gene) {
    List<Dimension> dimensions = alternative.searched().stream().map(Dimension::always).toList();
    SearchSpace space =
        new SearchSpace(
            dimensions,
            alternative.operator().orElseThrow().card().conditions(),
            alternative.fixed());
    double[] genome = new double[space.size()];
    java.util.Arrays.fill(genome, gene);
    Map<String, Object> values = new TreeMap<>(space.decode(genome).values());
    return new Settings(values);
  }

  private static void run(Operator operator, Settings settings) {
    Plane image = image();
    if (operator instanceof Filter filter) {
      filter.apply(image, settings);
    } else if (operator instanceof Detector detector) {
      detector.prepare(image).detect(settings);
    } else if (operator instanceof Sieve sieve) {
      sieve.prepare(image).keep(List.of(), settings);
    } else if (operator instanceof Refiner refiner) {
      Blob spot = new Blob(SIDE / 2.0, SIDE / 2.0, 2, 1);
      refiner.refine(image, new Detections(List.of(spot)), settings);
    }
  }

  /** One spot on a slope, in [0, 1]. */
  private static Plane image() {
    double[] values = new double[SIDE * SIDE];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        int apart = Math.abs(y - SIDE / 2) + Math.abs(x - SIDE / 2);
        values[y * SIDE + x] = 0.2 * x / SIDE + Math.max(0, 0.8 - 0.2 * apart);
      }
    }
    return new Plane(SIDE, SIDE, values).normalised();
  }
}
