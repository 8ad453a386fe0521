package paretoscope.core.automask;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import paretoscope.core.digest.Sha256;
import paretoscope.core.error.Require;
import paretoscope.core.segment.AreaCurve;
import paretoscope.core.segment.MaskAnswer;
import paretoscope.core.segment.PixelBox;
import paretoscope.core.segment.Point;
import paretoscope.core.segment.PointAnswers;
import paretoscope.core.segment.RunLengths;

/**
 * Answers as bytes: the SHA-256 of the rest, then deflated numbers, whole ones in groups of seven
 * bits. Half a kilobyte to two for an answer.
 */
final class AnswerCodec {
  private static final int HASH = 32;

  private AnswerCodec() {}

  static byte[] encode(AnswerKey key, List<PointAnswers> points) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(packed, fast))) {
      out.writeUTF(key.text());
      out.writeInt(points.size());
      for (PointAnswers point : points) {
        out.writeDouble(point.share().x());
        out.writeDouble(point.share().y());
        out.writeByte(point.answers().size());
        for (MaskAnswer answer : point.answers()) {
          write(out, answer);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("memory takes any bytes", e);
    } finally {
      fast.end();
    }
    byte[] content = packed.toByteArray();
    byte[] hash = Sha256.digest().digest(content);
    byte[] all = Arrays.copyOf(hash, HASH + content.length);
    System.arraycopy(content, 0, all, HASH, content.length);
    return all;
  }

  private static void write(DataOutputStream out, MaskAnswer answer) throws IOException {
    out.writeDouble(answer.point().x());
    out.writeDouble(answer.point().y());
    out.writeFloat(answer.predictedIou());
    PixelBox box = answer.box();
    for (int side : new int[] {box.left(), box.top(), box.right(), box.bottom()}) {
      write(out, side);
    }
    write(out, answer.runs().height());
    write(out, answer.runs().width());
    int[] counts = answer.runs().counts();
    write(out, counts.length);
    for (int count : counts) {
      write(out, count);
    }
    int[] areas = answer.areas().areas();
    write(out, areas[0]);
    for (int i = 1; i < areas.length; i++) {
      write(out, areas[i - 1] - areas[i]);
    }
  }

  private static void write(DataOutputStream out, int number) throws IOException {
    int rest = number;
    while (rest > 0x7f) {
      out.writeByte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }

  /** What was encoded; empty if the bytes are damaged, or answers of another key. */
  static Optional<List<PointAnswers>> decode(AnswerKey key, byte[] bytes) {
    if (bytes.length < HASH) {
      return Optional.empty();
    }
    byte[] content = Arrays.copyOfRange(bytes, HASH, bytes.length);
    boolean whole = Arrays.equals(Sha256.digest().digest(content), Arrays.copyOf(bytes, HASH));
    if (!whole) {
      return Optional.empty();
    }
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(content)))) {
      if (!in.readUTF().equals(key.text())) {
        return Optional.empty();
      }
      int count = in.readInt();
      List<PointAnswers> points = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        points.add(point(in));
      }
      return Optional.of(List.copyOf(points));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static PointAnswers point(DataInputStream in) throws IOException {
    Point share = new Point(in.readDouble(), in.readDouble());
    int count = in.readByte();
    List<MaskAnswer> answers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      answers.add(answer(in));
    }
    return new PointAnswers(share, answers);
  }

  private static MaskAnswer answer(DataInputStream in) throws IOException {
    Point point = new Point(in.readDouble(), in.readDouble());
    float iou = in.readFloat();
    PixelBox box = new PixelBox(read(in), read(in), read(in), read(in));
    int height = read(in);
    int width = read(in);
    int length = read(in);
    boolean fits = length >= 0 && length <= (long) height * width + 1;
    Require.that(fits, "runs", length, "must fit the mask", length);
    // what is claimed takes no memory before it is there
    int[] counts = new int[Math.min(length, 256)];
    for (int i = 0; i < length; i++) {
      counts = i < counts.length ? counts : Arrays.copyOf(counts, Math.min(length, 2 * i));
      counts[i] = read(in);
    }
    int[] areas = new int[AreaCurve.AREAS];
    areas[0] = read(in);
    for (int i = 1; i < areas.length; i++) {
      areas[i] = areas[i - 1] - read(in);
    }
    RunLengths runs = new RunLengths(height, width, counts);
    return new MaskAnswer(point, iou, runs, box, AreaCurve.of(areas));
  }

  private static int read(DataInputStream in) throws IOException {
    int number = 0;
    int shift = 0;
    int group;
    do {
      group = in.readByte();
      number |= (group & 0x7f) << shift;
      shift += 7;
    } while (group < 0);
    return number;
  }
}
