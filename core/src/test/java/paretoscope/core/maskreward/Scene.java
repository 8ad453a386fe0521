package paretoscope.core.maskreward;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import paretoscope.core.image.Micrograph;
import paretoscope.core.image.Plane;
import paretoscope.core.reward.FakeAnalysis;
import paretoscope.core.reward.Reward;
import paretoscope.core.segment.CropBox;
import paretoscope.core.segment.FoundMask;
import paretoscope.core.segment.Mask;
import paretoscope.core.segment.Point;
import paretoscope.core.space.Settings;

/** Bright discs on an uneven, noisy support, and masks of one's choice. */
public final class Scene {
  public static final int SIDE = 128;
  private static final CropBox WHOLE = new CropBox(0, 0, SIDE, SIDE, 0);

  /** Rows, columns and radii of the discs [px]. */
  static final double[][] DISCS = {
    {24, 24, 7}, {30, 80, 6}, {64, 40, 9}, {90, 96, 8}, {100, 30, 6}, {100, 39, 6}
  };

  private Scene() {}

  static Plane image() {
    SplittableRandom random = new SplittableRandom(11);
    double[] values = new double[SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      int y = i / SIDE;
      int x = i % SIDE;
      values[i] = 0.3 + 0.001 * x + 0.05 * (random.nextDouble() - 0.5);
      for (double[] disc : DISCS) {
        values[i] += Math.hypot(y - disc[0], x - disc[1]) <= disc[2] ? 0.2 : 0;
      }
    }
    return new Plane(SIDE, SIDE, values);
  }

  /** A mask of a disc, with a place and a predicted IoU of its own. */
  public static FoundMask disc(double y0, double x0, double radius) {
    Mask mask = Mask.where(SIDE, SIDE, (y, x) -> Math.hypot(y - y0, x - x0) <= radius);
    return found(mask, 0.9 + radius / 1000);
  }

  static FoundMask everything() {
    return found(Mask.where(SIDE, SIDE, (y, x) -> true), 0.98);
  }

  static FoundMask found(Mask mask, double predictedIou) {
    Point point = new Point(mask.centre().x(), mask.centre().y());
    return new FoundMask(mask, mask.box(), predictedIou, 0.97, point, WHOLE);
  }

  /** The masks of the discs that are there, this much wider [px]. */
  static List<FoundMask> truth(double wider) {
    List<FoundMask> masks = new ArrayList<>();
    for (double[] disc : DISCS) {
      masks.add(disc(disc[0], disc[1], disc[2] + wider));
    }
    return masks;
  }

  static List<FoundMask> with(List<FoundMask> masks, FoundMask... more) {
    List<FoundMask> all = new ArrayList<>(masks);
    all.addAll(List.of(more));
    return all;
  }

  static double score(Reward reward, List<FoundMask> masks, Settings options) {
    Micrograph micrograph = new Micrograph("scene", image(), Double.NaN);
    return reward.score(
        FakeAnalysis.ofMasks(micrograph, masks), options.withPresets(reward.card().options()));
  }

  static double score(Reward reward, List<FoundMask> masks) {
    return score(reward, masks, Settings.NONE);
  }
}
