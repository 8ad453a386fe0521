package paretoscope.core.sam;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import paretoscope.core.segment.PromptAnswers;
import paretoscope.core.segment.PromptDecoder;

/** An image that the encoder has looked at. */
final class Looked implements PromptDecoder.Embedded {
  /** The network's masks; the first, for prompts without doubt, is not asked for. */
  private static final int ALL_MASKS = PromptDecoder.MASKS + 1;

  private static final int LOGITS = PromptDecoder.LOGIT_SIDE * PromptDecoder.LOGIT_SIDE;

  /** A prompt is a point of the thing, and the point that stands for no box. */
  static final int PER_PROMPT = 2;

  private static final float THING = 1;
  private static final float NONE = -1;

  private final OrtSession.Result embedding;
  private final OrtSession decoder;
  private final int atOnce;
  private final Lock turn;

  /**
   * @param embedding the encoder's answer, closed with this
   * @param atOnce prompts in one run
   * @param turn taken for each run
   */
  Looked(OrtSession.Result embedding, OrtSession decoder, int atOnce, Lock turn) {
    this.embedding = embedding;
    this.decoder = decoder;
    this.atOnce = atOnce;
    this.turn = turn;
  }

  /** 1 x 256 x 64 x 64. */
  OnnxTensor embedding() {
    return (OnnxTensor) embedding.get(0);
  }

  /**
   * Answers points. All runs are of as many prompts, the last filled up by its last point again: so
   * the answer to a point has the same bits whatever else is asked.
   */
  @Override
  public PromptAnswers decode(float[] points) {
    int prompts = points.length / 2;
    float[] logits = new float[prompts * PromptDecoder.MASKS * LOGITS];
    float[] ious = new float[prompts * PromptDecoder.MASKS];
    FloatBuffer allLogits = direct(atOnce * ALL_MASKS * LOGITS);
    FloatBuffer allIous = direct(atOnce * ALL_MASKS);
    for (int from = 0; from < prompts; from += atOnce) {
      turn.lock();
      try {
        run(points, from, allLogits, allIous);
      } finally {
        turn.unlock();
      }
      for (int i = 0; i < Math.min(prompts - from, atOnce); i++) {
        int to = (from + i) * PromptDecoder.MASKS;
        int masks = PromptDecoder.MASKS;
        allLogits.get((i * ALL_MASKS + 1) * LOGITS, logits, to * LOGITS, masks * LOGITS);
        allIous.get(i * ALL_MASKS + 1, ious, to, masks);
      }
    }
    return new PromptAnswers(logits, ious);
  }

  private static FloatBuffer direct(int floats) {
    return ByteBuffer.allocateDirect(Math.multiplyExact(floats, Float.BYTES))
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  /** Answers one run of prompts into the buffers, all four masks of each. */
  void run(float[] points, int from, FloatBuffer logits, FloatBuffer ious) {
    float[] coordinates = new float[atOnce * PER_PROMPT * 2];
    float[] labels = new float[atOnce * PER_PROMPT];
    for (int i = 0; i < atOnce; i++) {
      int point = Math.min(from + i, points.length / 2 - 1);
      coordinates[i * PER_PROMPT * 2] = points[2 * point];
      coordinates[i * PER_PROMPT * 2 + 1] = points[2 * point + 1];
      labels[i * PER_PROMPT] = THING;
      labels[i * PER_PROMPT + 1] = NONE;
    }
    OrtEnvironment in = OnnxEnvironment.get();
    long side = PromptDecoder.LOGIT_SIDE;
    try (OnnxTensor where = tensor(in, FloatBuffer.wrap(coordinates), atOnce, PER_PROMPT, 2);
        OnnxTensor what = tensor(in, FloatBuffer.wrap(labels), atOnce, PER_PROMPT);
        OnnxTensor masks = tensor(in, logits, atOnce, ALL_MASKS, side, side);
        OnnxTensor guesses = tensor(in, ious, atOnce, ALL_MASKS);
        OrtSession.Result done =
            decoder.run(
                Map.of(
                    DecoderCut.EMBEDDING,
                    embedding(),
                    DecoderCut.POINTS,
                    where,
                    DecoderCut.LABELS,
                    what),
                Map.of(DecoderCut.LOGITS, masks, DecoderCut.IOUS, guesses))) {
      assert done != null;
    } catch (OrtException e) {
      throw SamModel.failed("the decoder", e);
    }
  }

  private static OnnxTensor tensor(OrtEnvironment in, FloatBuffer values, long... shape)
      throws OrtException {
    int size = 1;
    for (long side : shape) {
      size = Math.multiplyExact(size, (int) side);
    }
    return OnnxTensor.createTensor(in, values.slice(0, size), shape);
  }

  @Override
  public void close() {
    embedding.close();
  }
}
