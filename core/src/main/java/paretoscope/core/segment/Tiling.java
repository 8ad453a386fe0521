package paretoscope.core.segment;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.error.UserError;

/**
 * How an image that is too large to be looked at as a whole is cut into tiles. Tiles of one size
 * cover the image evenly; neighbours overlap by {@code overlap} or a little more.
 *
 * @param side of a tile [px], 64 to 16384; 0 for no tiles
 * @param overlap least overlap of neighbours [px], less than the side; taken as 0 without tiles
 */
public record Tiling(int side, int overlap) {
  /** The image is looked at as a whole. */
  public static final Tiling NONE = new Tiling(0, 0);

  private static final int LEAST_SIDE = 64;
  private static final int MOST_SIDE = 1 << 14;
  private static final int MOST_TILES = 4096;

  /**
   * @throws UserError if a value is not allowed, naming it, its value and the rule
   */
  public Tiling {
    if (side != 0 && (side < LEAST_SIDE || side > MOST_SIDE)) {
      String rule = "must lie in " + LEAST_SIDE + ".." + MOST_SIDE + " px, or be 0 for no tiles";
      throw refused(MaskParameters.TILE_SIDE, side, rule);
    }
    if (overlap < 0) {
      throw refused(MaskParameters.TILE_OVERLAP, overlap, "must be >= 0 px");
    }
    if (side != 0 && overlap >= side) {
      String rule = "must be less than the `tile_side` of " + side + " px: set both";
      throw refused(MaskParameters.TILE_OVERLAP, overlap, rule);
    }
    overlap = side == 0 ? 0 : overlap;
  }

  private static UserError refused(String name, int value, String rule) {
    return new UserError("mask setting `" + name + "` = " + value + " " + rule + ".");
  }

  /** Whether large images are cut. */
  boolean used() {
    return side != 0;
  }

  /**
   * The tiles of an image, column by column; the image itself if none of its sides is longer than a
   * tile's.
   *
   * @throws UserError if they are too many
   */
  public List<CropBox> layout(int height, int width) {
    long columns = count(width);
    long rows = count(height);
    if (columns * rows > MOST_TILES) {
      String image = "cuts an image of " + height + "x" + width + " px into " + columns * rows;
      String rule = image + " tiles; at most " + MOST_TILES + " are allowed, so raise it or lower";
      throw refused(MaskParameters.TILE_SIDE, side, rule + " `tile_overlap` = " + overlap);
    }
    List<CropBox> tiles = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      int left = start(width, column, columns);
      int right = Math.min(width, left + length(width));
      for (int row = 0; row < rows; row++) {
        int top = start(height, row, rows);
        tiles.add(new CropBox(left, top, right, Math.min(height, top + length(height)), 0));
      }
    }
    return List.copyOf(tiles);
  }

  private int length(int whole) {
    return used() ? Math.min(side, whole) : whole;
  }

  private long count(int whole) {
    if (!used() || whole <= side) {
      return 1;
    }
    int stride = side - overlap;
    return 1 + ((long) whole - side + stride - 1) / stride;
  }

  private int start(int whole, int number, long count) {
    return count == 1 ? 0 : (int) (number * (long) (whole - side) / (count - 1));
  }
}
