package paretoscope.simulator.classify;

import paretoscope.core.error.Require;

/**
 * A regression tree whose leaves all lie at one depth. Node n goes on to 2n + 1 where its number is
 * at most its cut, and else to 2n + 2.
 *
 * @param numbers which number each node asks for, row by row from the root
 * @param cuts what it is compared with
 * @param leaves what each leaf says, one more than nodes
 */
@SuppressWarnings("ArrayRecordComponent") // many and small: neither compared nor copied
public record Tree(int[] numbers, float[] cuts, float[] leaves) {
  private static final int MOST_NODES = 1023;

  public Tree {
    int nodes = numbers.length;
    Require.that(
        nodes >= 1 && nodes <= MOST_NODES && ((nodes + 1) & nodes) == 0,
        "nodes of a tree",
        nodes,
        "must be 1, 3, 7, ... " + MOST_NODES,
        0);
    Require.that(
        cuts.length == nodes && leaves.length == nodes + 1,
        "cuts and leaves of a tree",
        cuts.length + " and " + leaves.length,
        "must be %d and %d".formatted(nodes, nodes + 1),
        0);
    for (float leaf : leaves) {
      Require.within("leaf of a tree", leaf, -1e6, 1e6);
    }
    for (float cut : cuts) {
      Require.within("cut of a tree", cut, -Float.MAX_VALUE, Float.MAX_VALUE);
    }
  }

  double of(float[] features) {
    int node = 0;
    while (node < numbers.length) {
      node = 2 * node + (features[numbers[node]] <= cuts[node] ? 1 : 2);
    }
    return leaves[node - numbers.length];
  }
}
