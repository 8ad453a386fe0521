package paretoscope.core.spot;

/**
 * One detected spot.
 *
 * @param y row of the centre [px], 0 at the top pixel's centre
 * @param x column of the centre [px]
 * @param sigma standard deviation of the Gaussian that fits its size [px]
 * @param response the detector's answer there (scale-normalised; greater is clearer)
 */
public record Blob(double y, double x, double sigma, double response) {}
