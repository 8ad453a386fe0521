package paretoscope.simulator.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import paretoscope.core.error.UserError;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

class ClassifiersTest {
  private static final Boosting BOOSTING = new Boosting(30, 2, 0.3, 1);

  /** Points of a square of side 2 about 0, with a third number that is always 7. */
  private static Examples points(int count, int classes, Function<double[], Integer> label) {
    RandomStream random = SeedTree.root(5).stream();
    double[][] features = new double[count][];
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      features[i] = new double[] {random.uniform(-1, 1), random.uniform(-1, 1), 7};
      labels[i] = label.apply(features[i]);
    }
    return new Examples(classes, features, labels);
  }

  private static double right(Classifier classifier, Examples examples) {
    int right = 0;
    for (int i = 0; i < examples.count(); i++) {
      right += classifier.likeliest(examples.features()[i]) == examples.labels()[i] ? 1 : 0;
    }
    return (double) right / examples.count();
  }

  @Test
  void bothSeparateWhatALineSeparates() {
    Examples examples = points(400, 2, p -> p[0] > 0.2 ? 1 : 0);
    assertThat(right(BOOSTING.teach(examples), examples)).isEqualTo(1);
    assertThat(right(NearestNeighbours.taught(examples, 5), examples)).isGreaterThan(0.97);
  }

  /** No single cut gains anything on exclusive or but by chance: two in a row do. */
  @Test
  void treesLearnExclusiveOr() {
    Examples examples = points(400, 2, p -> p[0] > 0 ^ p[1] > 0 ? 1 : 0);
    assertThat(right(BOOSTING.teach(examples), examples)).isGreaterThan(0.98);
    assertThat(right(new Boosting(30, 1, 0.3, 1).teach(examples), examples)).isLessThan(0.75);
  }

  @Test
  void treesTellThreeClassesApart() {
    Examples examples = points(600, 3, p -> p[0] < -0.3 ? 0 : p[1] > 0.1 ? 1 : 2);
    assertThat(right(BOOSTING.teach(examples), examples)).isGreaterThan(0.98);
  }

  /** One round of one cut, by hand: leaves are (K - 1) / K of sum r / sum |r| (1 - |r|). */
  @Test
  void oneCutIsFriedmans() {
    Examples examples =
        new Examples(2, new double[][] {{0}, {1}, {2}, {3}}, new int[] {0, 0, 0, 1});
    BoostedTrees trees = new Boosting(1, 1, 1, 1).teach(examples);
    // residuals of class 1 are -1/2 left of the cut at 2.5, +1/2 right of it: leaves -1 and +1
    double left = trees.probabilities(new double[] {2.4})[1];
    double right = trees.probabilities(new double[] {2.6})[1];
    assertThat(left).isCloseTo(1 / (1 + StrictMath.exp(2)), within(1e-9));
    assertThat(right).isCloseTo(1 / (1 + StrictMath.exp(-2)), within(1e-9));
  }

  @Test
  void ofOneClassBothAreSure() {
    Examples examples = points(40, 1, p -> 0);
    assertThat(BOOSTING.teach(examples).probabilities(new double[3])).containsExactly(1);
    assertThat(NearestNeighbours.taught(examples, 5).probabilities(new double[3]))
        .containsExactly(new double[] {1}, within(1e-12));
  }

  /** With nothing to go by, trees say how common each class is. */
  @Test
  void ofConstantNumbersTreesLearnHowCommonClassesAre() {
    double[][] same = new double[10][1];
    Examples examples = new Examples(2, same, new int[] {0, 0, 0, 0, 0, 0, 0, 0, 1, 1});
    double[] likely = new Boosting(100, 3, 0.3, 1).teach(examples).probabilities(new double[] {9});
    assertThat(likely[1]).isCloseTo(0.2, within(1e-3));
  }

  @Test
  void ofEquallyFarNeighboursTheFirstStoredCounts() {
    double[][] features = {{-1}, {1}, {-3}, {3}};
    Examples examples = new Examples(2, features, new int[] {1, 0, 0, 0});
    NearestNeighbours one = NearestNeighbours.taught(examples, 1);
    assertThat(one.probabilities(new double[] {0})).containsExactly(0, 1);
    assertThat(one.probabilities(new double[] {0.01})).containsExactly(1, 0);
    // two each way: equal shares, of which the first class is the likeliest
    assertThat(NearestNeighbours.taught(examples, 2).likeliest(new double[] {0})).isZero();
  }

  /** Numbers count in standard deviations: metres and picometres of one thing weigh the same. */
  @Test
  void scalesDoNotMatterToNeighbours() {
    Examples small = points(200, 2, p -> p[0] > 0 ? 1 : 0);
    double[][] stretched = new double[200][];
    for (int i = 0; i < stretched.length; i++) {
      double[] p = small.features()[i];
      stretched[i] = new double[] {p[0] * 1024, p[1] / 1024, p[2]};
    }
    NearestNeighbours one = NearestNeighbours.taught(small, 7);
    NearestNeighbours other =
        NearestNeighbours.taught(new Examples(2, stretched, small.labels()), 7);
    for (int i = 0; i < 50; i++) {
      assertThat(other.probabilities(stretched[i]))
          .containsExactly(one.probabilities(small.features()[i]));
    }
  }

  @Test
  void filesSayTheSame() {
    Examples examples = points(300, 2, p -> p[0] * p[1] > 0 ? 1 : 0);
    for (Classifier classifier :
        List.of(BOOSTING.teach(examples), NearestNeighbours.taught(examples, 5))) {
      byte[] bytes = ClassifierFile.of(classifier);
      Classifier read = ClassifierFile.read("this", bytes);
      for (double[] point : examples.features()) {
        assertThat(read.probabilities(point)).containsExactly(classifier.probabilities(point));
      }
      assertThat(ClassifierFile.of(read)).isEqualTo(bytes);
    }
    assertThat(ClassifierFile.of(BOOSTING.teach(examples)))
        .isEqualTo(ClassifierFile.of(BOOSTING.teach(examples)));
  }

  @Test
  void damagedFilesAreRefused() {
    Examples examples = points(50, 2, p -> p[0] > 0 ? 1 : 0);
    String trees = text(BOOSTING.teach(examples));
    String stored = text(NearestNeighbours.taught(examples, 5));
    for (String bad :
        List.of(
            "",
            "{}",
            trees.substring(0, 200),
            trees.replace("boosted-trees", "forest"),
            trees.replace("\"features\":3", "\"features\":0"),
            trees.replace("\"classes\":2", "\"classes\":7"),
            stored
                .replace("\"features\":3", "\"features\":-1")
                .replace("\"neighbours\":5", "\"neighbours\":51"),
            stored.replace("\"classes\":2", "\"classes\":1"))) {
      assertThatThrownBy(() -> ClassifierFile.read("that", bad.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(UserError.class)
          .hasMessageStartingWith("that is no classifier");
    }
  }

  private static String text(Classifier classifier) {
    return new String(ClassifierFile.of(classifier), StandardCharsets.UTF_8);
  }

  @Test
  void examplesMustBeWhole() {
    assertThatThrownBy(() -> new Examples(2, new double[][] {{Double.NaN}}, new int[] {0}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Examples(2, new double[][] {{1}}, new int[] {2}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Examples(2, new double[0][], new int[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
