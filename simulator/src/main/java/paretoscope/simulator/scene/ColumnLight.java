package paretoscope.simulator.scene;

/**
 * What the atoms of a specimen add to an image. Atoms are told apart by the kind of their column,
 * their element and their depth; those without a column are of the kind {@code ""}.
 */
public interface ColumnLight {
  /**
   * Share of the electrons that reaches the detector where no column adds anything.
   *
   * @param thicknessNm of the specimen [nm]
   */
  double background(double thicknessNm);

  /**
   * What an atom adds: share of the electrons, integrated over the probe's places [nm²].
   *
   * @param kind of its column
   * @param element its symbol
   * @param depthNm how far it lies behind the first atom of its column [nm], 0 without a column
   */
  double strengthSquareNm(String kind, String element, double depthNm);

  /** The shape of what it adds. */
  Spot spot(String kind, String element);
}
