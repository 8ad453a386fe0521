package paretoscope.simulator.imaging;

/**
 * The truth about one column in the field.
 *
 * @param species for instance {@code Sr}
 * @param vacant whether its atoms are missing: a place without a spot
 * @param yNm place down the field [nm]
 * @param xNm place across the field [nm]
 * @param yPx the same in pixels, 0 at the first row's centre
 * @param xPx the same in pixels, 0 at the first column's centre
 */
public record Column(
    String species, boolean vacant, double yNm, double xNm, double yPx, double xPx) {}
