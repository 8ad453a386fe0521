package paretoscope.simulator.specimen;

import java.util.Map;
import java.util.TreeMap;
import paretoscope.core.error.Suggestion;

/**
 * How far atoms swing about their mean places at room temperature: the root-mean-square
 * displacement along one axis [nm], for each element of each material. All are used as equal along
 * the three axes and independent between atoms (the Einstein model). Where a published number is
 * not at hand, the source says "assumed".
 */
public final class ThermalDisplacements {
  private static final String STO = "the frozen-phonon calculations in the reference data";
  private static final String WURTZITE =
      "Schowalter et al. 2009, doi:10.1107/S0108767309004966, mean of the axes";
  private static final String NEAR_STO = "assumed, near those of SrTiO3";
  private static final String TRACE = "assumed, that of the atom it replaces";

  private static final Map<String, Swing> KNOWN = new TreeMap<>();

  static {
    know("SrTiO3", "Sr", 0.00883, STO);
    know("SrTiO3", "Ti", 0.00784, STO);
    know("SrTiO3", "O", 0.00893, STO);
    know("BaTiO3", "Ba", 0.0075, NEAR_STO);
    know("BaTiO3", "Ti", 0.0080, NEAR_STO);
    know("BaTiO3", "O", 0.0090, NEAR_STO);
    know("SiGe", "Si", 0.0076, "assumed, B = 8 pi² u² = 0.46 Å² of pure silicon");
    know("SiGe", "Ge", 0.0084, "assumed, B = 8 pi² u² = 0.56 Å² of pure germanium");
    know("GaN", "Ga", 0.00580, WURTZITE);
    know("GaN", "N", 0.00611, WURTZITE);
    know("GaN", "In", 0.00580, TRACE);
    know("GaN", "Mg", 0.00580, TRACE);
    know("Pt/C", "Pt", 0.0065, "assumed, Debye model at 293 K with 230 K");
    know("Pt/C", "C", 0.0060, "assumed; disorder is larger than motion in amorphous carbon");
  }

  private ThermalDisplacements() {}

  private record Swing(double rmsNm, String source) {}

  private static void know(String material, String element, double rmsNm, String source) {
    KNOWN.put(name(material, element), new Swing(rmsNm, source));
  }

  private static String name(String material, String element) {
    return element + " in " + material;
  }

  /**
   * Root-mean-square displacement along one axis [nm].
   *
   * @throws IllegalArgumentException if the table does not hold this element of this material
   */
  public static double rmsNm(String material, String element) {
    return known(material, element).rmsNm();
  }

  /** Where the number is from. */
  public static String source(String material, String element) {
    return known(material, element).source();
  }

  private static Swing known(String material, String element) {
    String name = name(material, element);
    Swing found = KNOWN.get(name);
    if (found == null) {
      throw new IllegalArgumentException(
          "thermal displacement of "
              + name
              + " is not known"
              + Suggestion.of(name, KNOWN.keySet()));
    }
    return found;
  }
}
