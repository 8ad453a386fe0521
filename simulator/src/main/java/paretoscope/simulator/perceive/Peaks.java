package paretoscope.simulator.perceive;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.network.Features;

/** Places where a map of probabilities has a maximum. */
final class Peaks {
  /**
   * A maximum.
   *
   * @param y row of squares, with fraction
   * @param x column of squares, with fraction
   * @param row of the highest square
   * @param column of the highest square
   * @param value there
   */
  record Peak(double y, double x, int row, int column, double value) {}

  private Peaks() {}

  /** Those of at least a value, row by row; of equal neighbours the first. */
  static List<Peak> of(Features map, int channel, double least) {
    List<Peak> peaks = new ArrayList<>();
    for (int y = 0; y < map.height(); y++) {
      for (int x = 0; x < map.width(); x++) {
        double value = map.values()[map.at(y, x) + channel];
        if (value >= least && highest(map, channel, y, x)) {
          double down = shift(map, channel, y, x, 1, 0);
          double across = shift(map, channel, y, x, 0, 1);
          peaks.add(new Peak(y + down, x + across, y, x, value));
        }
      }
    }
    return peaks;
  }

  private static boolean highest(Features map, int channel, int y, int x) {
    float value = map.values()[map.at(y, x) + channel];
    for (int i = -1; i <= 1; i++) {
      for (int j = -1; j <= 1; j++) {
        boolean before = i < 0 || (i == 0 && j < 0);
        if ((i != 0 || j != 0) && inside(map, y + i, x + j)) {
          float other = map.values()[map.at(y + i, x + j) + channel];
          if (other > value || (before && other == value)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static boolean inside(Features map, int y, int x) {
    return y >= 0 && x >= 0 && y < map.height() && x < map.width();
  }

  /** Where a parabola through the logarithms of three neighbours is highest: exact for bells. */
  private static double shift(Features map, int channel, int y, int x, int dy, int dx) {
    if (!inside(map, y - dy, x - dx) || !inside(map, y + dy, x + dx)) {
      return 0;
    }
    double before = log(map, channel, y - dy, x - dx);
    double here = log(map, channel, y, x);
    double after = log(map, channel, y + dy, x + dx);
    double bend = 2 * here - before - after;
    double shift = bend > 0 ? 0.5 * (after - before) / bend : 0;
    return StrictMath.max(-0.5, StrictMath.min(0.5, shift));
  }

  private static double log(Features map, int channel, int y, int x) {
    return StrictMath.log(StrictMath.max(1e-6, map.values()[map.at(y, x) + channel]));
  }
}
