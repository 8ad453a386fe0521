package paretoscope.simulator.episode;

import java.util.Arrays;
import paretoscope.simulator.acquisition.Detector;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.specimen.Slab;
import paretoscope.simulator.world.WorldSpec;

/**
 * What has been recorded of a field, pixel by pixel: electrons collected as a share of those sent,
 * so that looks of any dose are alike. Later looks lie on top.
 */
public final class SeenField {
  private final Slab slab;
  private final Detector detector;
  private final float[] brightness;

  /** A field that nobody has looked at. */
  public SeenField(WorldSpec spec) {
    this.slab = spec.slab();
    this.detector = spec.detector();
    this.brightness = new float[slab.sidePx() * slab.sidePx()];
    Arrays.fill(brightness, Float.NaN);
  }

  /** Lays a recording on top. */
  public void add(Recording recording) {
    View view = recording.look().view();
    double sent = recording.look().electronsPerPixel();
    PixelBox box = PixelBox.of(view, slab);
    for (int y = box.top(); y < box.bottom(); y++) {
      double down = (y * slab.pixelNm() - view.topNm()) / view.heightNm();
      for (int x = box.left(); x < box.right(); x++) {
        double across = (x * slab.pixelNm() - view.leftNm()) / view.widthNm();
        double counts =
            recording.counts().at(cell(down, view.heightPx()), cell(across, view.widthPx()));
        brightness[y * slab.sidePx() + x] = (float) (detector.electrons(counts) / sent);
      }
    }
  }

  /** The cell of so many that a place lies in, told as its share of the way. */
  static int cell(double share, int cells) {
    return (int) StrictMath.max(0, StrictMath.min(cells - 1.0, share * cells));
  }

  /** Height and width [px]. */
  public int sidePx() {
    return slab.sidePx();
  }

  /** Share of the electrons sent that were collected; NaN where nobody looked. */
  public float at(int y, int x) {
    return brightness[y * slab.sidePx() + x];
  }

  /** All of them, row by row; a copy. */
  float[] values() {
    return brightness.clone();
  }

  /** Whether somebody looked at a place of the field. */
  public boolean seen(double xNm, double yNm) {
    return !Float.isNaN(at(pixel(yNm), pixel(xNm)));
  }

  private int pixel(double nm) {
    double px = Math.rint(nm / slab.pixelNm());
    return (int) StrictMath.max(0, StrictMath.min(slab.sidePx() - 1.0, px));
  }
}
