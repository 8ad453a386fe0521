package paretoscope.simulator.agent;

import java.util.BitSet;
import java.util.List;
import paretoscope.simulator.episode.Truth;

/**
 * How far two looks at one view agree on what is there, which needs no truth.
 *
 * @param again finds of the first that the second has, too: of the same kind within 0.08 nm, as
 *     tasks are scored
 * @param share F1 of the first look, were the second the truth: 2 again / (finds of both), 0 to 1;
 *     0 where nothing was found
 */
record Agreement(int again, double share) {
  static Agreement of(List<Find> first, List<Find> second) {
    BitSet taken = new BitSet();
    for (Find find : first) {
      int nearest = nearest(find, second, taken);
      if (nearest >= 0) {
        taken.set(nearest);
      }
    }
    int all = first.size() + second.size();
    return new Agreement(taken.cardinality(), all == 0 ? 0 : 2.0 * taken.cardinality() / all);
  }

  private static int nearest(Find find, List<Find> others, BitSet taken) {
    int nearest = -1;
    double least = Truth.MATCH_NM * Truth.MATCH_NM;
    for (int i = 0; i < others.size(); i++) {
      double dx = others.get(i).xNm() - find.xNm();
      double dy = others.get(i).yNm() - find.yNm();
      boolean near = dx * dx + dy * dy <= least;
      if (near && !taken.get(i) && others.get(i).kind() == find.kind()) {
        least = dx * dx + dy * dy;
        nearest = i;
      }
    }
    return nearest;
  }
}
