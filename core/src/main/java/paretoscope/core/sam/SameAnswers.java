package paretoscope.core.sam;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Whether two decoders give the same answers but for rounding, by trying them. */
final class SameAnswers {
  private static final int PROMPTS = 3;
  private static final long SEED = 20261122;

  /** Of the largest number in an answer; rounding makes some 1e-6. */
  private static final float TOLERANCE = 1e-4f;

  private SameAnswers() {}

  /** Whether both answer three prompts about a random embedding, and the same. */
  static boolean of(byte[] decoder, byte[] other) {
    NetworkMachine machine = NetworkMachine.processor(1).withPromptsAtOnce(PROMPTS);
    try {
      List<FloatBuffer> ours = answers(decoder, machine);
      List<FloatBuffer> theirs = answers(other, machine);
      return near(ours.get(0), theirs.get(0)) && near(ours.get(1), theirs.get(1));
    } catch (OrtException e) {
      return false;
    }
  }

  private static List<FloatBuffer> answers(byte[] decoder, NetworkMachine machine)
      throws OrtException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    float[] embedding = new float[256 * 64 * 64];
    float[] points = new float[2 * Looked.PER_PROMPT * PROMPTS];
    float[] labels = new float[Looked.PER_PROMPT * PROMPTS];
    for (int i = 0; i < embedding.length; i++) {
      embedding[i] = (float) random.nextGaussian() / 5;
    }
    for (int i = 0; i < points.length; i++) {
      points[i] = i % 4 < 2 ? 1024 * random.nextFloat() : 0;
    }
    for (int i = 0; i < labels.length; i++) {
      labels[i] = i % 2 == 0 ? 1 : -1;
    }
    try (OrtSession session = OnnxSessions.decoder(decoder, machine);
        OnnxTensor seen = tensor(embedding, 1, 256, 64, 64);
        OnnxTensor where = tensor(points, PROMPTS, Looked.PER_PROMPT, 2);
        OnnxTensor what = tensor(labels, PROMPTS, Looked.PER_PROMPT);
        OrtSession.Result done =
            session.run(
                Map.of(
                    DecoderCut.EMBEDDING, seen,
                    DecoderCut.POINTS, where,
                    DecoderCut.LABELS, what))) {
      List<FloatBuffer> answers = new ArrayList<>();
      for (String name : List.of(DecoderCut.LOGITS, DecoderCut.IOUS)) {
        answers.add(((OnnxTensor) done.get(name).orElseThrow()).getFloatBuffer());
      }
      return answers;
    }
  }

  private static OnnxTensor tensor(float[] values, long... shape) throws OrtException {
    return OnnxTensor.createTensor(OnnxEnvironment.get(), FloatBuffer.wrap(values), shape);
  }

  private static boolean near(FloatBuffer ours, FloatBuffer theirs) {
    boolean same = ours.remaining() == theirs.remaining();
    float largest = 0;
    float worst = 0;
    for (int i = 0; same && i < ours.remaining(); i++) {
      float difference = Math.abs(ours.get(i) - theirs.get(i));
      same = Float.isFinite(difference);
      worst = Math.max(worst, difference);
      largest = Math.max(largest, Math.abs(ours.get(i)));
    }
    return same && worst <= TOLERANCE * largest;
  }
}
