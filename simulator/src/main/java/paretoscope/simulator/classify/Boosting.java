package paretoscope.simulator.classify;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.error.Require;

/**
 * Teaches boosted trees: each tree of a class follows what the softmax of all trees before it still
 * gets wrong (Friedman 2001, doi:10.1214/aos/1013203451, algorithm 6).
 *
 * @param rounds trees of each class
 * @param depth questions from a tree's root to its leaves
 * @param rate share of each tree that counts, 0 to 1
 * @param leastExamples in a leaf
 */
public record Boosting(int rounds, int depth, double rate, int leastExamples) {
  public Boosting {
    Require.within("rounds of boosting", rounds, 1, 10_000);
    Require.within("depth of a tree", depth, 1, 10);
    Require.within("rate of boosting", rate, 1e-4, 1);
    Require.within("examples in a leaf", leastExamples, 1, 1_000_000);
  }

  /** The same examples, the same trees. */
  public BoostedTrees teach(Examples examples) {
    int classes = examples.classes();
    int count = examples.count();
    Bins bins = new Bins(examples.features());
    float[][] numbers = new float[count][];
    for (int i = 0; i < count; i++) {
      numbers[i] = BoostedTrees.singles(examples.features()[i]);
    }
    double[][] sums = new double[count][classes];
    List<Tree> trees = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      double[][] residuals = residuals(examples, sums);
      for (int k = 0; k < classes; k++) {
        Growing growing = new Growing(bins, residuals[k], depth, leastExamples);
        Tree tree = growing.tree((classes - 1.0) / classes * rate);
        trees.add(tree);
        for (int i = 0; i < count; i++) {
          sums[i][k] += tree.of(numbers[i]);
        }
      }
    }
    return new BoostedTrees(classes, examples.width(), trees);
  }

  /** Whether an example is of a class, less how likely that is held; classes x examples. */
  private static double[][] residuals(Examples examples, double[][] sums) {
    double[][] residuals = new double[examples.classes()][examples.count()];
    for (int i = 0; i < examples.count(); i++) {
      double[] likely = BoostedTrees.softmax(sums[i]);
      for (int k = 0; k < likely.length; k++) {
        residuals[k][i] = (examples.labels()[i] == k ? 1 : 0) - likely[k];
      }
    }
    return residuals;
  }
}
