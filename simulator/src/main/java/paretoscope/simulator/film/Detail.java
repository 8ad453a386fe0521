package paretoscope.simulator.film;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import paretoscope.simulator.episode.Claim;
import paretoscope.simulator.episode.SeenField;
import paretoscope.simulator.episode.Truth;
import paretoscope.simulator.world.TileGrid;

/**
 * The middle of a tile, where the episode can be followed closely.
 *
 * @param window of the field
 */
record Detail(Window window) {
  /**
   * The tile that was looked at anew before most of the moments; of these one seen soonest; of
   * these the one with most claims in the end.
   */
  static Detail of(Replay replay, List<Moment> moments) {
    Truth truth = replay.world().truth();
    TileGrid tiles = truth.world().spec().tiles();
    List<Mark> last = last(replay, truth);
    Comparator<Window> order =
        Comparator.comparingInt((Window window) -> news(window, replay, moments))
            .thenComparingInt(window -> looks(window, replay, moments))
            .thenComparingLong(window -> claims(window, last));
    List<Window> all =
        IntStream.range(0, tiles.count()).mapToObj(tile -> Window.detail(tiles, tile)).toList();
    Window best = all.get(0);
    for (Window window : all) {
      best = order.compare(window, best) > 0 ? window : best;
    }
    return new Detail(best);
  }

  private static List<Mark> last(Replay replay, Truth truth) {
    Belief belief = new Belief(truth, replay.task().places(truth));
    for (List<Claim> claims : replay.claims()) {
      claims.forEach(belief::take);
    }
    return belief.marks(new SeenField(truth.world().spec()));
  }

  private static long claims(Window window, List<Mark> marks) {
    return marks.stream().filter(mark -> window.shows(mark.xNm(), mark.yNm())).count();
  }

  /** How many looks had shown it at a moment. */
  private static int shown(Window window, Replay replay, Moment moment) {
    return (int)
        replay.recordings().subList(0, moment.number()).stream()
            .filter(recording -> window.within(recording.look().view()))
            .count();
  }

  /** In how many pictures it is unlike the one before. */
  private static int news(Window window, Replay replay, List<Moment> moments) {
    return (int)
        moments.stream().mapToInt(moment -> shown(window, replay, moment)).distinct().count();
  }

  /** In how many pictures there is something. */
  private static int looks(Window window, Replay replay, List<Moment> moments) {
    return (int) moments.stream().filter(moment -> shown(window, replay, moment) > 0).count();
  }

  /** What is to be said of it. */
  String words() {
    double side = window.sidePx() * window.pixelNm();
    return "Below is the part in the blue frame, %.1f nm wide, magnified: of all tiles"
            .formatted(side)
        + " the one looked at anew before most pictures, then the one seen soonest, then the one"
        + " with most claims. It is dark until it was looked at.";
  }
}
