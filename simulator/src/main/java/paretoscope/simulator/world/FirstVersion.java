package paretoscope.simulator.world;

import java.util.List;
import paretoscope.simulator.acquisition.Detector;
import paretoscope.simulator.acquisition.ScanErrors;
import paretoscope.simulator.damage.Contamination;
import paretoscope.simulator.damage.DamageModel;
import paretoscope.simulator.specimen.Defect;
import paretoscope.simulator.specimen.DefectRule;
import paretoscope.simulator.specimen.DefectSpread;
import paretoscope.simulator.specimen.Material;
import paretoscope.simulator.specimen.Slab;

/**
 * Version 1 of the registered worlds. Fields of 996 px of 0.02 nm, 200 keV.
 *
 * <p>Thickness: 10 nm, for GaN 8 nm: thin enough that columns keep their light apart, thick enough
 * for a column of 20 to 50 atoms. Platinum lies on 3 nm of carbon.
 *
 * <p>Oxygen and nitrogen vacancies are in the truth although the detector hardly sees them: a
 * census that counts all defects has a ceiling below 1.
 *
 * <p>Budgets: 64 equal looks, one at each tile, then have 20 000, 8 000 and 3 000 e/Å² for the
 * easy, medium and hard world. A column of heavy atoms sends a few per cent of the electrons that
 * hit its surrounding 0.1 nm² to the detector: some 4 000, 1 600 and 600 counts, whose shot noise
 * of 2, 3 and 4 % lies below, near and not far from the contrast of a defect there. Spent on one
 * tile alone, a budget destroys what is there: a hard specimen suffers ten times as fast as an easy
 * one, collisions apart.
 */
final class FirstVersion {
  private static final int SIDE_PX = 996;
  private static final double PIXEL_NM = 0.02;
  private static final double MARGIN_NM = 0.6;

  /** Of all 64 tiles, overlaps counted twice. */
  private static final double TILES_SQUARE_ANGSTROM = 64 * 128 * 128 * 100 * PIXEL_NM * PIXEL_NM;

  private FirstVersion() {}

  static WorldSpec spec(Material material, Difficulty difficulty) {
    return new WorldSpec(
        material.id() + "-" + difficulty.id() + "-v1",
        material,
        difficulty,
        slab(material, difficulty),
        defects(material, difficulty),
        spread(material, difficulty),
        scanErrors(difficulty),
        detector(difficulty),
        new DamageModel(200, 1, 1, pick(difficulty, 0.3, 1, 3)),
        Contamination.NONE,
        Math.rint(pick(difficulty, 20000, 8000, 3000) * TILES_SQUARE_ANGSTROM));
  }

  private static double pick(Difficulty difficulty, double easy, double medium, double hard) {
    return switch (difficulty) {
      case EASY -> easy;
      case MEDIUM -> medium;
      case HARD -> hard;
    };
  }

  private static Slab slab(Material material, Difficulty difficulty) {
    return switch (material) {
      case SRTIO3 -> slab(10, 20, 0);
      case BATIO3 -> slab(10, pick(difficulty, 8, 6, 4), 0);
      case SIGE -> slab(10, pick(difficulty, 6, 5, 4), pick(difficulty, 0.6, 0.4, 0.2));
      case GAN -> slab(8, pick(difficulty, 8, 6, 4), 0);
      case PTC -> slab(3, pick(difficulty, 4, 3, 2.2), pick(difficulty, 0.2, 0.15, 0.1));
    };
  }

  private static Slab slab(double thicknessNm, double regionNm, double contrast) {
    return new Slab(SIDE_PX, PIXEL_NM, MARGIN_NM, thicknessNm, regionNm, contrast);
  }

  private static DefectSpread spread(Material material, Difficulty difficulty) {
    boolean walls = material == Material.BATIO3 || material == Material.GAN;
    return switch (difficulty) {
      case EASY -> DefectSpread.UNIFORM;
      case MEDIUM -> DefectSpread.CLUSTERED;
      case HARD -> walls ? DefectSpread.ALONG_WALLS : DefectSpread.CLUSTERED;
    };
  }

  /** Rates, and the shares of a column's atoms that are hit: fewer and weaker when harder. */
  private static List<DefectRule> defects(Material material, Difficulty difficulty) {
    double rate = pick(difficulty, 0.03, 0.02, 0.01);
    double least = pick(difficulty, 0.5, 0.4, 0.25);
    double most = pick(difficulty, 0.9, 0.8, 0.6);
    return switch (material) {
      case SRTIO3 ->
          List.of(
              DefectRule.vacancy("Sr", "Sr", rate, least, most),
              new DefectRule("Sr", Defect.ANTISITE, "Sr", "Ti", rate, least, most),
              DefectRule.vacancy("O", "O", rate, least, most));
      case BATIO3 ->
          List.of(
              DefectRule.vacancy("Ba", "Ba", rate, least, most),
              DefectRule.vacancy("O", "O", rate, least, most));
      case SIGE ->
          List.of(
              new DefectRule("Si-rich", Defect.SUBSTITUTION, "Si", "Ge", rate, least, most),
              DefectRule.vacancy("Si-rich", "Si", rate / 2, least, most),
              DefectRule.vacancy("Ge-rich", "Ge", rate / 2, least, most));
      case GAN ->
          List.of(
              DefectRule.vacancy("Ga", "Ga", rate, least, most),
              new DefectRule("Ga", Defect.SUBSTITUTION, "Ga", "In", rate, least, most),
              DefectRule.vacancy("N", "N", rate, least, most));
      case PTC -> List.of(DefectRule.vacancy("Pt", "Pt", rate, least, most));
    };
  }

  /** A stable instrument, an ordinary one, and one on a bad day (assumed). */
  private static ScanErrors scanErrors(Difficulty difficulty) {
    return new ScanErrors(
        pick(difficulty, 0.002, 0.004, 0.008),
        pick(difficulty, 0, 0.02, 0.06),
        6,
        pick(difficulty, 0, 0.0002, 0.0005),
        pick(difficulty, 0, 0.0005, 0.0015));
  }

  /** Read noise as a share of one electron's signal (assumed). */
  private static Detector detector(Difficulty difficulty) {
    return new Detector(1, pick(difficulty, 0.1, 0.3, 0.6), 10, 65535);
  }
}
