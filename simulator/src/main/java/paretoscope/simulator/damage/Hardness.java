package paretoscope.simulator.damage;

import java.util.Map;
import java.util.TreeMap;
import paretoscope.core.error.Require;
import paretoscope.core.error.Suggestion;

/**
 * How firmly an atom is held.
 *
 * @param bulkEv displacement energy inside [eV]
 * @param exitEv displacement energy where the beam leaves, with nothing behind [eV]
 * @param criticalDose dose after which 1/e of these atoms have not yet been lost in any other way:
 *     by ionisation, or by weaker collisions and what follows from them [e/Å²]
 * @param source of the displacement energies; every critical dose is assumed
 */
public record Hardness(double bulkEv, double exitEv, double criticalDose, String source) {
  /*
   * At the exit surface 5/3 of the sublimation energy (Egerton et al. 2010), for compounds 5/3 of
   * an assumed 6 eV (oxides) or 4.5 eV (GaN) for each atom. Critical doses are assumed throughout,
   * for 200 keV alone: oxides stand some 1e6 e/Å², oxygen goes first; semiconductors more; single
   * atoms hop away soon. SrTiO3 was damaged at 200 kV but not at 80 kV (Nord et al. 2016,
   * arXiv:1608.07814): what is assumed there stands for collisions rather than ionisation.
   */
  private static final String EGERTON =
      "; exit surface: 5/3 of the sublimation energy, Egerton et al. 2010, Ultramicroscopy 110, 991";

  private static final String OXIDE_EXIT = "; exit surface: assumed";
  private static final String STO =
      "weighted averages of Liu et al. 2013, doi:10.1088/0953-8984/25/48/485003" + OXIDE_EXIT;
  private static final String STO_OXYGEN =
      "assumed: between the least, 13 eV along <100>, and the average of 35.7 eV of Liu et al."
          + " 2013, doi:10.1088/0953-8984/25/48/485003"
          + OXIDE_EXIT;
  private static final String BTO = "assumed: as in SrTiO3, Ba as Sr" + OXIDE_EXIT;
  private static final String SI =
      "average of Holmström, Kuronen and Nordlund 2008, doi:10.1103/PhysRevB.78.045202" + EGERTON;
  private static final String GE =
      "average of Holmström, Nordlund and Kuronen 2010, Phys. Scr. 81, 035601" + EGERTON;
  private static final String GAN =
      "averages of Xiao et al. 2009, J. Appl. Phys. 105, 123527; exit surface: assumed";
  private static final String TRACE = "assumed: as the atom it replaces";
  private static final String CARBON =
      "that of graphene, Meyer et al. 2012, doi:10.1103/PhysRevLett.108.196102 with erratum Phys."
          + " Rev. Lett. 110, 239902; assumed to hold for amorphous carbon"
          + EGERTON;
  private static final String PT = "assumed, near that of gold, 34 eV" + EGERTON;
  private static final String PT_ATOM = "assumed: a bond of about 2 eV to carbon";

  private static final Map<String, Hardness> KNOWN = new TreeMap<>();

  static {
    know("SrTiO3", "O", 20, 10, 1e6, STO_OXYGEN);
    know("SrTiO3", "Sr", 53.5, 10, 3e6, STO);
    know("SrTiO3", "Ti", 64.9, 10, 3e6, STO);
    know("BaTiO3", "O", 20, 10, 8e5, BTO);
    know("BaTiO3", "Ba", 53.5, 10, 2e6, BTO);
    know("BaTiO3", "Ti", 64.9, 10, 2e6, BTO);
    know("SiGe", "Si", 24, 7.7, 5e6, SI);
    know("SiGe", "Ge", 21, 6.4, 5e6, GE);
    know("GaN", "Ga", 73.2, 7.5, 4e6, GAN);
    know("GaN", "N", 32.4, 7.5, 1.5e6, GAN);
    know("GaN", "In", 73.2, 7.5, 4e6, TRACE);
    know("GaN", "Mg", 73.2, 7.5, 4e6, TRACE);
    know("Pt/C", "C", 23.6, 12.3, 5e6, CARBON);
    know("Pt/C", "Pt", 34, 9.7, 2e7, PT);
    know("Pt/C", "Pt atom", 2, 2, 5e5, PT_ATOM);
  }

  public Hardness {
    Require.positive("displacement energy inside [eV]", bulkEv);
    Require.positive("displacement energy at the exit surface [eV]", exitEv);
    Require.positive("critical dose [e/Å²]", criticalDose);
    Require.text("source", source);
  }

  private static void know(
      String material, String site, double bulk, double exit, double dose, String source) {
    KNOWN.put(name(material, site), new Hardness(bulk, exit, dose, source));
  }

  private static String name(String material, String site) {
    return site + " in " + material;
  }

  /**
   * The hardness of an element in a material, or of a kind of column that differs from its element,
   * such as {@code Pt atom}.
   *
   * @throws IllegalArgumentException if the table does not hold it
   */
  public static Hardness of(String material, String site) {
    Hardness found = KNOWN.get(name(material, site));
    if (found == null) {
      throw new IllegalArgumentException(
          "hardness of "
              + name(material, site)
              + " is not known"
              + Suggestion.of(name(material, site), KNOWN.keySet()));
    }
    return found;
  }

  /** Whether the table knows better than by the element. */
  static boolean knows(String material, String site) {
    return KNOWN.containsKey(name(material, site));
  }
}
