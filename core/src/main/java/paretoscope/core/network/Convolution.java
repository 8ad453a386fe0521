package paretoscope.core.network;

/** The inner loops of a network, in two forms that give the same bits. */
interface Convolution {
  /**
   * A row of a convolution: {@code out[x][o] = offset[o] + sum of lines[r][x * from + i] *
   * weights[r][i][o]} over rows r and {@code i < reach}, in this order, each by a fused
   * multiplication and addition.
   *
   * @param values holds the rows of the input
   * @param rows where each row begins in {@code values}
   * @param from step between places [values]
   * @param reach values that belong to a place: taps across times channels
   * @param weights rows x reach x {@code offset.length}
   * @param to where the row begins in {@code out}
   */
  void row(
      float[] values,
      int[] rows,
      int from,
      int reach,
      float[] weights,
      float[] offset,
      int width,
      float[] out,
      int to);
}
