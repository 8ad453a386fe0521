package paretoscope.core.stats.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import paretoscope.core.error.UserError;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

/**
 * The independent observations of a table, in strata: runs in worlds, or worlds in one stratum.
 * Configurations are columns and are drawn together, so every resample keeps pairs whole, and a
 * difference of two resampled means is the resampled mean of differences.
 */
final class Units {
  /** [row][configuration], stratum after stratum. */
  private final double[][] rows;

  /** First row of each stratum, and the number of rows. */
  private final int[] starts;

  private Units(double[][] rows, int[] starts) {
    this.rows = rows;
    this.starts = starts;
  }

  static Units of(ScoreTable table, Inference inference) {
    int worlds = table.worlds().size();
    if (inference == Inference.NEW_WORLDS) {
      if (worlds < 2) {
        throw new UserError(
            "one world says nothing about others: statements about new worlds need at least two;"
                + " add worlds, or ask about these worlds");
      }
      return new Units(table.worldMeans(), new int[] {0, worlds});
    }
    List<double[]> rows = new ArrayList<>();
    int[] starts = new int[worlds + 1];
    for (int w = 0; w < worlds; w++) {
      if (table.rows(w).length < 2) {
        throw new UserError(
            "world `"
                + table.worlds().get(w)
                + "` has one seed: statements about these worlds need at least two in each; add"
                + " seeds, or ask about new worlds");
      }
      rows.addAll(List.of(table.rows(w)));
      starts[w + 1] = rows.size();
    }
    return new Units(rows.toArray(double[][]::new), starts);
  }

  int count() {
    return rows.length;
  }

  int strata() {
    return starts.length - 1;
  }

  int size(int stratum) {
    return starts[stratum + 1] - starts[stratum];
  }

  int columns() {
    return rows[0].length;
  }

  double[] row(int unit) {
    return rows[unit];
  }

  /**
   * Rows drawn for each resample, [resample][rows]: from each stratum one less than it has. Then
   * the variance of a resampled mean is the unbiased s^2 / n (Rao and Wu 1988,
   * doi:10.1080/01621459.1988.10478591); as many as it has would make intervals of ten seeds 5 %
   * too short.
   */
  int[][] draws(int resamples, SeedTree seeds) {
    RandomStream stream = seeds.stream();
    int[][] draws = new int[resamples][rows.length - strata()];
    for (int[] drawn : draws) {
      for (int s = 0; s < strata(); s++) {
        for (int i = from(s, drawn); i < from(s + 1, drawn); i++) {
          drawn[i] = starts[s] + stream.below(size(s));
        }
      }
    }
    return draws;
  }

  /** Where the rows of a stratum begin in a draw. */
  int from(int stratum, int[] drawn) {
    return starts[stratum] - (drawn.length < rows.length ? stratum : 0);
  }

  /** Every row once. */
  int[] all() {
    return IntStream.range(0, rows.length).toArray();
  }

  /** First row of a stratum. */
  int start(int stratum) {
    return starts[stratum];
  }

  /** Mean over strata of the mean of the drawn rows, for every column. */
  void means(int[] drawn, double[] means) {
    Arrays.fill(means, 0);
    for (int s = 0; s < strata(); s++) {
      int from = from(s, drawn);
      int to = from(s + 1, drawn);
      double weight = 1.0 / strata() / (to - from);
      for (int i = from; i < to; i++) {
        double[] row = rows[drawn[i]];
        for (int c = 0; c < means.length; c++) {
          means[c] += weight * row[c];
        }
      }
    }
  }

  /** First column less second, row by row. */
  double[] differences(int first, int second) {
    double[] differences = new double[rows.length];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = rows[i][first] - rows[i][second];
    }
    return differences;
  }

  /** One column. */
  double[] column(int column) {
    double[] values = new double[rows.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = rows[i][column];
    }
    return values;
  }

  /** What each value adds to the mean over strata, [strata][units]. */
  double[][] influence(double[] values) {
    double[][] influence = new double[strata()][];
    for (int s = 0; s < influence.length; s++) {
      double mean = 0;
      for (int i = starts[s]; i < starts[s + 1]; i++) {
        mean += values[i] / size(s);
      }
      influence[s] = new double[size(s)];
      for (int i = 0; i < influence[s].length; i++) {
        influence[s][i] = (values[starts[s] + i] - mean) / strata() / size(s);
      }
    }
    return influence;
  }
}
