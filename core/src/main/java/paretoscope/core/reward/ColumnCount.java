package paretoscope.core.reward;

import java.util.List;
import paretoscope.core.error.UserError;
import paretoscope.core.image.Micrograph;
import paretoscope.core.space.IntegerParameter;
import paretoscope.core.space.Parameter;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Scale;
import paretoscope.core.space.Settings;

/** How many columns an image should show, from what the user knows of the specimen. */
final class ColumnCount {
  static final List<Parameter> OPTIONS =
      List.of(
          new IntegerParameter(
              "expected_count",
              "1",
              "number of columns in each image; 0: from the lattice",
              1,
              10_000_000,
              Scale.LOG,
              0),
          RealParameter.of(
              "lattice_constant_nm",
              "nm",
              "side of the square with the area of the projected cell; 0: not known",
              0.05,
              10,
              0.0),
          new IntegerParameter(
              "columns_per_cell", "1", "columns in the projected cell", 1, 100, Scale.LINEAR, 1));

  private static final String MISSING =
      "needs the number of columns: set `expected_count`, such as {expected_count: 400}, or"
          + " `lattice_constant_nm` (and `columns_per_cell`) for images whose pixel size is known.";

  private ColumnCount() {}

  /**
   * N_exp: {@code expected_count} where given, else field of view / area per column, not rounded.
   *
   * @throws UserError if neither can be had
   */
  static double expected(String reward, Micrograph image, Settings options) {
    int count = options.integer("expected_count");
    if (count > 0) {
      return count;
    }
    if (!knowsLattice(options)) {
      throw new UserError(reward + " " + MISSING);
    }
    double spacing = spacing(reward, image, options);
    return image.pixels().size() / (spacing * spacing);
  }

  /**
   * Refuses options from which no number of columns follows, whatever the image.
   *
   * @throws UserError if there is neither a count nor a lattice
   */
  static void check(Settings options) {
    if (options.integer("expected_count") <= 0 && !knowsLattice(options)) {
      throw new UserError(MISSING);
    }
  }

  static boolean knowsLattice(Settings options) {
    return options.real("lattice_constant_nm") > 0;
  }

  /**
   * The side of the square that one column has to itself [px]: the nearest-neighbour distance where
   * columns form a square lattice.
   *
   * @throws UserError if the pixel size is not known
   */
  static double spacing(String reward, Micrograph image, Settings options) {
    double constant = options.real("lattice_constant_nm");
    if (!image.hasPixelSize()) {
      throw new UserError(
          reward
              + " cannot use `lattice_constant_nm` ("
              + constant
              + ") on "
              + image.id()
              + ": its pixel size is not known. Give the pixel size, or set `expected_count` and"
              + " leave `lattice_constant_nm` out.");
    }
    double columns = options.integer("columns_per_cell");
    return constant / image.pixelSizeNm() / StrictMath.sqrt(columns);
  }
}
