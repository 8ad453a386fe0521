package paretoscope.simulator.wave;

import java.util.function.Supplier;
import paretoscope.core.vector.VectorChoice;

/**
 * One stage of a Fourier transform (Cooley and Tukey, doi:10.1090/S0025-5718-1965-0178586-1) of
 * {@link #LANES} lines at once. A row holds the same place of all lines: their real parts, then
 * their imaginary parts. All forms do the same operations in the same order, so their results are
 * the same bits.
 */
interface Radix {
  /** Lines that are transformed at once. */
  int LANES = 16;

  /** Numbers in a row. */
  int ROW = 2 * LANES;

  /** Into how many parts this stage takes a block. */
  int radix();

  /**
   * Takes blocks apart, in place: part k of a block becomes what is left to transform for the
   * frequencies that are k modulo the radix.
   *
   * @param offset index of the first block's first number
   * @param blocks that lie behind one another
   * @param part rows of a part; a block has radix times as many
   * @param turns for each row of a part the factors (real, imaginary) of the parts from 1 on
   */
  void forward(float[] a, int offset, int blocks, int part, float[] turns);

  /** The inverse of {@link #forward}, but for the factor radix. */
  void inverse(float[] a, int offset, int blocks, int part, float[] turns);

  /**
   * The stage of a radix in the form for this virtual machine.
   *
   * @param radix 2 to 5
   */
  static Radix fastest(int radix) {
    return Chosen.STAGES[radix];
  }

  /** The stage of a radix without vector instructions. */
  static Radix plain(int radix) {
    return switch (radix) {
      case 2 -> new PlainRadix2();
      case 3 -> new PlainRadix3();
      case 4 -> new PlainRadix4();
      case 5 -> new PlainRadix5();
      default -> throw new IllegalArgumentException("there is no stage of radix " + radix + ".");
    };
  }

  /** Chooses when first asked. */
  final class Chosen {
    private static final Radix[] STAGES = {null, null, chosen(2), chosen(3), chosen(4), chosen(5)};

    private Chosen() {}

    private static Radix chosen(int radix) {
      Supplier<Radix> plain = () -> plain(radix);
      return VectorChoice.of(Radix.class, "VectorRadix" + radix, plain);
    }
  }
}
