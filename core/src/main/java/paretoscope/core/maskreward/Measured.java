package paretoscope.core.maskreward;

import java.util.List;
import java.util.function.Function;
import paretoscope.core.segment.FoundMask;
import paretoscope.core.segment.MaskMeasures;
import paretoscope.core.workflow.Analysis;

/**
 * Measures of masks in the recorded image, not in what the workflow made of it: no filter can talk
 * a mask up.
 */
final class Measured {
  private Measured() {}

  static MaskMeasures of(Analysis analysis) {
    return analysis.shared(
        "mask measures", MaskMeasures.class, () -> new MaskMeasures(analysis.normalised()));
  }

  /** The mean over masks; 0 where there are none. */
  static double mean(List<FoundMask> masks, Function<FoundMask, Double> measure) {
    return masks.stream().mapToDouble(measure::apply).average().orElse(0);
  }
}
