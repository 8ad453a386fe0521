package paretoscope.simulator.scene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import paretoscope.core.error.Require;
import paretoscope.simulator.scatter.Parametrisation;

/**
 * What columns add, fitted to multislice through frozen phonons of pieces of each material, 200
 * keV, 21 mrad, 68 to 200 mrad. An atom adds its atomic number to an exponent, times a polynomial
 * of its depth in the column, which is how the probe gathers on a column and leaves it. {@code
 * bench/run calibrate} makes the table, {@code bench/run superposition} says how far such images
 * are from multislice of the same atoms.
 */
public final class CalibratedLight implements ColumnLight {
  /** Width of the source's image in the benchmark's microscope [nm] (assumed). */
  public static final double SOURCE_FWHM_NM = 0.08;

  private static final String TABLE = "light.csv";
  private static final double SIGMA_PER_FWHM = 1 / StrictMath.sqrt(8 * StrictMath.log(2));
  private static final Map<String, Map<String, Kind>> KNOWN = read();

  private final String material;
  private final double sourceNm;

  /**
   * @param formula the material's, for instance {@code SrTiO3}
   * @param sourceFwhmNm full width at half maximum of the source's image [nm], 0 for a point
   * @throws IllegalArgumentException if the material is not calibrated
   */
  public CalibratedLight(String formula, double sourceFwhmNm) {
    Require.that(
        KNOWN.containsKey(formula),
        "material",
        formula,
        "must be one of those calibrated, " + KNOWN.keySet(),
        formula);
    Require.within("width of the source [nm]", sourceFwhmNm, 0, 1);
    this.material = formula;
    this.sourceNm = sourceFwhmNm * SIGMA_PER_FWHM;
  }

  /** A row of the table: a kind of column, or the background as the kind of that name. */
  private record Kind(double exponent, Spot spot, double constant, double slope, double bend) {
    double at(double depthNm) {
      return constant + (slope + bend * depthNm) * depthNm;
    }
  }

  private static Map<String, Map<String, Kind>> read() {
    Map<String, Map<String, Kind>> known = new TreeMap<>();
    try (InputStream in = CalibratedLight.class.getResourceAsStream(TABLE);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(","))
          .forEach(
              cells ->
                  known.computeIfAbsent(cells[0], m -> new TreeMap<>()).put(cells[1], kind(cells)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the table " + TABLE, e);
    }
    return known;
  }

  private static Kind kind(String[] cells) {
    double[] n = new double[cells.length];
    for (int i = 2; i < n.length; i++) {
      n[i] = Double.parseDouble(cells[i]);
    }
    Spot spot = n[3] > 0 ? new Spot(n[3], n[4], n[5]) : new Spot(1, 1, 0);
    return new Kind(n[2], spot, n[6], n[7], n[8]);
  }

  private Kind kind(String name) {
    Kind kind = KNOWN.get(material).get(name);
    if (kind == null) {
      throw new IllegalArgumentException(
          "kind of column ("
              + name
              + ") is not calibrated for "
              + material
              + "; known are "
              + KNOWN.get(material).keySet()
              + ".");
    }
    return kind;
  }

  @Override
  public double background(double thicknessNm) {
    return StrictMath.max(0, kind("background").at(thicknessNm));
  }

  @Override
  public double strengthSquareNm(String kind, String element, double depthNm) {
    Kind known = kind(kind);
    int atomicNumber = Parametrisation.LOBATO.atomicNumber(element);
    double strength = StrictMath.pow(atomicNumber, known.exponent()) * known.at(depthNm);
    return StrictMath.max(0, strength);
  }

  @Override
  public Spot spot(String kind, String element) {
    Spot spot = kind(kind).spot();
    return new Spot(
        StrictMath.hypot(spot.coreNm(), sourceNm),
        StrictMath.hypot(spot.haloNm(), sourceNm),
        spot.haloShare());
  }
}
