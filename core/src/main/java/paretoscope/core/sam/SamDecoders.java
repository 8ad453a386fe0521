package paretoscope.core.sam;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import paretoscope.core.error.UserError;
import paretoscope.core.onnx.OnnxModel;

/** Makes and checks what {@link SamModel} opens, out of files that users have. */
public final class SamDecoders {
  /** Segment Anything's decoders have 16 MB, whatever the encoder. */
  private static final long MOST_BYTES = 512L << 20;

  private SamDecoders() {}

  /**
   * The part of a decoder's file that answers many prompts with all masks.
   *
   * @throws UserError if the file is no decoder of Segment Anything, saying what is missing
   */
  public static byte[] cut(Path decoder) throws IOException {
    OnnxPresence.require();
    if (Files.size(decoder) > MOST_BYTES) {
      throw new UserError(decoder + " is too large for a decoder of Segment Anything.");
    }
    byte[] bytes = Files.readAllBytes(decoder);
    try {
      OnnxModel cut = DecoderCut.of(OnnxModel.parse(bytes));
      return LeanDecoder.of(cut)
          .map(OnnxModel::bytes)
          .filter(lean -> SameAnswers.of(cut.bytes(), lean))
          .orElseGet(cut::bytes);
    } catch (UserError e) {
      throw new UserError(decoder + " " + e.getMessage(), e);
    }
  }

  /**
   * Opens a copy of an encoder and what was cut of a decoder, and tries them.
   *
   * @throws UserError if they do not work, naming the files that they are from
   */
  public static void check(Path encoder, Path decoder, Path encoderCopy, Path cut) {
    try (SamModel model = SamModel.open(encoderCopy, cut, NetworkMachine.processor(1))) {
      model.check(cut);
    } catch (UserError e) {
      String message = e.getMessage().replace(encoderCopy.toString(), encoder.toString());
      throw new UserError(message.replace(cut.toString(), decoder.toString()), e);
    }
  }
}
