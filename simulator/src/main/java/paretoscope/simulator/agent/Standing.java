package paretoscope.simulator.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.episode.Claim;
import paretoscope.simulator.world.TileGrid;

/** What an agent's claims say as they stand: later ones take the place of earlier ones. */
final class Standing {
  private final List<Find> finds = new ArrayList<>();
  private int read;

  /** Takes in what was claimed since the last call; serves one episode. */
  void read(ExperimentState state) {
    List<List<Claim>> claims = state.claims();
    for (; read < claims.size(); read++) {
      for (Claim claim : claims.get(read)) {
        finds.removeIf(find -> find.inside(claim.view()));
        finds.addAll(Find.in(claim, state.spec()));
      }
    }
  }

  /** How many there are in each tile, for each nm². */
  double[] density(TileGrid tiles) {
    return summed(tiles, find -> 1);
  }

  /** The sum of doubts about those in each tile, for each nm². */
  double[] doubt(TileGrid tiles) {
    return summed(tiles, Find::doubt);
  }

  /** Each find counts in the tiles that it lies in, up to four where they overlap. */
  private double[] summed(TileGrid tiles, ToDoubleFunction<Find> weight) {
    View[] views = IntStream.range(0, tiles.count()).mapToObj(tiles::view).toArray(View[]::new);
    double[] sums = new double[views.length];
    double strideNm = tiles.stridePx() * tiles.pixelNm();
    int reach = (tiles.tilePx() - 1) / tiles.stridePx() + 1;
    for (Find find : finds) {
      int row = (int) Math.floor((find.yNm() - views[0].topNm()) / strideNm);
      int column = (int) Math.floor((find.xNm() - views[0].leftNm()) / strideNm);
      for (int y = StrictMath.max(0, row - reach); y <= row + 1 && y < tiles.rows(); y++) {
        for (int x = StrictMath.max(0, column - reach);
            x <= column + 1 && x < tiles.columns();
            x++) {
          int tile = y * tiles.columns() + x;
          sums[tile] += find.inside(views[tile]) ? weight.applyAsDouble(find) : 0;
        }
      }
    }
    double area = views[0].widthNm() * views[0].heightNm();
    for (int tile = 0; tile < sums.length; tile++) {
      sums[tile] /= area;
    }
    return sums;
  }
}
