package paretoscope.simulator.agent;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.episode.PhaseMapping;
import paretoscope.simulator.episode.StructureMap;
import paretoscope.simulator.episode.Target;
import paretoscope.simulator.episode.TargetedSearch;
import paretoscope.simulator.episode.Truth;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.LabelMap;
import paretoscope.simulator.specimen.Slab;
import paretoscope.simulator.world.World;

/**
 * Goes to the tile that holds most of what the task asks for and was not looked at yet: true
 * defects, columns or targets, or for phases the pixels of each phase as shares of the phase. Tiles
 * cost alike, so this is most per dose, tile by tile; stops where nothing is left to be known.
 */
final class OracleNavigator implements Navigator {
  private final Truth truth;

  OracleNavigator(Truth truth) {
    this.truth = truth;
  }

  @Override
  public Optional<View> next(ExperimentState state, Plan plan) {
    List<View> views =
        IntStream.range(0, state.tiles().count()).mapToObj(t -> state.tiles().view(t)).toList();
    List<View> seen = views.stream().filter(state::seen).toList();
    double[] worth = worth(state.spec().task(), views, seen);
    return IntStream.range(0, views.size())
        .filter(tile -> !state.seen(views.get(tile)) && worth[tile] > 0)
        .boxed()
        .max(Comparator.comparingDouble((Integer t) -> worth[t]).thenComparing(t -> -t))
        .map(views::get);
  }

  private double[] worth(String task, List<View> views, List<View> seen) {
    if (task.equals(PhaseMapping.NAME)) {
      return phases(views, seen);
    }
    List<AtomicColumn> unknown =
        wanted(task).stream()
            .filter(c -> seen.stream().noneMatch(view -> inside(view, c.xNm(), c.yNm())))
            .toList();
    return views.stream()
        .mapToDouble(v -> unknown.stream().filter(c -> inside(v, c.xNm(), c.yNm())).count())
        .toArray();
  }

  private List<AtomicColumn> wanted(String task) {
    if (task.equals(StructureMap.NAME)) {
      return truth.columns();
    }
    Target target = Target.of(truth.world().spec());
    boolean all = !task.equals(TargetedSearch.NAME);
    return truth.defects().stream().filter(c -> all || target.is(c)).toList();
  }

  private static boolean inside(View view, double xNm, double yNm) {
    double across = xNm - view.leftNm();
    double down = yNm - view.topNm();
    return across >= 0 && down >= 0 && across < view.widthNm() && down < view.heightNm();
  }

  /** On every fourth pixel each way, which is enough to tell tiles apart. */
  private double[] phases(List<View> views, List<View> seen) {
    World world = truth.world();
    LabelMap phases = world.specimen().phases();
    Slab slab = world.spec().slab();
    int coarse = slab.sidePx() / 4;
    BitSet known = new BitSet();
    for (View view : seen) {
      visit(view, slab, known::set);
    }
    int[] areas = new int[phases.names().size()];
    for (int i = 0; i < coarse * coarse; i++) {
      areas[phases.at(i / coarse * 4, i % coarse * 4)]++;
    }
    return views.stream()
        .mapToDouble(
            view -> {
              double[] sum = new double[1];
              visit(
                  view,
                  slab,
                  at -> {
                    int y = at / coarse * 4;
                    int x = at % coarse * 4;
                    if (!known.get(at) && world.isValid(y, x)) {
                      sum[0] += 1.0 / areas[phases.at(y, x)];
                    }
                  });
              return sum[0];
            })
        .toArray();
  }

  private static void visit(View view, Slab slab, IntConsumer to) {
    int coarse = slab.sidePx() / 4;
    double step = 4 * slab.pixelNm();
    for (int i = 0; i < coarse * coarse; i++) {
      int row = i / coarse;
      int column = i % coarse;
      if (inside(view, column * step, row * step)) {
        to.accept(i);
      }
    }
  }
}
