package paretoscope.bench.segment;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import paretoscope.core.automask.SegmentAnything;
import paretoscope.core.filter.GaussianFilter;
import paretoscope.core.image.Plane;
import paretoscope.core.random.SeedTree;
import paretoscope.core.segment.FoundMask;
import paretoscope.core.segment.Outline;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Segmenter;
import paretoscope.simulator.demo.ParticleImages;

/**
 * Makes the pictures of docs/sam.md: what each parameter of Segment Anything does, low on the left
 * and high on the right, on a quarter of a simulated image of particles.
 *
 * <p>Argument: folder of the pictures.
 */
public final class SamPictures {
  private static final int SIDE = 256;
  private static final int ZOOM = 2;
  private static final int HEAD = 26;
  private static final int GAP = 8;
  private static final Color[] COLOURS = {
    new Color(0xffe14d),
    new Color(0x4dd2ff),
    new Color(0xff8c66),
    new Color(0x8cff66),
    new Color(0xd9a6ff),
    Color.WHITE
  };

  private final Path folder;
  private final Plane clear = part(300);

  /** Few electrons: one in the middle of a particle. */
  private final Plane noisy = part(3);

  private SamPictures(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws IOException {
    SamPictures pictures = new SamPictures(Path.of(args[0]));
    Files.createDirectories(pictures.folder);
    pictures.all();
  }

  private static Plane part(double dose) {
    ParticleImages one =
        new ParticleImages(
            2 * SIDE,
            ParticleImages.DEFAULT.pixelSizeNm(),
            List.of(dose),
            ParticleImages.DEFAULT.particles());
    Plane whole = one.make(SeedTree.root(1)).get(0).micrograph().pixels();
    double[] values = new double[SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      values[i] = whole.at(Math.floorDiv(i, SIDE), i % SIDE);
    }
    return new Plane(SIDE, SIDE, values);
  }

  private void all() throws IOException {
    denoise();
    pair("points_per_side", 6, 24, Map.of());
    pair("pred_iou_thresh", 0.5, 0.95, Map.of());
    pair("stability_score_thresh", 0.5, 0.97, Map.of("pred_iou_thresh", 0.7));
    pair(
        "stability_score_offset",
        0.2,
        2.0,
        Map.of("pred_iou_thresh", 0.7, "stability_score_thresh", 0.9));
    pair("box_nms_thresh", 0.1, 0.95, Map.of("pred_iou_thresh", 0.7));
    Map<String, Object> crops = Map.of("points_per_side", 12);
    pair("crop_n_layers", 0, 1, crops);
    Map<String, Object> cropped = Map.of("points_per_side", 12, "crop_n_layers", 1);
    pair("crop_nms_thresh", 0.1, 0.95, cropped);
    pair("crop_overlap_ratio", 0.1, 0.6, cropped);
    pair("crop_n_points_downscale_factor", 1, 3, cropped);
    pair("min_mask_region_area", 0, 400, Map.of("pred_iou_thresh", 0.6));
    pair("clipped_share", 0.0, 0.05, Map.of());
    pair("prompts", "grid", "bright-spots", Map.of("points_per_side", 12, "spots", 60));
  }

  private void denoise() throws IOException {
    Plane smooth =
        new GaussianFilter().apply(noisy.normalised(), new Settings(Map.of("sigma", 2.0)));
    Map<String, Object> base = settings(Map.of());
    write("denoise", noisy, "denoise: none", base, smooth, "denoise: gaussian, sigma 2 px", base);
  }

  private static Map<String, Object> settings(Map<String, Object> some) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("points_per_side", 24);
    all.putAll(some);
    return all;
  }

  private void pair(String name, Object low, Object high, Map<String, Object> others)
      throws IOException {
    Map<String, Object> left = settings(others);
    left.put(name, low);
    Map<String, Object> right = settings(others);
    right.put(name, high);
    write(name, clear, name + " = " + low, left, clear, name + " = " + high, right);
  }

  private void write(
      String name,
      Plane leftImage,
      String leftTitle,
      Map<String, Object> left,
      Plane rightImage,
      String rightTitle,
      Map<String, Object> right)
      throws IOException {
    int width = SIDE * ZOOM;
    BufferedImage picture =
        new BufferedImage(2 * width + GAP, width + HEAD, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    draw(pen, 0, leftTitle, leftImage, left);
    draw(pen, width + GAP, rightTitle, rightImage, right);
    pen.dispose();
    Path file = folder.resolve("sam-" + name.replace('_', '-') + ".png");
    ImageIO.write(picture, "png", file.toFile());
    System.out.println(file);
  }

  private static void draw(
      Graphics2D pen, int left, String title, Plane image, Map<String, Object> settings) {
    Plane scaled = image.normalised();
    Segmenter.Prepared prepared = new SegmentAnything().prepare(scaled);
    List<FoundMask> masks = prepared.segment(new Settings(settings));
    pen.setColor(Color.BLACK);
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 15));
    pen.drawString(title + ": " + masks.size() + " masks", left + 4, 18);
    pen.drawImage(grey(scaled), left, HEAD, SIDE * ZOOM, SIDE * ZOOM, null);
    for (int i = 0; i < masks.size(); i++) {
      Path2D path = path(Outline.of(masks.get(i).mask(), 0.75), left);
      Color colour = COLOURS[i % COLOURS.length];
      pen.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 50));
      pen.fill(path);
      pen.setColor(colour);
      pen.setStroke(new BasicStroke(1.5f));
      pen.draw(path);
    }
  }

  private static Path2D path(List<int[]> polygons, int left) {
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (int[] corners : polygons) {
      path.moveTo(left + corners[0] * ZOOM, HEAD + corners[1] * ZOOM);
      for (int i = 2; i < corners.length; i += 2) {
        path.lineTo(left + corners[i] * ZOOM, HEAD + corners[i + 1] * ZOOM);
      }
      path.closePath();
    }
    return path;
  }

  private static BufferedImage grey(Plane scaled) {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < scaled.size(); i++) {
      int level = (int) Math.min(255, 255 * scaled.values()[i]);
      image.getRaster().setSample(i % SIDE, Math.floorDiv(i, SIDE), 0, level);
    }
    return image;
  }
}
