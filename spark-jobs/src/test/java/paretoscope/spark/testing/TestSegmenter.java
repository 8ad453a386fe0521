package paretoscope.spark.testing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import paretoscope.core.image.Plane;
import paretoscope.core.segment.CropBox;
import paretoscope.core.segment.FoundMask;
import paretoscope.core.segment.Mask;
import paretoscope.core.segment.Point;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.OperatorCard;
import paretoscope.core.workflow.Segmenter;

/**
 * Finds what is brighter than a threshold, region by region (sides connect), and all of it together
 * as one more mask, which overlaps the others. Needs no network.
 */
public final class TestSegmenter implements Segmenter {
  /** Images of this width end the task that segments one, once, if {@link #ARMED}. */
  public static final int DEADLY_WIDTH = 49;

  /** Images of this width cannot be segmented. */
  public static final int FAILING_WIDTH = 50;

  /** Set it to make the next task that meets a deadly image end. */
  public static final AtomicBoolean ARMED = new AtomicBoolean();

  @Override
  public OperatorCard card() {
    RealParameter threshold =
        RealParameter.of("threshold", "1", "brightness that a pixel must exceed", 0.4, 0.7, 0.5);
    return new OperatorCard("test-regions", "for tests", "own", List.of(threshold), List.of());
  }

  @Override
  public void check(Settings settings) {}

  @Override
  public Prepared prepare(Plane image) {
    return new Prepared() {
      @Override
      public List<FoundMask> segment(Settings settings) {
        return masks(image, settings.real("threshold"));
      }

      @Override
      public long bytes() {
        return 0;
      }
    };
  }

  private static List<FoundMask> masks(Plane image, double threshold) {
    if (image.width() == FAILING_WIDTH) {
      throw new IllegalStateException("not segmented on purpose");
    }
    if (image.width() == DEADLY_WIDTH && ARMED.compareAndSet(true, false)) {
      throw new LinkageError("the executor is broken, once");
    }
    int width = image.width();
    BitSet left = new BitSet();
    for (int i = 0; i < image.size(); i++) {
      left.set(i, image.values()[i] > threshold);
    }
    BitSet all = (BitSet) left.clone();
    List<FoundMask> found = new ArrayList<>();
    while (!left.isEmpty()) {
      BitSet region = new BitSet();
      take(left, left.nextSetBit(0), width, region);
      found.add(found(image, region, 0.5));
    }
    if (!all.isEmpty()) {
      found.add(found(image, all, Double.NaN));
    }
    return found;
  }

  private static void take(BitSet from, int at, int width, BitSet to) {
    if (at < 0 || !from.get(at)) {
      return;
    }
    from.clear(at);
    to.set(at);
    take(from, at - width, width, to);
    take(from, at + width, width, to);
    take(from, at % width == 0 ? -1 : at - 1, width, to);
    take(from, at % width == width - 1 ? -1 : at + 1, width, to);
  }

  private static FoundMask found(Plane image, BitSet pixels, double stability) {
    int width = image.width();
    Mask mask = Mask.where(image.height(), width, (y, x) -> pixels.get(y * width + x));
    CropBox whole = new CropBox(0, 0, width, image.height(), 0);
    return new FoundMask(mask, mask.box(), 0.9, stability, new Point(0, 0), whole);
  }
}
