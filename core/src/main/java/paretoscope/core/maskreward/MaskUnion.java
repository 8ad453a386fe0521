package paretoscope.core.maskreward;

import java.util.List;
import paretoscope.core.image.Plane;
import paretoscope.core.segment.FoundMask;
import paretoscope.core.segment.Mask;
import paretoscope.core.segment.PixelBox;

/** All pixels that any of some masks has. */
final class MaskUnion {
  private MaskUnion() {}

  static Mask of(Plane image, List<FoundMask> masks) {
    boolean[] covered = new boolean[image.size()];
    for (FoundMask found : masks) {
      PixelBox box = found.box();
      for (int x = box.left(); x <= box.right(); x++) {
        for (int y = box.top(); y <= box.bottom(); y++) {
          covered[y * image.width() + x] |= found.mask().at(y, x);
        }
      }
    }
    return Mask.where(image.height(), image.width(), (y, x) -> covered[y * image.width() + x]);
  }
}
