package paretoscope.simulator.episode;

import java.util.List;
import paretoscope.core.lattice.NeighbourGrid;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.Defect;

/** True places, and which of them a claim stands for. Immutable. */
public final class TruePlaces {
  /** What a claim stands for that is true of no place. */
  public static final int WRONG = -1;

  /** What a claim stands for that is neither right nor wrong. */
  public static final int IGNORED = -2;

  private final List<AtomicColumn> all;
  private final int wanted;
  private final Truth truth;
  private final NeighbourGrid grid;

  /**
   * @param all those wanted first, then those that a claim may stand for without being counted
   * @param wanted how many of them are wanted
   */
  public TruePlaces(List<AtomicColumn> all, int wanted, Truth truth) {
    this.all = List.copyOf(all);
    this.wanted = wanted;
    this.truth = truth;
    this.grid =
        new NeighbourGrid(
            all.stream().mapToDouble(AtomicColumn::yNm).toArray(),
            all.stream().mapToDouble(AtomicColumn::xNm).toArray());
  }

  /**
   * The nearest wanted place of a kind within the radius: its index in {@link #wanted}, or {@link
   * #WRONG}, or {@link #IGNORED} where a place that is not wanted is nearer or the truth is not
   * known.
   *
   * @param kind of a defect, or {@link Defect#NONE} for any column
   */
  public int standsFor(double xNm, double yNm, Defect kind) {
    if (!truth.valid(xNm, yNm)) {
      return IGNORED;
    }
    int best = WRONG;
    double least = Double.POSITIVE_INFINITY;
    for (int i : grid.within(yNm, xNm, Truth.MATCH_NM)) {
      AtomicColumn column = all.get(i);
      double dx = column.xNm() - xNm;
      double dy = column.yNm() - yNm;
      boolean fits = kind == Defect.NONE || kind == column.defect();
      if (fits && dx * dx + dy * dy < least) {
        least = dx * dx + dy * dy;
        best = i;
      }
    }
    return best >= wanted ? IGNORED : best;
  }

  /** Those wanted. */
  public List<AtomicColumn> wanted() {
    return all.subList(0, wanted);
  }
}
