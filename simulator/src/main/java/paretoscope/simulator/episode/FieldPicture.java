package paretoscope.simulator.episode;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import paretoscope.simulator.world.WorldSpec;

/** A picture of what has been recorded of a field; later looks lie on top. */
final class FieldPicture {
  private static final Color OUTLINE = new Color(255, 190, 60);

  private FieldPicture() {}

  static byte[] png(WorldSpec spec, List<Recording> recordings) {
    SeenField field = new SeenField(spec);
    recordings.forEach(field::add);
    BufferedImage image = grey(field);
    Graphics2D pen = image.createGraphics();
    pen.setColor(OUTLINE);
    for (Recording recording : recordings) {
      PixelBox box = PixelBox.of(recording.look().view(), spec.slab());
      int width = box.right() - box.left() - 1;
      pen.drawRect(box.left(), box.top(), width, box.bottom() - box.top() - 1);
    }
    pen.dispose();
    return encoded(image);
  }

  /** Grey from the 0.5th to the 99.5th percentile of what was recorded. */
  private static BufferedImage grey(SeenField field) {
    float[] brightness = field.values();
    float[] sorted = brightness.clone();
    Arrays.sort(sorted);
    int known = sorted.length;
    while (known > 0 && Float.isNaN(sorted[known - 1])) {
      known--;
    }
    float low = known == 0 ? 0 : sorted[(int) (0.005 * (known - 1))];
    float high = known == 0 ? 1 : sorted[(int) (0.995 * (known - 1))];
    float span = high > low ? high - low : 1;
    int side = field.sidePx();
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < brightness.length; i++) {
      // what was seen is never quite black
      float value = 16 + 239 * Math.max(0, Math.min(1, (brightness[i] - low) / span));
      int grey = Float.isNaN(brightness[i]) ? 0 : (int) value;
      image.setRGB(i % side, i / side, grey * 0x010101);
    }
    return image;
  }

  private static byte[] encoded(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
