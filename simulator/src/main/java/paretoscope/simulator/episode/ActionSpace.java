package paretoscope.simulator.episode;

import java.util.List;
import java.util.Optional;
import paretoscope.core.error.Require;
import paretoscope.core.random.RandomStream;
import paretoscope.simulator.acquisition.Look;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.world.TileGrid;
import paretoscope.simulator.world.WorldSpec;

/**
 * What can be scanned: any rectangle of the field, among them its tiles. Reports and stops are
 * always possible, but for the rules of {@link Environment#step}.
 *
 * @param lowNm upper and left border of the field [nm]
 * @param highNm lower and right border of the field [nm]
 * @param tiles the usual views
 */
public record ActionSpace(double lowNm, double highNm, TileGrid tiles) {
  /** Least side of a view [nm]. */
  public static final double LEAST_SIDE_NM = 0.1;

  /** Least dose [e/Å²]: the smallest view then costs one electron. */
  public static final double LEAST_DOSE = 1;

  /** Greatest dose [e/Å²]. */
  public static final double MOST_DOSE = 1e8;

  /** Most scan positions along a side. */
  public static final int MOST_SIDE_PX = 2048;

  /** Most electrons per scan position [e]. */
  private static final double MOST_ELECTRONS = 1e9;

  /** Borders are computed [nm]. */
  private static final double SLACK_NM = 1e-9;

  /** The space of a world. */
  public static ActionSpace of(WorldSpec spec) {
    double low = spec.slab().lowNm();
    return new ActionSpace(low, low + spec.slab().sideNm(), spec.tiles());
  }

  /** What a scan is made of. */
  public List<Bound> bounds() {
    double side = highNm - lowNm;
    return List.of(
        new Bound("left border of the view", lowNm, highNm - LEAST_SIDE_NM, "nm"),
        new Bound("upper border of the view", lowNm, highNm - LEAST_SIDE_NM, "nm"),
        new Bound("width of the view", LEAST_SIDE_NM, side, "nm"),
        new Bound("height of the view", LEAST_SIDE_NM, side, "nm"),
        new Bound("scan positions across", 1, MOST_SIDE_PX, "px"),
        new Bound("scan positions down", 1, MOST_SIDE_PX, "px"),
        new Bound("dose", LEAST_DOSE, MOST_DOSE, "e/Å²"));
  }

  /**
   * A scan of a tile.
   *
   * @throws IllegalArgumentException if there is no such tile or the dose is not positive
   */
  public Action.Scan tile(int number, double doseElectronsPerSquareAngstrom) {
    return Action.Scan.of(tiles.view(number), doseElectronsPerSquareAngstrom);
  }

  /** Whether a scan can be made. */
  public boolean contains(Action.Scan scan) {
    return problem(scan).isEmpty();
  }

  /**
   * Refuses what cannot be scanned.
   *
   * @throws IllegalArgumentException that names the thing, its value, the rule and the way out
   */
  public void check(Action.Scan scan) {
    problem(scan)
        .ifPresent(
            words -> {
              throw new IllegalArgumentException(words);
            });
  }

  private Optional<String> problem(Action.Scan scan) {
    View view = scan.look().view();
    double dose = scan.look().doseElectronsPerSquareAngstrom();
    if (view.leftNm() < lowNm - SLACK_NM
        || view.topNm() < lowNm - SLACK_NM
        || view.leftNm() + view.widthNm() > highNm + SLACK_NM
        || view.topNm() + view.heightNm() > highNm + SLACK_NM) {
      return words("view", view, "lie in the field, " + lowNm + " to " + highNm + " nm each way");
    }
    if (StrictMath.min(view.widthNm(), view.heightNm()) < LEAST_SIDE_NM) {
      return words("view", view, "be at least " + LEAST_SIDE_NM + " nm high and wide");
    }
    if (StrictMath.max(view.widthPx(), view.heightPx()) > MOST_SIDE_PX) {
      return words("view", view, "have at most " + MOST_SIDE_PX + " scan positions along a side");
    }
    if (dose < LEAST_DOSE || dose > MOST_DOSE) {
      return words("dose [e/Å²]", dose, "lie in [" + LEAST_DOSE + ", " + MOST_DOSE + "]");
    }
    if (scan.look().electronsPerPixel() > MOST_ELECTRONS) {
      double electrons = scan.look().electronsPerPixel();
      return words("electrons per scan position", electrons, "be at most " + MOST_ELECTRONS);
    }
    return Optional.empty();
  }

  private static Optional<String> words(String thing, Object value, String rule) {
    String way = "; spec() and actionSpace().bounds() tell what can be scanned.";
    return Optional.of(thing + " (" + value + ") must " + rule + way);
  }

  /** A scan drawn at random: half of them tiles; doses of 10 to 10 000 e/Å², all powers alike. */
  public Action.Scan sample(RandomStream random) {
    double dose = StrictMath.pow(10, random.uniform(1, 4));
    if (random.chance(0.5)) {
      return tile(random.below(tiles.count()), dose);
    }
    double most = StrictMath.min(5, highNm - lowNm);
    double width = random.uniform(StrictMath.min(0.5, most / 2), most);
    double height = random.uniform(StrictMath.min(0.5, most / 2), most);
    double left = random.uniform(lowNm, highNm - width);
    double top = random.uniform(lowNm, highNm - height);
    return new Action.Scan(
        new Look(
            new View(left, top, width, height, 16 + random.below(113), 16 + random.below(113)),
            dose));
  }

  public ActionSpace {
    Require.that(
        highNm - lowNm >= LEAST_SIDE_NM,
        "side of the field [nm]",
        highNm - lowNm,
        "must be at least " + LEAST_SIDE_NM,
        0);
  }
}
