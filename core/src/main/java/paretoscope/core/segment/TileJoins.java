package paretoscope.core.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Makes masks of an image out of those of its tiles. A mask that no inner edge of its tile cuts is
 * whole and stays as it is. A mask that is cut
 *
 * <ul>
 *   <li>goes, if it is what its tile can see of a whole mask of another tile;
 *   <li>is joined with cut masks of neighbouring tiles that it agrees with where both tiles look,
 *       and those with others; the mask is then the pixels of any of them, its predicted IoU and
 *       its stability the means weighted by area. The best agreement is settled first, and two
 *       masks of one tile that have pixels in common are never joined: they are a thing and its
 *       part, or two views of it;
 *   <li>otherwise goes if another tile sees half of it, where nothing confirms it, and stays, cut
 *       as it is, if its own tile alone sees more.
 * </ul>
 *
 * <p>Masks agree from an IoU of {@value #AGREEMENT} on. The result does not depend on the order of
 * the masks.
 */
final class TileJoins {
  static final double AGREEMENT = 0.5;

  private static final Comparator<FoundMask> ORDER =
      Comparator.comparingDouble(FoundMask::predictedIou)
          .thenComparingDouble(FoundMask::stability)
          .reversed()
          .thenComparingInt(f -> f.crop().left())
          .thenComparingInt(f -> f.crop().top())
          .thenComparingDouble(f -> f.point().y())
          .thenComparingDouble(f -> f.point().x())
          .thenComparingInt(f -> f.box().left())
          .thenComparingInt(f -> f.box().top())
          .thenComparingInt(f -> f.box().right())
          .thenComparingInt(f -> f.box().bottom())
          .thenComparingInt(FoundMask::area);

  private final List<FoundMask> parts;

  /** Parts of the same thing, as far as is known; empty where a group went into another. */
  private final List<List<FoundMask>> groups = new ArrayList<>();

  /** The group of each part, by number. */
  private final int[] own;

  /** Two parts, by number, that agree. */
  private record Agreement(int one, int other, double iou) {}

  private TileJoins(List<FoundMask> parts) {
    this.parts = parts;
    this.own = IntStream.range(0, parts.size()).toArray();
    parts.forEach(part -> groups.add(new ArrayList<>(List.of(part))));
  }

  /**
   * The masks of the image: whole and joined ones first, each by predicted IoU, the highest first.
   *
   * @param tiles of the image
   * @param whole masks that end within their tiles
   * @param cut masks that an inner edge of their tile cuts
   */
  static List<FoundMask> of(List<CropBox> tiles, List<FoundMask> whole, List<FoundMask> cut) {
    List<FoundMask> parts =
        cut.stream()
            .filter(part -> whole.stream().noneMatch(other -> shows(part, other)))
            .sorted(ORDER)
            .toList();
    TileJoins joins = new TileJoins(parts);
    joins.agreements().forEach(joins::join);
    List<FoundMask> complete = new ArrayList<>(whole);
    List<FoundMask> alone = new ArrayList<>();
    for (List<FoundMask> group : joins.groups) {
      if (group.size() > 1) {
        complete.add(joined(group));
      } else if (group.size() == 1 && tiles.stream().noneMatch(t -> doubts(t, group.get(0)))) {
        alone.add(group.get(0));
      }
    }
    complete.sort(ORDER);
    alone.sort(ORDER);
    complete.addAll(alone);
    return List.copyOf(complete);
  }

  /** Whether a cut mask is what its tile can see of a whole one. */
  private static boolean shows(FoundMask part, FoundMask whole) {
    int common = part.crop().equals(whole.crop()) ? 0 : part.common(whole);
    return common > 0 && common >= AGREEMENT * (part.area() + whole.area(part.crop()) - common);
  }

  private static boolean doubts(CropBox tile, FoundMask part) {
    return !tile.equals(part.crop()) && 2L * part.area(tile) >= part.area();
  }

  /** All of them, the best first. */
  private List<Agreement> agreements() {
    List<Agreement> all = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      for (int j = i + 1; j < parts.size(); j++) {
        double iou = iouInBothTiles(parts.get(i), parts.get(j));
        if (iou >= AGREEMENT) {
          all.add(new Agreement(i, j, iou));
        }
      }
    }
    // stable: equal ones stay in the order of the parts
    all.sort(Comparator.comparingDouble(Agreement::iou).reversed());
    return all;
  }

  private static double iouInBothTiles(FoundMask one, FoundMask other) {
    Optional<CropBox> both = one.crop().common(other.crop());
    if (one.crop().equals(other.crop()) || both.isEmpty()) {
      return 0;
    }
    int common = one.common(other, both.get());
    return common == 0
        ? 0
        : (double) common / (one.area(both.get()) + other.area(both.get()) - common);
  }

  private void join(Agreement agreement) {
    int kept = own[agreement.one()];
    int gone = own[agreement.other()];
    List<FoundMask> one = groups.get(kept);
    List<FoundMask> other = groups.get(gone);
    if (kept != gone && one.stream().noneMatch(a -> other.stream().anyMatch(b -> rival(a, b)))) {
      one.addAll(other);
      other.clear();
      Arrays.setAll(own, i -> own[i] == gone ? kept : own[i]);
    }
  }

  private static boolean rival(FoundMask a, FoundMask b) {
    return a.crop().equals(b.crop()) && a.common(b) > 0;
  }

  private static FoundMask joined(List<FoundMask> group) {
    List<FoundMask> sorted = group.stream().sorted(ORDER).toList();
    FoundMask largest = sorted.get(0);
    Mask mask = largest.mask();
    double areas = 0;
    double ious = 0;
    double stabilities = 0;
    for (FoundMask part : sorted) {
      largest = part.area() > largest.area() ? part : largest;
      mask = mask.joined(part.mask());
      areas += part.area();
      ious += part.area() * part.predictedIou();
      stabilities += part.area() * part.stability();
    }
    return new FoundMask(
        mask, mask.box(), ious / areas, stabilities / areas, largest.point(), largest.crop());
  }
}
