package paretoscope.core.automask;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import paretoscope.core.digest.Sha256;
import paretoscope.core.segment.AreaCurve;
import paretoscope.core.segment.MaskAnswer;
import paretoscope.core.segment.PixelBox;
import paretoscope.core.segment.Point;
import paretoscope.core.segment.PointAnswers;
import paretoscope.core.segment.RunLengths;
import paretoscope.spark.fuzz.FuzzTarget;

/** The reader of kept answers, its checksum made right first: so that damage gets past it. */
public final class AnswerTargets {
  private static final int HASH = 32;
  private static final AnswerKey KEY = new AnswerKey("answers 1");

  private AnswerTargets() {}

  public static List<FuzzTarget> all() throws IOException {
    return List.of(
        FuzzTarget.bytes(
                "kept-answers",
                // an answer takes 425 bytes of the content and 2 kB of memory
                new FuzzTarget.Cap(2_000_000, 300),
                List.of(content()),
                input -> read(packed(input)))
            .share(0.3),
        FuzzTarget.bytes(
            "kept-answers-as-they-lie",
            new FuzzTarget.Cap(2_000_000, 1100),
            List.of(valid()),
            AnswerTargets::readIfWhole));
  }

  private static void read(byte[] answers) {
    if (AnswerCodec.decode(KEY, answers).isEmpty()) {
      throw new paretoscope.core.error.UserError("damaged");
    }
  }

  private static void readIfWhole(byte[] answers) {
    read(answers);
  }

  private static byte[] valid() {
    int[] areas = new int[AreaCurve.AREAS];
    areas[0] = 7;
    RunLengths runs = new RunLengths(4, 4, new int[] {1, 3, 12});
    MaskAnswer answer =
        new MaskAnswer(new Point(1, 2), 0.5f, runs, new PixelBox(0, 1, 0, 3), AreaCurve.of(areas));
    return AnswerCodec.encode(KEY, List.of(new PointAnswers(new Point(0.5, 0.5), List.of(answer))));
  }

  private static byte[] content() throws IOException {
    byte[] all = valid();
    ByteArrayInputStream rest = new ByteArrayInputStream(all, HASH, all.length - HASH);
    return new InflaterInputStream(rest).readAllBytes();
  }

  private static byte[] packed(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, fast)) {
      out.write(content);
    } finally {
      fast.end();
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(Sha256.digest().digest(packed.toByteArray()));
    all.writeBytes(packed.toByteArray());
    return all.toByteArray();
  }
}
