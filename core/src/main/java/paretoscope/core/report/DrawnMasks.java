package paretoscope.core.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paretoscope.core.segment.FoundMask;
import paretoscope.core.segment.Mask;
import paretoscope.core.segment.Outline;

/** The outlines of masks on one picture. Candidates share most masks, which are kept once. */
final class DrawnMasks {
  private static final int MOST = 2000;

  private final int step;
  private final Map<Mask, Integer> places = new LinkedHashMap<>();
  private final List<List<int[]>> outlines = new ArrayList<>();
  private final Map<String, List<Integer>> byCandidate = new LinkedHashMap<>();

  /**
   * @param step pixels of the image for one of the picture
   */
  DrawnMasks(int step) {
    this.step = step;
  }

  void add(String candidate, List<FoundMask> masks) {
    if (!masks.isEmpty()) {
      List<Integer> drawn = masks.stream().limit(MOST).map(m -> place(m.mask())).toList();
      byCandidate.put(candidate, drawn);
    }
  }

  private int place(Mask mask) {
    Integer known = places.get(mask);
    if (known != null) {
      return known;
    }
    int place = outlines.size();
    places.put(mask, place);
    List<int[]> polygons = Outline.of(mask, 0.75 * step);
    polygons.forEach(this::shrink);
    outlines.add(polygons);
    return place;
  }

  private void shrink(int[] corners) {
    for (int i = 0; i < corners.length; i++) {
      corners[i] = Math.round((float) corners[i] / step);
    }
  }

  List<List<int[]>> outlines() {
    return outlines;
  }

  Map<String, List<Integer>> byCandidate() {
    return byCandidate;
  }
}
