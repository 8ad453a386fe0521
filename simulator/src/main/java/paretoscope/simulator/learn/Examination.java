package paretoscope.simulator.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.acquisition.Look;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.episode.Findings;
import paretoscope.simulator.episode.FoundColumn;
import paretoscope.simulator.episode.FoundDefect;
import paretoscope.simulator.episode.Recording;
import paretoscope.simulator.episode.Truth;
import paretoscope.simulator.perceive.Perception;
import paretoscope.simulator.perceive.Sight;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.Defect;

/** Judges what is read in tiles, each recorded at a share of the dose of a raster scan. */
final class Examination {
  /** From which probability on places are looked at again; the higher, the fewer. */
  private static final double[] CANDIDATES = {0.1, 0.15, 0.2, 0.3, 0.4};

  /** Claims everything that it thinks possible at all. */
  private static final Perception.Cuts BOLD = new Perception.Cuts(0.05, CANDIDATES[0], 0.02);

  /** Reads recordings of a world. */
  @FunctionalInterface
  interface Reader {
    Findings read(Lookout world, Recording recording);
  }

  private final List<Lookout> worlds;
  private final int looks;
  private final double share;
  private final SeedTree seeds;

  /**
   * @param looks at each of the worlds
   * @param share of the dose at which a raster scan spends the budget
   */
  Examination(List<Lookout> worlds, int looks, double share, SeedTree seeds) {
    this.worlds = worlds;
    this.looks = looks;
    this.share = share;
    this.seeds = seeds;
  }

  /** What a perception reads. */
  static Reader reader(Perception perception) {
    return (world, recording) ->
        perception.of(
            Sight.of(recording, world.spec().detector(), Perception.GRANULE),
            world.spec().possibleDefects(),
            List.of());
  }

  /** Something claimed, of which kind, how sure, and whether it is true. */
  private record Claimed(Defect kind, double confidence, boolean right) {}

  /** All claims, and how much there was to be claimed. */
  private static final class Marks {
    private final List<Claimed> columns = new ArrayList<>();
    private final List<Claimed> defects = new ArrayList<>();
    private int columnsThere;
    private final Map<Defect, Integer> defectsThere = new TreeMap<>();

    int allDefects() {
      return defectsThere.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** With the cuts that make F1 highest; of equal ones those that look again at fewer places. */
  Perception cut(Perception perception) {
    Perception.Cuts best = BOLD;
    double most = -1;
    for (double candidate : CANDIDATES) {
      Marks marks =
          marks(
              reader(
                  perception.with(new Perception.Cuts(BOLD.column(), candidate, BOLD.defect()))));
      Cut column = Cut.best(claims(marks.columns), marks.columnsThere);
      Cut defect = Cut.best(claims(marks.defects), marks.allDefects());
      if (defect.f1() >= most) {
        most = defect.f1();
        best = new Perception.Cuts(column.confidence(), candidate, defect.confidence());
      }
    }
    return perception.with(best);
  }

  /** F1 of columns, of all defects and of each kind that is there. */
  Map<String, Double> scores(Reader reader) {
    Marks marks = marks(reader);
    Map<String, Double> scores = new TreeMap<>();
    scores.put("columns F1", f1(marks.columns, marks.columnsThere));
    scores.put("defects F1", f1(marks.defects, marks.allDefects()));
    marks.defectsThere.forEach(
        (kind, there) -> {
          List<Claimed> some = marks.defects.stream().filter(c -> c.kind() == kind).toList();
          scores.put(kind.name().toLowerCase(java.util.Locale.ROOT) + " F1", f1(some, there));
        });
    return scores;
  }

  private static double f1(List<Claimed> claims, int there) {
    long right = claims.stream().filter(Claimed::right).count();
    return claims.size() + there == 0 ? 1 : 2.0 * right / (claims.size() + there);
  }

  private static List<Cut.Claim> claims(List<Claimed> claimed) {
    return claimed.stream().map(c -> new Cut.Claim(c.confidence, c.right)).toList();
  }

  private Marks marks(Reader reader) {
    Marks marks = new Marks();
    for (int i = 0; i < worlds.size(); i++) {
      Lookout world = worlds.get(i);
      for (int look = 0; look < looks; look++) {
        SeedTree own = seeds.child(i).child(look);
        View view = world.spec().tiles().view(own.stream().below(world.spec().tiles().count()));
        double dose = share * world.spec().rasterDoseElectronsPerSquareAngstrom();
        Recording recording = world.record(new Look(view, dose), own);
        examine(reader.read(world, recording), world, view, marks);
      }
    }
    return marks;
  }

  /** The surest claims come first: what is claimed beside them is wrong. */
  private static void examine(Findings found, Lookout world, View view, Marks marks) {
    Matching columns = new Matching(world.truth(), inside(world.truth().columns(), view));
    found.columns().stream()
        .sorted(Comparator.comparing(FoundColumn::confidence).reversed())
        .filter(c -> columns.counts(c.xNm(), c.yNm()))
        .forEach(
            c ->
                marks.columns.add(
                    new Claimed(
                        Defect.NONE,
                        c.confidence(),
                        columns.right(c.xNm(), c.yNm(), Defect.NONE, Truth.MATCH_NM))));
    marks.columnsThere += columns.count();
    List<AtomicColumn> there = inside(world.truth().defects(), view);
    Matching defects = new Matching(world.truth(), there);
    found.defects().stream()
        .sorted(Comparator.comparing(FoundDefect::confidence).reversed())
        .filter(d -> defects.counts(d.xNm(), d.yNm()))
        .forEach(
            d ->
                marks.defects.add(
                    new Claimed(
                        d.kind(),
                        d.confidence(),
                        defects.right(d.xNm(), d.yNm(), d.kind(), Truth.MATCH_NM))));
    there.forEach(column -> marks.defectsThere.merge(column.defect(), 1, Integer::sum));
  }

  private static List<AtomicColumn> inside(List<AtomicColumn> columns, View view) {
    return columns.stream()
        .filter(
            c ->
                c.xNm() >= view.leftNm()
                    && c.yNm() >= view.topNm()
                    && c.xNm() < view.leftNm() + view.widthNm()
                    && c.yNm() < view.topNm() + view.heightNm())
        .toList();
  }
}
