package paretoscope.simulator.classify;

import java.util.List;
import paretoscope.core.error.Require;

/**
 * Sums of regression trees, one sum for each class, turned into probabilities by the softmax:
 * gradient boosting (Friedman 2001, doi:10.1214/aos/1013203451, algorithm 6).
 */
public final class BoostedTrees implements Classifier {
  private final int classes;
  private final int features;
  private final Tree[] trees;

  /**
   * @param features numbers of each example
   * @param trees of all classes in turn, round by round
   */
  BoostedTrees(int classes, int features, List<Tree> trees) {
    Require.within("number of classes", classes, 1, 100);
    Require.that(
        trees.size() % classes == 0,
        "trees",
        trees.size(),
        "must be as many for each of " + classes + " classes",
        0);
    for (Tree tree : trees) {
      for (int number : tree.numbers()) {
        Require.within("number that a tree asks for", number, 0, features - 1);
      }
    }
    this.classes = classes;
    this.features = features;
    this.trees = trees.toArray(Tree[]::new);
  }

  @Override
  public int features() {
    return features;
  }

  @Override
  public int classes() {
    return classes;
  }

  @Override
  public double[] probabilities(double[] asked) {
    Require.that(asked.length == features, "numbers", asked.length, "must be " + features, 0);
    float[] numbers = singles(asked);
    double[] sums = new double[classes];
    for (int i = 0; i < trees.length; i++) {
      sums[i % classes] += trees[i].of(numbers);
    }
    return softmax(sums);
  }

  /** As trees compare them. */
  static float[] singles(double[] numbers) {
    float[] singles = new float[numbers.length];
    for (int i = 0; i < singles.length; i++) {
      singles[i] = (float) numbers[i];
    }
    return singles;
  }

  /** exp(s_k) over the sum of all exp(s). */
  static double[] softmax(double[] sums) {
    double most = Double.NEGATIVE_INFINITY;
    for (double sum : sums) {
      most = StrictMath.max(most, sum);
    }
    double[] shares = new double[sums.length];
    double total = 0;
    for (int k = 0; k < sums.length; k++) {
      shares[k] = StrictMath.exp(sums[k] - most);
      total += shares[k];
    }
    for (int k = 0; k < sums.length; k++) {
      shares[k] /= total;
    }
    return shares;
  }

  /** As they are stored. */
  ClassifierFile.Stored stored() {
    return new ClassifierFile.Stored(
        ClassifierFile.TREES,
        classes,
        features,
        0,
        List.of(),
        List.of(),
        new byte[0],
        new byte[0],
        List.of(trees));
  }
}
