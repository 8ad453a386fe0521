package paretoscope.core.sam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import paretoscope.core.segment.LogitUpscaling;
import paretoscope.core.segment.Mask;
import paretoscope.core.segment.NetworkInput;
import paretoscope.core.segment.NetworkSize;
import paretoscope.core.segment.PromptAnswers;
import paretoscope.testing.NumpyArchive;

/** The network on ONNX Runtime against a run of the reference implementation. */
class SamTensorsGoldenTest {
  private static final int MASK = 256 * 256;
  private static final int PROMPTS = 5;
  private static final int AT_ONCE = 3;

  private static SamModel model;
  private static Looked looked;
  private static NumpyArchive golden;
  private static float[] points;

  /** Once, but before each: what is skipped before all tests does not show. */
  @BeforeEach
  void look() throws IOException {
    if (model != null) {
      return;
    }
    golden = MobileSam.golden("dog_tensors");
    model = MobileSam.require().open(NetworkMachine.processor(1).withPromptsAtOnce(AT_ONCE));
    looked = model.look(NetworkInput.of(MobileSam.image("golden/sam/dog.png")));
    double[] pairs = golden.read("points");
    points = new float[2 * PROMPTS];
    for (int i = 0; i < points.length; i++) {
      // each point of a thing is followed by one that stands for no box
      points[i] = (float) pairs[i / 2 * 4 + i % 2];
    }
  }

  @AfterAll
  static void close() {
    if (model != null) {
      looked.close();
      model.close();
    }
  }

  @Test
  void seesTheSameInTheImage() throws IOException {
    FloatBuffer ours = looked.embedding().getFloatBuffer();
    double[] expected = golden.read("embedding");
    assertThat(ours.remaining()).isEqualTo(expected.length);
    assertThat(worst(expected, 0, expected.length, i -> ours.get(i))).isLessThan(2e-3);
  }

  @Test
  void givesTheSameFourMasksAndPredictions() throws IOException {
    FloatBuffer logits = direct(AT_ONCE * 4 * MASK);
    FloatBuffer ious = direct(AT_ONCE * 4);
    for (int from = 0; from < PROMPTS; from += AT_ONCE) {
      looked.run(points, from, logits, ious);
      int count = Math.min(AT_ONCE, PROMPTS - from);
      double[] expected = part("low_res_logits", from, count, 4 * MASK);
      assertThat(worst(expected, 0, expected.length, logits::get)).isLessThan(2e-2);
      double[] guesses = part("iou_predictions", from, count, 4);
      assertThat(worst(guesses, 0, guesses.length, ious::get)).isLessThan(2e-3);
    }
  }

  private static double[] part(String name, int from, int count, int each) throws IOException {
    return Arrays.copyOfRange(golden.read(name), from * each, (from + count) * each);
  }

  @Test
  void answersPointsWithThreeMasksEachWhateverTheBatch() throws IOException {
    PromptAnswers answers = looked.decode(points);
    double[] logits = golden.read("low_res_logits");
    double[] ious = golden.read("iou_predictions");
    for (int prompt = 0; prompt < PROMPTS; prompt++) {
      int ours = prompt * 3;
      int theirs = prompt * 4 + 1;
      double worst = worst(logits, theirs * MASK, 3 * MASK, i -> answers.logits()[ours * MASK + i]);
      assertThat(worst).as("logits of prompt %d", prompt).isLessThan(2e-2);
      worst = worst(ious, theirs, 3, i -> answers.predictedIous()[ours + i]);
      assertThat(worst).as("predictions of prompt %d", prompt).isLessThan(2e-3);
    }
    assertThat(looked.decode(points).logits()).isEqualTo(answers.logits());
  }

  @Test
  void drawsTheSameMasks() throws IOException {
    PromptAnswers answers = looked.decode(points);
    double[] packed = golden.read("masks_packed");
    LogitUpscaling upscaling = new LogitUpscaling(NetworkSize.of(534, 800), 534, 800);
    for (int n = 0; n < 3 * PROMPTS; n++) {
      int first = n * 534 * 800;
      Mask expected = Mask.where(534, 800, (y, x) -> bit(packed, first + y * 800 + x));
      Mask ours = upscaling.of(answers.logits(), n * MASK).mask();
      assertThat(ours.iou(expected)).as("mask %d", n).isGreaterThan(0.99);
    }
  }

  @Test
  void answersNothingWithNothing() {
    assertThat(Arrays.asList(looked.decode(new float[0]).predictedIous().length)).containsOnly(0);
  }

  private static boolean bit(double[] packed, int index) {
    return (((int) packed[index / 8] >> (7 - index % 8)) & 1) != 0;
  }

  private static FloatBuffer direct(int floats) {
    return ByteBuffer.allocateDirect(4 * floats).order(ByteOrder.nativeOrder()).asFloatBuffer();
  }

  private interface Values {
    float at(int index);
  }

  private static double worst(double[] expected, int from, int count, Values ours) {
    double worst = 0;
    for (int i = 0; i < count; i++) {
      worst = Math.max(worst, Math.abs(expected[from + i] - ours.at(i)));
    }
    return worst;
  }
}
