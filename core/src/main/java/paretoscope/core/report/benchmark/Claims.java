package paretoscope.core.report.benchmark;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.stats.benchmark.MeanRatio;
import paretoscope.core.stats.benchmark.ScoreTable;
import paretoscope.core.stats.benchmark.StatisticsSettings;

/** What learning is worth with plain scanning: raster with a taught analyst and without one. */
final class Claims {
  private static final String NAVIGATOR = "raster";
  private static final String LEARNED = "unet";
  private static final List<String> PLAIN = List.of("threshold", "log");

  private Claims() {}

  /** Ratios of those agents that are there, with the same planner and settings. */
  static List<MeanRatio> of(List<Contender> tested, ScoreTable table, StatisticsSettings settings) {
    List<MeanRatio> ratios = new ArrayList<>();
    for (Contender taught : tested) {
      for (Contender plain : tested) {
        if (taught.navigator().equals(NAVIGATOR)
            && taught.analyst().equals(LEARNED)
            && PLAIN.contains(plain.analyst())
            && plain.around().equals(taught.around())) {
          ratios.add(MeanRatio.of(table, taught.name(), plain.name(), settings));
        }
      }
    }
    return ratios;
  }
}
