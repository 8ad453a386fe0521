package paretoscope.core.stats.benchmark;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.stats.describe.Correlation;

/**
 * Whether the order of the league hangs on one world: Spearman's correlation of the means with all
 * worlds and without one.
 *
 * @param worlds one for each world left out; none for fewer than three configurations or two worlds
 */
public record RankStability(List<LeftOut> worlds) {
  /**
   * The league without a world.
   *
   * @param world left out
   * @param spearman correlation with the whole league; NaN where all means are equal
   * @param best the configuration that is first then
   */
  public record LeftOut(String world, double spearman, String best) {}

  public RankStability {
    worlds = List.copyOf(worlds);
  }

  /** The least correlation; NaN without worlds. */
  public double least() {
    return worlds.stream().mapToDouble(LeftOut::spearman).min().orElse(Double.NaN);
  }

  static RankStability of(ScoreTable table) {
    double[][] means = table.worldMeans();
    int columns = table.configurations().size();
    List<LeftOut> worlds = new ArrayList<>();
    if (columns >= 3 && means.length >= 2) {
      double[] whole = ScoreTable.mean(means);
      for (int w = 0; w < means.length; w++) {
        double[] rest = new double[columns];
        int best = 0;
        for (int c = 0; c < columns; c++) {
          rest[c] = (whole[c] * means.length - means[w][c]) / (means.length - 1);
          best = rest[c] > rest[best] ? c : best;
        }
        worlds.add(
            new LeftOut(
                table.worlds().get(w),
                Correlation.spearman(whole, rest).coefficient(),
                table.configurations().get(best).name()));
      }
    }
    return new RankStability(worlds);
  }
}
