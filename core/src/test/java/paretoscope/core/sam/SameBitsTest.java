package paretoscope.core.sam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import paretoscope.core.model.StoredModel;
import paretoscope.core.segment.NetworkInput;
import paretoscope.core.segment.PromptAnswers;

/** What a point is answered must not depend on what else is asked: answers are kept and reused. */
class SameBitsTest {
  private static final int LOGITS = 3 * 256 * 256;

  private static final float[] POINTS = {
    700, 300, 96, 32, 512, 341, 16, 16, 1000, 660, 200.5f, 510.25f, 640, 96, 333, 333, 850, 80, 5,
    600
  };

  @Test
  void answersEachPointTheSameWithWhateverElseAndOnAnyNumberOfThreads() throws IOException {
    StoredModel stored = MobileSam.require();
    NetworkInput image = NetworkInput.of(MobileSam.image("golden/sam/dog.png"));
    PromptAnswers expected = null;
    for (int threads : new int[] {1, 2, 3}) {
      try (SamModel model = stored.open(NetworkMachine.processor(threads));
          Looked looked = model.look(image)) {
        expected = expected == null ? looked.decode(POINTS) : expected;
        compare(looked, expected);
      }
    }
  }

  private static void compare(Looked looked, PromptAnswers expected) {
    int count = POINTS.length / 2;
    int[] order = new int[count];
    Arrays.setAll(order, i -> i);
    requireSame(looked, expected, order);
    Arrays.setAll(order, i -> (3 * i + 4) % count);
    requireSame(looked, expected, order);
    requireSame(looked, expected, 7);
    requireSame(looked, expected, 9, 2);
  }

  private static void requireSame(Looked looked, PromptAnswers expected, int... order) {
    float[] points = new float[2 * order.length];
    for (int i = 0; i < points.length; i++) {
      points[i] = POINTS[2 * order[i / 2] + i % 2];
    }
    PromptAnswers answers = looked.decode(points);
    for (int i = 0; i < order.length; i++) {
      String what = "point " + order[i] + " at place " + i + " of " + order.length;
      int from = order[i];
      assertThat(Arrays.copyOfRange(answers.logits(), i * LOGITS, (i + 1) * LOGITS))
          .as(what)
          .isEqualTo(Arrays.copyOfRange(expected.logits(), from * LOGITS, (from + 1) * LOGITS));
      assertThat(Arrays.copyOfRange(answers.predictedIous(), 3 * i, 3 * i + 3))
          .as(what)
          .isEqualTo(Arrays.copyOfRange(expected.predictedIous(), 3 * from, 3 * from + 3));
    }
  }
}
