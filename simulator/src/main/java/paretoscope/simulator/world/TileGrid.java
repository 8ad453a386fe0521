package paretoscope.simulator.world;

import paretoscope.core.error.Require;
import paretoscope.simulator.acquisition.View;

/**
 * Square tiles that cover a field, each overlapping the next.
 *
 * @param rows of tiles
 * @param columns of tiles
 * @param tilePx height and width of a tile [px]
 * @param stridePx from one tile's border to the next one's [px]
 * @param pixelNm [nm]
 */
public record TileGrid(int rows, int columns, int tilePx, int stridePx, double pixelNm) {
  public TileGrid {
    Require.within("rows of tiles", rows, 1, 1024);
    Require.within("columns of tiles", columns, 1, 1024);
    Require.within("side of a tile [px]", tilePx, 1, 8192);
    Require.within("stride of tiles [px]", stridePx, 1, tilePx);
    Require.within("pixel size [nm]", pixelNm, 0.001, 0.5);
  }

  /** 8 x 8 tiles of 128 px, 4 px overlap: a field of 996 px. */
  public static TileGrid standard(double pixelNm) {
    return new TileGrid(8, 8, 128, 124, pixelNm);
  }

  /** Number of tiles. */
  public int count() {
    return rows * columns;
  }

  /** Height of what the tiles cover [px]. */
  public int heightPx() {
    return (rows - 1) * stridePx + tilePx;
  }

  /** Width of what the tiles cover [px]. */
  public int widthPx() {
    return (columns - 1) * stridePx + tilePx;
  }

  /**
   * The tile at a place in the grid; its scan positions are pixels of the field.
   *
   * @throws IllegalArgumentException if there is no such tile
   */
  public View view(int row, int column) {
    Require.within("row of a tile", row, 0, rows - 1);
    Require.within("column of a tile", column, 0, columns - 1);
    double side = tilePx * pixelNm;
    return new View(
        (column * stridePx - 0.5) * pixelNm,
        (row * stridePx - 0.5) * pixelNm,
        side,
        side,
        tilePx,
        tilePx);
  }

  /** The tile of this number, counted row by row from the upper left. */
  public View view(int tile) {
    Require.within("number of a tile", tile, 0, count() - 1);
    return view(tile / columns, tile % columns);
  }
}
