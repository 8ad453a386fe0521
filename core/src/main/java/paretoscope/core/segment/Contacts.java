package paretoscope.core.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which masks of one image touch: those that share a pixel, or that have pixels beside each other
 * at a side or a corner.
 */
public final class Contacts {
  private record Placed(int index, Mask mask, PixelBox box) {
    /** Whether the boxes leave no row or column of pixels between them. */
    boolean near(Placed other) {
      return box.left() <= other.box.right() + 1
          && other.box.left() <= box.right() + 1
          && box.top() <= other.box.bottom() + 1
          && other.box.top() <= box.bottom() + 1;
    }

    boolean touches(Placed other) {
      int first = Math.max(box.left(), other.box.left() - 1);
      int last = Math.min(box.right(), other.box.right() + 1);
      for (int x = first; x <= last; x++) {
        if (touches(x, other)) {
          return true;
        }
      }
      return false;
    }

    /** Whether this mask's pixels in column {@code x} touch the other mask. */
    private boolean touches(int x, Placed other) {
      int height = mask.height();
      int zero = x * height;
      int last = zero + height;
      int end;
      for (int start = mask.next(true, zero, last); start < last; start = end) {
        int stop = mask.next(false, start, last);
        int from = Math.max(0, start - zero - 1);
        int to = Math.min(height, stop - zero + 1);
        for (int near = Math.max(0, x - 1); near <= Math.min(x + 1, mask.width() - 1); near++) {
          int limit = near * height + to;
          if (other.mask.next(true, near * height + from, limit) < limit) {
            return true;
          }
        }
        end = mask.next(true, stop, last);
      }
      return false;
    }
  }

  private Contacts() {}

  /**
   * For each mask the number of others that it touches. An empty mask touches none.
   *
   * @param masks all of one size
   */
  public static int[] count(List<Mask> masks) {
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < masks.size(); i++) {
      if (masks.get(i).area() > 0) {
        placed.add(new Placed(i, masks.get(i), masks.get(i).box()));
      }
    }
    placed.sort(Comparator.comparingInt(one -> one.box().left()));
    int[] counts = new int[masks.size()];
    for (int i = 0; i < placed.size(); i++) {
      Placed one = placed.get(i);
      // sorted by their left sides: those behind one that begins too far right do, too
      for (int j = i + 1;
          j < placed.size() && placed.get(j).box().left() <= one.box().right() + 1;
          j++) {
        Placed other = placed.get(j);
        if (one.near(other) && one.touches(other)) {
          counts[one.index()]++;
          counts[other.index()]++;
        }
      }
    }
    return counts;
  }
}
