package paretoscope.core.sam;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import paretoscope.core.error.UserError;
import paretoscope.core.segment.NetworkInput;
import paretoscope.core.segment.NetworkSize;
import paretoscope.core.segment.PromptDecoder;

/**
 * A network of Segment Anything's shape, opened in ONNX Runtime: an encoder, and a decoder that was
 * cut by {@link DecoderCut}. May be used by several threads at once: their questions take turns, so
 * that all together keep no more cores busy and take no more memory than one.
 */
public final class SamModel implements PromptDecoder, AutoCloseable {
  private static final long[] INPUT = {1, 3, SIDE, SIDE};
  private static final long[] EMBEDDING = {1, 256, 64, 64};

  private final NetworkMachine machine;
  private final OrtSession encoder;
  private final OrtSession decoder;
  private final String input;
  private final Lock turn = new ReentrantLock(true);

  private SamModel(NetworkMachine machine, OrtSession encoder, OrtSession decoder, String input) {
    this.machine = machine;
    this.encoder = encoder;
    this.decoder = decoder;
    this.input = input;
  }

  /**
   * Opens a network.
   *
   * @param encoder file whose input is an image and whose output its embedding
   * @param decoder file that {@link DecoderCut} made
   * @throws UserError if one of the files is not what it should be, or the device is not there
   */
  public static SamModel open(Path encoder, Path decoder, NetworkMachine machine) {
    return open(encoder, decoder, machine, Optional.empty());
  }

  /**
   * The same.
   *
   * @param profile beginning of the names of {@link #profiles}
   */
  static SamModel open(Path encoder, Path decoder, NetworkMachine machine, Optional<Path> profile) {
    OrtSession looks = OnnxSessions.encoder(encoder, machine, profile);
    try {
      String input = input(encoder, looks);
      return new SamModel(machine, looks, OnnxSessions.decoder(decoder, machine, profile), input);
    } catch (RuntimeException e) {
      closeQuietly(looks);
      throw e;
    }
  }

  private static String input(Path file, OrtSession encoder) {
    try {
      String input = encoder.getInputInfo().keySet().iterator().next();
      String output = encoder.getOutputInfo().keySet().iterator().next();
      long[] in = OnnxSessions.shape(encoder.getInputInfo(), input);
      long[] out = OnnxSessions.shape(encoder.getOutputInfo(), output);
      requireShape(file, "input " + input, in, INPUT);
      requireShape(file, "output " + output, out, EMBEDDING);
      return input;
    } catch (OrtException e) {
      throw failed("the encoder's inputs", e);
    }
  }

  private static void requireShape(Path file, String what, long[] shape, long[] wanted) {
    if (!OnnxSessions.fits(shape, wanted)) {
      throw new UserError(
          file
              + " is no encoder of Segment Anything: its "
              + what
              + " has the shape "
              + OnnxSessions.words(shape)
              + ", which must be "
              + OnnxSessions.words(wanted)
              + " (an image already scaled to 1024 and normalised).");
    }
  }

  /** What it runs on. */
  public NetworkMachine machine() {
    return machine;
  }

  @Override
  public Embedded embed(NetworkInput image) {
    return look(image);
  }

  Looked look(NetworkInput image) {
    FloatBuffer values = FloatBuffer.wrap(image.values());
    try (OnnxTensor tensor = OnnxTensor.createTensor(OnnxEnvironment.get(), values, INPUT)) {
      turn.lock();
      try {
        OrtSession.Result embedding = encoder.run(Map.of(input, tensor));
        return new Looked(embedding, decoder, machine.promptsAtOnce(), turn);
      } finally {
        turn.unlock();
      }
    } catch (OrtException e) {
      throw failed("the encoder", e);
    }
  }

  /** Ends the profiles that it was opened with; the files, of the encoder and of the decoder. */
  List<Path> profiles() {
    try {
      return List.of(Path.of(encoder.endProfiling()), Path.of(decoder.endProfiling()));
    } catch (OrtException e) {
      throw failed("profiles", e);
    }
  }

  static IllegalStateException failed(String what, OrtException e) {
    return new IllegalStateException("ONNX Runtime failed in " + what + ": " + e.getMessage(), e);
  }

  private static void closeQuietly(OrtSession session) {
    try {
      session.close();
    } catch (OrtException e) {
      throw failed("closing", e);
    }
  }

  @Override
  public void close() {
    closeQuietly(encoder);
    closeQuietly(decoder);
  }

  /** Tries two prompts; says whether the decoder answers as it must. */
  void check(Path file) {
    try (Looked looked =
        look(new NetworkInput(NetworkSize.of(SIDE, SIDE), new float[3 * SIDE * SIDE]))) {
      float[] answers = looked.decode(new float[] {300, 300, 700, 700}).predictedIous();
      if (answers.length != 2 * MASKS) {
        throw new UserError(file + " answers two prompts with " + Arrays.toString(answers) + ".");
      }
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw new UserError(file + " does not answer two prompts at once: " + e.getMessage(), e);
    }
  }
}
