package paretoscope.core.maskreward;

import paretoscope.core.image.Otsu;
import paretoscope.core.image.Plane;
import paretoscope.core.segment.Mask;

/** What stands out of an image: the pixels on the rarer side of Otsu's threshold. */
record Foreground(Mask mask) {
  static Foreground of(Plane image) {
    double threshold = Otsu.threshold(image.values());
    Mask bright = Mask.where(image.height(), image.width(), (y, x) -> image.at(y, x) > threshold);
    boolean rare = bright.area() <= image.size() / 2;
    return new Foreground(
        rare ? bright : Mask.where(image.height(), image.width(), (y, x) -> !bright.at(y, x)));
  }
}
