package paretoscope.core.automask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import paretoscope.core.detect.DogDetector;
import paretoscope.core.image.Plane;
import paretoscope.core.segment.CropBox;
import paretoscope.core.segment.Point;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Blob;

/**
 * Finds the clearest spots of an image, tile by tile: memory beyond the image and the spots grows
 * with a tile alone.
 */
public final class SpotSearch {
  /** Spots nearer than this many of the larger one's sigmas are one. */
  private static final double APART = 0.7;

  private static final double RATIO = 1.4;

  /** Sigmas of the widest Gaussian beyond which it is cut off. */
  private static final double REACH = 4;

  private static final Comparator<Blob> CLEAREST =
      Comparator.comparingDouble(Blob::response)
          .reversed()
          .thenComparingDouble(Blob::y)
          .thenComparingDouble(Blob::x);

  private final Plane image;
  private final SpotSettings settings;
  private final List<CropBox> tiles;

  /**
   * @param tiles that cover the image; itself where it has none
   */
  public SpotSearch(Plane image, SpotSettings settings, List<CropBox> tiles) {
    this.image = image;
    this.settings = settings;
    this.tiles = List.copyOf(tiles);
  }

  /** Of the image as a whole. */
  static SpotSearch of(Plane image, SpotSettings settings) {
    CropBox whole = new CropBox(0, 0, image.width(), image.height(), 0);
    return new SpotSearch(image, settings, List.of(whole));
  }

  /** Clearest first; x and y [px]. */
  public List<Point> spots() {
    boolean bright = bright();
    List<Blob> found = new ArrayList<>();
    for (CropBox tile : tiles) {
      found.addAll(clearest(inside(tile, bright)));
    }
    return clearest(found).stream().map(SpotSearch::point).toList();
  }

  private boolean bright() {
    SpotTone.Moments moments = new SpotTone.Moments();
    if (settings.tone() == SpotTone.SCARCER) {
      tiles.forEach(
          tile -> moments.add(around(tile), settings.leastSigma(), settings.greatestSigma()));
    }
    return settings.tone().bright(moments);
  }

  /** The spots to which no other tile is nearer. */
  private List<Blob> inside(CropBox tile, boolean bright) {
    Plane part = around(tile);
    int top = top(tile);
    int left = left(tile);
    Map<String, Object> wide =
        Map.of(
            "min_sigma",
            settings.leastSigma(),
            "max_sigma",
            settings.greatestSigma(),
            "sigma_ratio",
            RATIO,
            "threshold",
            0.0,
            "overlap",
            1.0);
    Plane upright = bright ? part : part.inverted();
    return new DogDetector()
        .prepare(upright).detect(new Settings(wide)).blobs().stream()
            .map(b -> new Blob(b.y() + top, b.x() + left, b.sigma(), b.response()))
            .filter(b -> SpotPrompts.nearest(point(b), tiles).equals(tile))
            .toList();
  }

  private static Point point(Blob blob) {
    return new Point(blob.x() + 0.5, blob.y() + 0.5);
  }

  /** A tile and what the widest Gaussian sees beyond it. */
  private Plane around(CropBox tile) {
    int top = top(tile);
    int left = left(tile);
    int height = Math.min(image.height(), tile.bottom() + margin()) - top;
    int width = Math.min(image.width(), tile.right() + margin()) - left;
    if (height == image.height() && width == image.width()) {
      return image;
    }
    double[] values = new double[height * width];
    for (int y = 0; y < height; y++) {
      int from = (top + y) * image.width() + left;
      System.arraycopy(image.values(), from, values, y * width, width);
    }
    return new Plane(height, width, values);
  }

  private int top(CropBox tile) {
    return Math.max(0, tile.top() - margin());
  }

  private int left(CropBox tile) {
    return Math.max(0, tile.left() - margin());
  }

  private int margin() {
    return (int) Math.ceil(REACH * RATIO * settings.greatestSigma()) + 2;
  }

  /** As many as are asked for, the clearest first, each spot once. */
  private List<Blob> clearest(List<Blob> found) {
    List<Blob> kept = new ArrayList<>();
    for (Blob blob : found.stream().sorted(CLEAREST).toList()) {
      if (kept.size() == settings.most()) {
        break;
      }
      if (kept.stream().noneMatch(other -> same(blob, other))) {
        kept.add(blob);
      }
    }
    return kept;
  }

  private static boolean same(Blob a, Blob b) {
    double reach = APART * Math.max(a.sigma(), b.sigma());
    double dy = a.y() - b.y();
    double dx = a.x() - b.x();
    return dy * dy + dx * dx < reach * reach;
  }
}
