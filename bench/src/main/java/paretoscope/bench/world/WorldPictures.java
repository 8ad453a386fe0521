package paretoscope.bench.world;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import javax.imageio.ImageIO;
import paretoscope.core.image.Plane;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.acquisition.Look;
import paretoscope.simulator.acquisition.Recorder;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.scene.ColumnScene;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.Material;
import paretoscope.simulator.world.Difficulty;
import paretoscope.simulator.world.World;
import paretoscope.simulator.world.WorldSpec;
import paretoscope.simulator.world.Worlds;

/**
 * The pictures of the pages about worlds: for each material a piece of its easy, medium and hard
 * world, recorded once at the dose of each, and below it the truth.
 *
 * <p>Argument: folder for the pictures.
 */
public final class WorldPictures {
  private static final int CROP_PX = 160;
  private static final int ZOOM = 3;
  private static final int PANEL = CROP_PX * ZOOM;
  private static final int GAP = 12;
  private static final int CAPTION = 30;

  private WorldPictures() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    for (Material material : Material.values()) {
      Path file = folder.resolve("world-" + material.id() + ".png");
      ImageIO.write(picture(material), "png", file.toFile());
      System.out.println(file);
    }
  }

  private static BufferedImage picture(Material material) {
    int width = 3 * PANEL + 4 * GAP;
    int height = 2 * PANEL + 3 * GAP + CAPTION;
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 18));
    int left = GAP;
    for (Difficulty difficulty : Difficulty.values()) {
      WorldSpec spec = Worlds.named(material.id() + "-" + difficulty.id() + "-v1");
      panels(graphics, World.of(spec, 0), left);
      left += PANEL + GAP;
    }
    graphics.dispose();
    return picture;
  }

  private static void panels(Graphics2D graphics, World world, int left) {
    WorldSpec spec = world.spec();
    double pixel = spec.slab().pixelNm();
    ColumnScene scene = ColumnScene.of(world);
    double[] corner = corner(world);
    double side = CROP_PX * pixel;
    View view =
        new View(corner[0] - pixel / 2, corner[1] - pixel / 2, side, side, CROP_PX, CROP_PX);
    double dose = spec.rasterDoseElectronsPerSquareAngstrom();
    SeedTree seeds = world.seeds().child("picture");
    Plane recorded =
        new Recorder(spec.detector(), spec.scanErrors()).record(scene, new Look(view, dose), seeds);
    graphics.setColor(Color.BLACK);
    graphics.drawString(
        String.format(Locale.ROOT, "%s, %,.0f e/Å²", spec.id(), dose), left, GAP + 18);
    draw(graphics, recorded, left, GAP + CAPTION);
    draw(graphics, clean(scene, view), left, GAP + CAPTION + PANEL + GAP);
    truth(graphics, world, view, left, GAP + CAPTION + PANEL + GAP);
  }

  /** Where the piece begins: around the first defect that lies well inside. */
  private static double[] corner(World world) {
    double pixel = world.spec().slab().pixelNm();
    double half = CROP_PX * pixel / 2;
    double side = world.spec().slab().sideNm();
    for (AtomicColumn column : world.truth()) {
      boolean defect = column.defect() != paretoscope.simulator.specimen.Defect.NONE;
      double low = Math.min(column.xNm(), column.yNm());
      double high = Math.max(column.xNm(), column.yNm());
      if (defect && low > side / 4 && high < side - side / 4) {
        return new double[] {column.xNm() - half, column.yNm() - half};
      }
    }
    return new double[] {side / 2 - half, side / 2 - half};
  }

  private static Plane clean(ColumnScene scene, View view) {
    double[] values = new double[CROP_PX * CROP_PX];
    double[] y = new double[CROP_PX];
    double[] x = new double[CROP_PX];
    double[] line = new double[CROP_PX];
    for (int row = 0; row < CROP_PX; row++) {
      Arrays.fill(y, view.yNm(row));
      Arrays.setAll(x, view::xNm);
      scene.fractions(y, x, line);
      System.arraycopy(line, 0, values, row * CROP_PX, CROP_PX);
    }
    return new Plane(CROP_PX, CROP_PX, values);
  }

  private static void draw(Graphics2D graphics, Plane plane, int left, int top) {
    double[] sorted = plane.values().clone();
    Arrays.sort(sorted);
    double dark = sorted[sorted.length / 200];
    double bright = sorted[sorted.length - 1 - sorted.length / 200];
    for (int y = 0; y < CROP_PX; y++) {
      for (int x = 0; x < CROP_PX; x++) {
        double share = (plane.at(y, x) - dark) / Math.max(1e-12, bright - dark);
        int grey = (int) Math.round(255 * Math.max(0, Math.min(1, share)));
        graphics.setColor(new Color(grey, grey, grey));
        graphics.fillRect(left + x * ZOOM, top + y * ZOOM, ZOOM, ZOOM);
      }
    }
  }

  /** Columns as dots; vacancies as circles, substitutions as squares, antisites as crosses. */
  private static void truth(Graphics2D graphics, World world, View view, int left, int top) {
    double perNm = PANEL / view.widthNm();
    graphics.setClip(left, top, PANEL, PANEL);
    for (AtomicColumn column : world.truth()) {
      double x = left + (column.xNm() - view.leftNm()) * perNm;
      double y = top + (column.yNm() - view.topNm()) * perNm;
      graphics.setStroke(new BasicStroke(2.5f));
      graphics.setColor(new Color(0x00, 0x9e, 0xff));
      switch (column.defect()) {
        case NONE -> graphics.fill(new Ellipse2D.Double(x - 2.5, y - 2.5, 5, 5));
        case VACANCY -> {
          graphics.setColor(new Color(0xff, 0x50, 0x30));
          graphics.draw(new Ellipse2D.Double(x - 11, y - 11, 22, 22));
        }
        case SUBSTITUTION -> {
          graphics.setColor(new Color(0xff, 0xd0, 0x20));
          graphics.draw(new Rectangle2D.Double(x - 10, y - 10, 20, 20));
        }
        case ANTISITE -> {
          graphics.setColor(new Color(0x40, 0xe0, 0x60));
          graphics.draw(new Line2D.Double(x - 10, y - 10, x + 10, y + 10));
          graphics.draw(new Line2D.Double(x - 10, y + 10, x + 10, y - 10));
        }
      }
    }
    graphics.setClip(null);
  }
}
