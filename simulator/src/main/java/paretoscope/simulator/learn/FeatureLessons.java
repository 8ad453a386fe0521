package paretoscope.simulator.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.classify.Examples;
import paretoscope.simulator.episode.Truth;
import paretoscope.simulator.features.Blocks;
import paretoscope.simulator.features.Described;
import paretoscope.simulator.features.FeatureModel;
import paretoscope.simulator.features.Places;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.Defect;
import paretoscope.simulator.specimen.LabelMap;

/** Places and blocks of recordings whose truth is known. */
final class FeatureLessons {
  /** Something described, and what it is. */
  @SuppressWarnings("ArrayRecordComponent") // many and small: neither compared nor copied
  record Known(double[] numbers, int label) {}

  private final List<String> phases;
  private final List<Known> places = new ArrayList<>();
  private final List<Known> blocks = new ArrayList<>();
  private int missed;

  FeatureLessons(List<String> phases) {
    this.phases = List.copyOf(phases);
  }

  /** Takes in recordings at random of one world. */
  void add(Lookout world, int looks, SeedTree seeds) {
    for (int look = 0; look < looks; look++) {
      Described image = Described.of(world.record(seeds.child(look)), world.spec().detector());
      addPlaces(image, world.truth());
      addBlocks(image, world.truth());
    }
  }

  private void addPlaces(Described image, Truth truth) {
    Map<Places.Place, AtomicColumn> nearest = new HashMap<>();
    for (AtomicColumn defect : truth.defects()) {
      boolean inside = inside(image, defect);
      Places.Place place = inside ? nearest(image, defect) : null;
      missed += inside && (place == null || nearest.put(place, defect) != null) ? 1 : 0;
    }
    for (Places.Place place : image.places()) {
      if (truth.valid(image.view().xNm(place.x()), image.view().yNm(place.y()))) {
        AtomicColumn defect = nearest.get(place);
        Defect kind = defect == null ? Defect.NONE : defect.defect();
        places.add(new Known(place.numbers(), FeatureModel.KINDS.indexOf(kind)));
      }
    }
  }

  private static boolean inside(Described image, AtomicColumn column) {
    double right = column.xNm() - image.view().leftNm();
    double down = column.yNm() - image.view().topNm();
    return right >= 0
        && down >= 0
        && right < image.view().widthNm()
        && down < image.view().heightNm();
  }

  private static Places.Place nearest(Described image, AtomicColumn defect) {
    Places.Place best = null;
    double least = Truth.MATCH_NM;
    for (Places.Place place : image.places()) {
      double away =
          StrictMath.hypot(
              image.view().xNm(place.x()) - defect.xNm(),
              image.view().yNm(place.y()) - defect.yNm());
      if (away <= least) {
        least = away;
        best = place;
      }
    }
    return best;
  }

  private void addBlocks(Described image, Truth truth) {
    LabelMap map = truth.world().specimen().phases();
    double pixelNm = truth.world().spec().slab().pixelNm();
    Blocks cut = image.blocks();
    for (int i = 0; i < cut.rows(); i++) {
      double yNm = image.view().topNm() + (i + 0.5) * image.view().heightNm() / cut.rows();
      for (int j = 0; j < cut.columns(); j++) {
        double xNm = image.view().leftNm() + (j + 0.5) * image.view().widthNm() / cut.columns();
        if (truth.valid(xNm, yNm)) {
          String name = map.names().get(map.at(pixel(yNm, pixelNm, map), pixel(xNm, pixelNm, map)));
          blocks.add(new Known(cut.numbers(i, j), phases.indexOf(name)));
        }
      }
    }
  }

  private static int pixel(double nm, double pixelNm, LabelMap map) {
    double px = Math.rint(nm / pixelNm);
    return (int) StrictMath.max(0, StrictMath.min(map.height() - 1.0, px));
  }

  /** All places, with and without a defect. */
  List<Known> places() {
    return places;
  }

  /** All blocks. */
  List<Known> blocks() {
    return blocks;
  }

  /** Defects that lie at no place. */
  int missed() {
    return missed;
  }

  /** Places with a defect, and at most so many times as many without. */
  Examples defects(int sound, int most, RandomStream random) {
    List<Known> wrong = places.stream().filter(p -> p.label != 0).toList();
    List<Known> others = places.stream().filter(p -> p.label == 0).toList();
    List<Known> some = new ArrayList<>(drawn(wrong, most / (1 + sound), random));
    some.addAll(drawn(others, StrictMath.max(1, sound * some.size()), random));
    return examples(FeatureModel.KINDS.size(), some);
  }

  /** Places at random, or all. */
  Examples defects(int most, RandomStream random) {
    return examples(FeatureModel.KINDS.size(), drawn(places, most, random));
  }

  /** Blocks, alike many of each phase that there are enough of. */
  Examples phases(int most, RandomStream random) {
    List<Known> some = new ArrayList<>();
    for (int phase = 0; phase < phases.size(); phase++) {
      int label = phase;
      List<Known> own = blocks.stream().filter(b -> b.label == label).toList();
      some.addAll(drawn(own, most / phases.size(), random));
    }
    return examples(phases.size(), some);
  }

  private static Examples examples(int classes, List<Known> some) {
    return new Examples(
        classes,
        some.stream().map(Known::numbers).toArray(double[][]::new),
        some.stream().mapToInt(Known::label).toArray());
  }

  /** So many of them at random, or all. */
  private static List<Known> drawn(List<Known> from, int count, RandomStream random) {
    List<Known> order = new ArrayList<>(from);
    int most = StrictMath.min(count, order.size());
    for (int i = 0; i < most; i++) {
      int other = i + random.below(order.size() - i);
      Known swap = order.get(i);
      order.set(i, order.get(other));
      order.set(other, swap);
    }
    return List.copyOf(order.subList(0, most));
  }
}
