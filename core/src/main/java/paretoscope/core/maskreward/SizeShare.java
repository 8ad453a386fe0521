package paretoscope.core.maskreward;

import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Scale;

/** What divides small masks from large ones, the same for both rewards that pull apart. */
final class SizeShare {
  static final RealParameter OPTION =
      new RealParameter(
          "share",
          "1",
          "area of the image that divides small from large",
          1e-5,
          0.5,
          0,
          Scale.LOG,
          0.002);

  private SizeShare() {}
}
