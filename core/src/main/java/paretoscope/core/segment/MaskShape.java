package paretoscope.core.segment;

/**
 * The size and shape of a mask. Defined for every mask with a pixel: pixels are squares of side 1,
 * what lies outside the image does not belong, and ratios that a few pixels push beyond 1 are 1.
 *
 * @param area number of pixels [px²]
 * @param perimeter length of the outline, holes included [px]: Crofton's formula over rows, columns
 *     and both diagonals, pi/8 times the sum of crossings times the distance of the lines (Legland,
 *     Kiêu and Devaux 2007, doi:10.5566/ias.v26.p83-92); right on average over directions
 * @param equivalentDiameter of the disc of this area [px], sqrt(4 area / pi)
 * @param circularity 4 pi area / perimeter² (Cox 1927), 1 for a disc, 0 to 1
 * @param rectangularity area over that of the least rectangle around it, of any direction (Rosin
 *     2003, doi:10.1007/s00138-002-0118-6), above 0 to 1; pi / 4 for a disc
 * @param aspectRatio longer over shorter side of that rectangle, 1 or more
 * @param solidity area over that of the convex hull, above 0 to 1
 */
public record MaskShape(
    int area,
    double perimeter,
    double equivalentDiameter,
    double circularity,
    double rectangularity,
    double aspectRatio,
    double solidity) {
  /**
   * Measures a mask.
   *
   * @throws IllegalArgumentException if it is empty
   */
  public static MaskShape of(Mask mask) {
    MaskWindow window = new MaskWindow(mask, 1);
    ConvexHull hull = ConvexHull.of(window);
    ConvexHull.Rectangle around = hull.leastRectangle();
    double area = mask.area();
    double perimeter = perimeter(window);
    return new MaskShape(
        mask.area(),
        perimeter,
        StrictMath.sqrt(4 * area / StrictMath.PI),
        Math.min(1, 4 * StrictMath.PI * area / (perimeter * perimeter)),
        Math.min(1, area / around.area()),
        around.length() / around.width(),
        Math.min(1, area / hull.area()));
  }

  private static double perimeter(MaskWindow window) {
    long straight = 0;
    long diagonal = 0;
    for (int y = 1; y < window.height; y++) {
      for (int x = 1; x < window.width; x++) {
        boolean here = window.at(y, x);
        boolean above = window.at(y - 1, x);
        boolean before = window.at(y, x - 1);
        straight += (here == above ? 0 : 1) + (here == before ? 0 : 1);
        diagonal += (here == window.at(y - 1, x - 1) ? 0 : 1) + (above == before ? 0 : 1);
      }
    }
    return StrictMath.PI / 8 * (straight + diagonal / StrictMath.sqrt(2));
  }
}
