package paretoscope.simulator.agent;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.episode.PhaseMapping;
import paretoscope.simulator.episode.StructureMap;
import paretoscope.simulator.episode.Target;
import paretoscope.simulator.episode.TargetedSearch;
import paretoscope.simulator.episode.Truth;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.LabelMap;
import paretoscope.simulator.world.World;
import paretoscope.simulator.world.WorldSpec;

/**
 * Goes to the tile that holds most of what the task asks for and was not looked at yet: true
 * defects, columns or targets, or for phases the pixels of each phase as shares of the phase. Tiles
 * cost alike, so this is most per dose, tile by tile; it need not be the best order of all. Stops
 * where nothing is left to be known.
 */
final class OracleNavigator implements Navigator {
  /** Phases are told by every so many pixels each way, which is enough to tell tiles apart. */
  private static final int COARSE = 4;

  /** Something to be known, and how much it is worth. */
  private record Item(double xNm, double yNm, double worth) {
    boolean inside(View view) {
      double across = xNm - view.leftNm();
      double down = yNm - view.topNm();
      return across >= 0 && down >= 0 && across < view.widthNm() && down < view.heightNm();
    }
  }

  private final Truth truth;
  private String task = "";
  private List<Item> items = List.of();

  /** For each tile the numbers of the items in it. */
  private final List<int[]> inTile = new ArrayList<>();

  OracleNavigator(Truth truth) {
    this.truth = truth;
  }

  @Override
  public Optional<View> next(ExperimentState state, Plan plan) {
    prepare(state);
    BitSet known = new BitSet();
    for (int tile = 0; tile < inTile.size(); tile++) {
      if (state.seen(state.tiles().view(tile))) {
        for (int item : inTile.get(tile)) {
          known.set(item);
        }
      }
    }
    int best = -1;
    double most = 0;
    for (int tile = 0; tile < inTile.size(); tile++) {
      double worth = 0;
      for (int item : inTile.get(tile)) {
        worth += known.get(item) ? 0 : items.get(item).worth();
      }
      if (worth > most && !state.seen(state.tiles().view(tile))) {
        most = worth;
        best = tile;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(state.tiles().view(best));
  }

  /** What does not change in the course of an episode. */
  private void prepare(ExperimentState state) {
    if (task.equals(state.spec().task())) {
      return;
    }
    task = state.spec().task();
    items = task.equals(PhaseMapping.NAME) ? pixels() : places();
    inTile.clear();
    for (int tile = 0; tile < state.tiles().count(); tile++) {
      View view = state.tiles().view(tile);
      inTile.add(IntStream.range(0, items.size()).filter(i -> items.get(i).inside(view)).toArray());
    }
  }

  private List<Item> places() {
    WorldSpec world = truth.world().spec();
    List<AtomicColumn> wanted = task.equals(StructureMap.NAME) ? truth.columns() : truth.defects();
    boolean all = !task.equals(TargetedSearch.NAME);
    Target target = Target.of(world);
    return wanted.stream()
        .filter(column -> all || target.is(column))
        .map(column -> new Item(column.xNm(), column.yNm(), 1))
        .toList();
  }

  private List<Item> pixels() {
    World world = truth.world();
    LabelMap phases = world.specimen().phases();
    double pixelNm = world.spec().slab().pixelNm();
    int[] areas = new int[phases.names().size()];
    for (int y = 0; y < phases.height(); y += COARSE) {
      for (int x = 0; x < phases.width(); x += COARSE) {
        areas[phases.at(y, x)] += world.isValid(y, x) ? 1 : 0;
      }
    }
    List<Item> pixels = new ArrayList<>();
    for (int y = 0; y < phases.height(); y += COARSE) {
      for (int x = 0; x < phases.width(); x += COARSE) {
        if (world.isValid(y, x)) {
          pixels.add(new Item(x * pixelNm, y * pixelNm, 1.0 / areas[phases.at(y, x)]));
        }
      }
    }
    return pixels;
  }
}
