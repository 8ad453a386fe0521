package paretoscope.core.segment;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.error.Require;

/**
 * Places that are asked for in every crop.
 *
 * @param points in shares of the crop's sides, each in [0, 1]; at least one
 */
public record PointGrid(List<Point> points) {
  public PointGrid {
    points = List.copyOf(points);
    Require.that(!points.isEmpty(), "points of a grid", points, "must be at least one", 0);
    for (Point point : points) {
      Require.within("x of a grid's point", point.x(), 0, 1);
      Require.within("y of a grid's point", point.y(), 0, 1);
    }
  }

  /** The number of points. */
  public int size() {
    return points.size();
  }

  /**
   * The centres of side x side equal cells, row by row. Grids nest: one with an odd multiple of
   * points along the side has all of this one's.
   */
  public static PointGrid regular(int side) {
    Require.positive("points along a grid's side", side);
    List<Point> points = new ArrayList<>(side * side);
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        points.add(new Point((column + 0.5) / side, (row + 0.5) / side));
      }
    }
    return new PointGrid(points);
  }
}
