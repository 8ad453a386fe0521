package paretoscope.simulator.wave;

import java.util.ArrayList;
import java.util.List;

/**
 * Which rows of strips, that is, which vertical frequencies, are transformed across the field, in
 * groups of {@link Radix#LANES}. The last group is filled up with rows behind the strip, which hold
 * nothing.
 */
final class FrequencyRows {
  private final int[] rows;
  private final int[] left;
  private final int kept;

  private FrequencyRows(List<Integer> kept, List<Integer> left, int length) {
    this.kept = kept.size();
    this.left = left.stream().mapToInt(Integer::intValue).toArray();
    int groups = (this.kept + Radix.LANES - 1) / Radix.LANES;
    this.rows = new int[groups * Radix.LANES];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = i < this.kept ? kept.get(i) : length + i - this.kept;
    }
  }

  /** The rows whose frequencies do not exceed a limit. */
  static FrequencyRows upTo(double limit, LineFourier down) {
    List<Integer> kept = new ArrayList<>();
    List<Integer> left = new ArrayList<>();
    for (int row = 0; row < down.length(); row++) {
      (Math.abs(down.frequency(row)) <= limit ? kept : left).add(row);
    }
    return new FrequencyRows(kept, left, down.length());
  }

  int groups() {
    return rows.length / Radix.LANES;
  }

  /** The row of a strip that is a group's lane. */
  int row(int group, int lane) {
    return rows[group * Radix.LANES + lane];
  }

  /** Whether a group's lane is a frequency and no filling. */
  boolean holds(int group, int lane) {
    return group * Radix.LANES + lane < kept;
  }

  /** All groups' rows, one group after another. */
  int[] rows() {
    return rows;
  }

  /** The rows that are not kept. */
  int[] left() {
    return left;
  }
}
