package paretoscope.simulator.scene;

import java.util.Arrays;

/**
 * A scene of more or less contrast: light {@code f} becomes {@code m + k (f - m)}, cut off at 0 and
 * 1, where {@code m} is the median over the field before anything is lost. In a crystal that is the
 * light between columns, on a support the light of the support: it stays, and what stands out from
 * it, columns, precipitates and particles as well as dark gaps, is scaled by {@code k}.
 */
public final class Contrasted implements Scene {
  /** The median is taken of every so many pixels each way. */
  private static final int EVERY = 4;

  private final Scene scene;
  private final double level;
  private final double factor;

  private Contrasted(Scene scene, double level, double factor) {
    this.scene = scene;
    this.level = level;
    this.factor = factor;
  }

  /**
   * The scene itself where the factor is 1.
   *
   * @param scene untouched; is copied
   * @param sidePx height and width of the field [px]
   * @param pixelNm [nm]
   */
  public static Scene of(Scene scene, double factor, int sidePx, double pixelNm) {
    return factor == 1
        ? scene
        : new Contrasted(scene.copy(), median(scene, sidePx, pixelNm), factor);
  }

  private static double median(Scene scene, int sidePx, double pixelNm) {
    int along = (sidePx + EVERY - 1) / EVERY;
    double[] x = new double[along];
    Arrays.setAll(x, i -> i * EVERY * pixelNm);
    double[] y = new double[along];
    double[] line = new double[along];
    double[] all = new double[along * along];
    for (int row = 0; row < along; row++) {
      Arrays.fill(y, x[row]);
      scene.fractions(y, x, line);
      System.arraycopy(line, 0, all, row * along, along);
    }
    Arrays.sort(all);
    return (all[(all.length - 1) / 2] + all[all.length / 2]) / 2;
  }

  /** The light that stays, as share of the electrons. */
  public double level() {
    return level;
  }

  @Override
  public void fractions(double[] yNm, double[] xNm, double[] into) {
    scene.fractions(yNm, xNm, into);
    for (int i = 0; i < into.length; i++) {
      double scaled = level + factor * (into[i] - level);
      into[i] = StrictMath.max(0, StrictMath.min(1, scaled));
    }
  }

  @Override
  public void lose(int[] atoms) {
    scene.lose(atoms);
  }

  @Override
  public Scene copy() {
    return new Contrasted(scene.copy(), level, factor);
  }
}
