package paretoscope.simulator.agent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.agent.gp.FieldProcess;
import paretoscope.simulator.agent.gp.Observed;
import paretoscope.simulator.agent.gp.Posterior;
import paretoscope.simulator.agent.gp.PriorFit;
import paretoscope.simulator.world.TileGrid;

/**
 * Goes where a Gaussian process over the tiles promises most. What it observes of a tile is what
 * the claims say as they stand ({@link Standing}), for each nm², once a look has shown the tile's
 * middle. It goes to tiles of which the plan's dose shows more than was seen, in survey mode to
 * blocks of 2 x 2 tiles with as many scan positions as one; first to the middle of the field.
 * Forgets all at an episode's first look.
 */
final class GaussianNavigator implements Navigator {
  private final Acquisition acquisition;
  private final boolean blocks;
  private Standing standing = new Standing();
  private final List<Integer> observed = new ArrayList<>();
  private FieldProcess process;

  /**
   * @param blocks whether it looks at blocks of tiles rather than single ones
   */
  GaussianNavigator(Acquisition acquisition, boolean blocks) {
    this.blocks = blocks;
    this.acquisition = acquisition;
  }

  /** A view and the tiles that it shows. */
  private record Area(View view, List<Integer> tiles) {}

  @Override
  public Optional<View> next(ExperimentState state, Plan plan) {
    if (state.looks() == 0) {
      standing = new Standing();
      observed.clear();
      process = null;
    }
    TileDoses doses = TileDoses.of(state);
    double dose = plan.doseElectronsPerSquareAngstrom();
    List<Area> areas =
        areas(state).stream()
            .filter(area -> area.tiles().stream().allMatch(tile -> doses.worth(tile, dose)))
            .toList();
    if (plan.mode() == Mode.INVESTIGATE) {
      areas = known(areas, doses);
    }
    double[] worth = worth(state, doses, plan.beta());
    Area best = null;
    double most = 0;
    for (Area area : areas) {
      double here = area.tiles().stream().mapToDouble(tile -> worth[tile]).average().orElseThrow();
      if (best == null || here > most) {
        best = area;
        most = here;
      }
    }
    return Optional.ofNullable(best).map(Area::view);
  }

  /** Those seen before, where there are any. */
  private static List<Area> known(List<Area> areas, TileDoses doses) {
    List<Area> known =
        areas.stream().filter(area -> area.tiles().stream().allMatch(doses::seen)).toList();
    return known.isEmpty() ? areas : known;
  }

  private List<Area> areas(ExperimentState state) {
    return blocks ? blocks(state.tiles()) : tiles(state);
  }

  private static List<Area> tiles(ExperimentState state) {
    // of equal ones that in the middle comes first
    return TileOrder.centreOut(state).stream()
        .map(tile -> new Area(state.tiles().view(tile), List.of(tile)))
        .toList();
  }

  private static List<Area> blocks(TileGrid tiles) {
    return CoarseThenFine.blocks(tiles).stream()
        .map(
            view ->
                new Area(
                    view,
                    IntStream.range(0, tiles.count())
                        .filter(tile -> TileDoses.showsMiddle(view, tiles.view(tile)))
                        .boxed()
                        .toList()))
        .toList();
  }

  private double[] worth(ExperimentState state, TileDoses doses, double beta) {
    TileGrid tiles = state.tiles();
    standing.read(state);
    IntStream.range(0, tiles.count())
        .filter(tile -> doses.seen(tile) && !observed.contains(tile))
        .forEach(observed::add);
    double[] worth = new double[tiles.count()];
    if (observed.isEmpty()) {
      return worth;
    }
    double[] density = standing.density(tiles);
    double[] doubt = standing.doubt(tiles);
    List<Observed> seen =
        observed.stream().map(tile -> observed(tiles.view(tile), density[tile])).toList();
    Posterior posterior = process(tiles).posterior(seen);
    double best = observed.stream().mapToDouble(tile -> posterior.mean(tile)).max().orElse(0);
    for (int tile = 0; tile < worth.length; tile++) {
      double mean = posterior.mean(tile);
      worth[tile] =
          acquisition.worth(new Outlook(mean, posterior.deviation(tile), doubt[tile], best), beta);
    }
    return worth;
  }

  private static Observed observed(View tile, double density) {
    return new Observed(middleX(tile), middleY(tile), density);
  }

  private FieldProcess process(TileGrid tiles) {
    if (process == null) {
      View[] views = IntStream.range(0, tiles.count()).mapToObj(tiles::view).toArray(View[]::new);
      double strideNm = tiles.stridePx() * tiles.pixelNm();
      double fieldNm = StrictMath.max(tiles.widthPx(), tiles.heightPx()) * tiles.pixelNm();
      process =
          new FieldProcess(
              Arrays.stream(views).mapToDouble(GaussianNavigator::middleX).toArray(),
              Arrays.stream(views).mapToDouble(GaussianNavigator::middleY).toArray(),
              new PriorFit(strideNm / 2, StrictMath.max(strideNm, fieldNm)));
    }
    return process;
  }

  private static double middleX(View view) {
    return view.leftNm() + view.widthNm() / 2;
  }

  private static double middleY(View view) {
    return view.topNm() + view.heightNm() / 2;
  }
}
