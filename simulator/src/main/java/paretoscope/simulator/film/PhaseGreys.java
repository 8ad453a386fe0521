package paretoscope.simulator.film;

import java.awt.image.BufferedImage;
import java.util.function.IntBinaryOperator;
import paretoscope.simulator.world.World;

/** Maps of the field in flat greys. */
final class PhaseGreys {
  private static final int NONE = 16;
  private static final int DARKEST = 80;
  private static final int KNOWN = 56;

  private PhaseGreys() {}

  /** The grey of a phase, 0 to 255; that of nothing if it is below 0. */
  static int grey(int phase, int phases) {
    return phase < 0 ? NONE : DARKEST + phase * (245 - DARKEST) / Math.max(1, phases - 1);
  }

  /**
   * A map of phases; dark where none is claimed, and where the truth is not known.
   *
   * @param phase of row and column of the field
   */
  static BufferedImage of(World world, Window window, IntBinaryOperator phase) {
    int phases = world.specimen().phases().names().size();
    return drawn(
        window, (y, x) -> world.isValid(y, x) ? grey(phase.applyAsInt(y, x), phases) : NONE);
  }

  /** Lighter where the truth is known. */
  static BufferedImage valid(World world, Window window) {
    return drawn(window, (y, x) -> world.isValid(y, x) ? KNOWN : NONE);
  }

  private static BufferedImage drawn(Window window, IntBinaryOperator grey) {
    int side = window.picturePx();
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < side; row++) {
      int y = window.top() + (int) ((row + 0.5) / window.scale());
      for (int column = 0; column < side; column++) {
        int x = window.left() + (int) ((column + 0.5) / window.scale());
        image.setRGB(column, row, 0x010101 * grey.applyAsInt(y, x));
      }
    }
    return image;
  }
}
