package paretoscope.simulator.agent;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.episode.Claim;
import paretoscope.simulator.episode.FoundDefect;
import paretoscope.simulator.world.TileGrid;

/**
 * In survey mode blocks of 2 x 2 tiles, row by row, with as many scan positions as one tile; in any
 * other mode the tiles, those first where the survey showed most defects.
 */
final class CoarseThenFine implements Navigator {
  @Override
  public Optional<View> next(ExperimentState state, Plan plan) {
    if (plan.mode() == Mode.SURVEY) {
      return blocks(state.tiles()).stream().filter(view -> !state.seen(view)).findFirst();
    }
    List<Claim> survey = survey(state);
    TileGrid tiles = state.tiles();
    List<Integer> left =
        TileOrder.raster(state).stream().filter(tile -> !state.seen(tiles.view(tile))).toList();
    Map<Integer, Long> defects =
        left.stream()
            .collect(Collectors.toMap(Function.identity(), t -> defects(tiles.view(t), survey)));
    // equal ones stay in order
    return left.stream()
        .sorted(Comparator.comparing(defects::get, Comparator.reverseOrder()))
        .findFirst()
        .map(tile -> tiles.view(tile));
  }

  private static List<Claim> survey(ExperimentState state) {
    double tile = state.tiles().view(0).widthNm();
    return state.claims().stream()
        .flatMap(List::stream)
        .filter(claim -> claim.view().widthNm() > 1.5 * tile)
        .toList();
  }

  private static long defects(View view, List<Claim> survey) {
    return survey.stream()
        .flatMap(claim -> claim.findings().defects().stream())
        .filter(defect -> inside(view, defect))
        .count();
  }

  private static boolean inside(View view, FoundDefect defect) {
    double across = defect.xNm() - view.leftNm();
    double down = defect.yNm() - view.topNm();
    return across >= 0 && down >= 0 && across < view.widthNm() && down < view.heightNm();
  }

  /** Blocks that cover all tiles; the last ones are smaller where the tiles are odd in number. */
  static List<View> blocks(TileGrid tiles) {
    return IntStream.range(0, rows(tiles) * across(tiles))
        .mapToObj(n -> block(tiles, 2 * (n / across(tiles)), 2 * (n % across(tiles))))
        .toList();
  }

  private static int rows(TileGrid tiles) {
    return (tiles.rows() + 1) / 2;
  }

  private static int across(TileGrid tiles) {
    return (tiles.columns() + 1) / 2;
  }

  private static View block(TileGrid tiles, int row, int column) {
    View first = tiles.view(row, column);
    View last =
        tiles.view(
            StrictMath.min(row + 1, tiles.rows() - 1),
            StrictMath.min(column + 1, tiles.columns() - 1));
    return new View(
        first.leftNm(),
        first.topNm(),
        last.leftNm() + last.widthNm() - first.leftNm(),
        last.topNm() + last.heightNm() - first.topNm(),
        first.widthPx(),
        first.heightPx());
  }
}
