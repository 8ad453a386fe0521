package paretoscope.simulator.world;

import java.util.List;
import paretoscope.simulator.acquisition.Detector;
import paretoscope.simulator.acquisition.ScanErrors;
import paretoscope.simulator.specimen.Defect;
import paretoscope.simulator.specimen.DefectRule;
import paretoscope.simulator.specimen.DefectSpread;
import paretoscope.simulator.specimen.Material;
import paretoscope.simulator.specimen.Slab;

/**
 * Version 1 of the registered worlds. Fields of 996 px of 0.02 nm, 200 keV.
 *
 * <p>Budgets: 64 equal looks, one at each tile, then have about 20 000, 8 000 and 3 000 e/Å² for
 * the easy, medium and hard world. A column of heavy atoms sends a few per cent of the electrons
 * that hit its surrounding 0.1 nm² to the detector: some 4 000, 1 600 and 600 counts, whose shot
 * noise of 2, 3 and 4 % lies below, near and not far from the contrast of a defect there.
 */
final class FirstVersion {
  private static final int SIDE_PX = 996;
  private static final double PIXEL_NM = 0.02;
  private static final double MARGIN_NM = 0.6;
  private static final double FIELD_SQUARE_ANGSTROM = 100 * SIDE_PX * SIDE_PX * PIXEL_NM * PIXEL_NM;

  private FirstVersion() {}

  static WorldSpec spec(Material material, Difficulty difficulty) {
    return new WorldSpec(
        material.id() + "-" + difficulty.id() + "-v1",
        material,
        difficulty,
        slab(material),
        defects(material, difficulty),
        spread(difficulty),
        scanErrors(difficulty),
        detector(difficulty),
        200,
        StrictMath.rint(pick(difficulty, 20000, 8000, 3000) * FIELD_SQUARE_ANGSTROM));
  }

  private static double pick(Difficulty difficulty, double easy, double medium, double hard) {
    return switch (difficulty) {
      case EASY -> easy;
      case MEDIUM -> medium;
      case HARD -> hard;
    };
  }

  private static Slab slab(Material material) {
    return switch (material) {
      case SRTIO3 -> slab(10, 20, 0);
    };
  }

  private static Slab slab(double thicknessNm, double regionNm, double contrast) {
    return new Slab(SIDE_PX, PIXEL_NM, MARGIN_NM, thicknessNm, regionNm, contrast);
  }

  private static DefectSpread spread(Difficulty difficulty) {
    return switch (difficulty) {
      case EASY -> DefectSpread.UNIFORM;
      case MEDIUM -> DefectSpread.CLUSTERED;
      case HARD -> DefectSpread.CLUSTERED;
    };
  }

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
