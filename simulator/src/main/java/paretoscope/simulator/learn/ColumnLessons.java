package paretoscope.simulator.learn;

import paretoscope.core.network.Features;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.episode.Recording;
import paretoscope.simulator.episode.Truth;
import paretoscope.simulator.perceive.Channels;
import paretoscope.simulator.perceive.Sight;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.Defect;

/**
 * Teaches where columns and defects are: at each of them a bell of height 1 and a standard
 * deviation of {@value #BELL} squares. Where the world does not know all columns, nothing counts.
 */
final class ColumnLessons {
  private static final double BELL = 1.0;
  private static final double DEFECT_WEIGHT = 10;
  private static final int REACH = 4;
  private static final int GRANULE = 8;

  private ColumnLessons() {}

  /**
   * @param brighter how many times the usual dose
   */
  static Lesson of(Lookout lookout, double brighter, SeedTree seeds) {
    Recording recording = lookout.record(brighter, seeds);
    Sight sight = Sight.of(recording, lookout.spec().detector(), GRANULE);
    Features input = sight.features();
    Features wanted = Features.zeros(input.height(), input.width(), Channels.COUNT);
    Truth truth = lookout.truth();
    for (AtomicColumn column : truth.columns()) {
      double y = sight.row(column.yNm());
      double x = sight.column(column.xNm());
      if (y > -REACH && x > -REACH && y < input.height() + REACH && x < input.width() + REACH) {
        bell(wanted, y, x, Channels.COLUMN);
        if (column.defect() != Defect.NONE) {
          bell(wanted, y, x, Channels.of(column.defect()));
        }
      }
    }
    return new Lesson(input, wanted, valid(sight, truth));
  }

  private static void bell(Features wanted, double y, double x, int channel) {
    int top = (int) StrictMath.max(0, Math.ceil(y - REACH));
    int left = (int) StrictMath.max(0, Math.ceil(x - REACH));
    for (int i = top; i <= StrictMath.min(wanted.height() - 1, (int) Math.floor(y + REACH)); i++) {
      for (int j = left;
          j <= StrictMath.min(wanted.width() - 1, (int) Math.floor(x + REACH));
          j++) {
        double square = (i - y) * (i - y) + (j - x) * (j - x);
        float value = (float) StrictMath.exp(-0.5 * square / (BELL * BELL));
        int at = wanted.at(i, j) + channel;
        wanted.values()[at] = StrictMath.max(wanted.values()[at], value);
      }
    }
  }

  private static Features valid(Sight sight, Truth truth) {
    int height = sight.features().height();
    int width = sight.features().width();
    Features weight = Features.zeros(height, width, Channels.COUNT);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean known = truth.valid(sight.xNm(x), sight.yNm(y));
        for (int channel = 0; channel < Channels.COUNT; channel++) {
          double counts = channel == Channels.COLUMN ? 1 : DEFECT_WEIGHT;
          weight.values()[weight.at(y, x) + channel] = known ? (float) counts : 0;
        }
      }
    }
    return weight;
  }
}
