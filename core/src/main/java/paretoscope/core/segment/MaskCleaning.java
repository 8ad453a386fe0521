package paretoscope.core.segment;

import paretoscope.core.error.Require;

/**
 * A mask without small holes and small regions, as the reference cleans it. A hole is any connected
 * region outside the mask, at the image's edge too. First the holes with less than a least area are
 * filled, then the regions with less are removed; where all are smaller the largest stays, of
 * equals the first column by column.
 *
 * @param mask what is left
 * @param changed whether that differs from what was there
 */
public record MaskCleaning(Mask mask, boolean changed) {
  /**
   * Cleans a mask.
   *
   * @param leastArea of holes and regions that stay [px]
   */
  public static MaskCleaning of(Mask mask, int leastArea) {
    Require.that(leastArea >= 0, "least area [px]", leastArea, "must be >= 0", 0);
    MaskCleaning filled = withoutHoles(mask, leastArea);
    MaskCleaning cleaned = withoutRegions(filled.mask, leastArea);
    return new MaskCleaning(cleaned.mask, filled.changed || cleaned.changed);
  }

  /** The mask with its small holes filled. */
  static MaskCleaning withoutHoles(Mask mask, int leastArea) {
    Regions holes = new Regions(mask, false);
    if (!holes.anySmaller(leastArea)) {
      return new MaskCleaning(mask, false);
    }
    Bits bits = mask.bits();
    holes.paint(bits, 0, leastArea);
    return new MaskCleaning(new Mask(mask.height(), mask.width(), bits), true);
  }

  /** The mask without its small regions. */
  static MaskCleaning withoutRegions(Mask mask, int leastArea) {
    Regions regions = new Regions(mask, true);
    if (!regions.anySmaller(leastArea)) {
      return new MaskCleaning(mask, false);
    }
    Bits bits = Bits.zeros(mask.size());
    int largest = regions.largest();
    if (largest < leastArea) {
      regions.paintFirst(bits, largest);
    } else {
      regions.paint(bits, leastArea, Integer.MAX_VALUE);
    }
    return new MaskCleaning(new Mask(mask.height(), mask.width(), bits), true);
  }
}
