package paretoscope.core.report;

import java.util.List;
import java.util.Map;
import paretoscope.core.guard.GuardLevel;

/**
 * Everything a report page shows, in the shape its script reads. Numbers that are NaN become null.
 *
 * @param command what to type to make the run again
 * @param objectives the study's rewards in order
 * @param trials by index, without the baseline
 * @param front places in {@code trials} of the non-dominated ones
 * @param points places in {@code front} by the name of the operating point; empty if the front is
 * @param converged whether {@code convergence} is good news
 * @param notices further sentences a reader must not miss
 * @param tuning what there is to say where an agent is tuned; null where a workflow is
 */
public record ReportData(
    String title,
    long seed,
    String runId,
    String command,
    List<Objective> objectives,
    List<Point> trials,
    List<Integer> front,
    Map<String, Integer> points,
    Point baseline,
    List<Step> generations,
    String convergence,
    boolean converged,
    List<String> notices,
    List<Guarded> guard,
    String guardSummary,
    String guardNote,
    List<ImageRow> images,
    List<Picture> pictures,
    List<Importance.Share> importance,
    List<Span> timeline,
    List<Setting> settings,
    List<Version> versions,
    Tuning tuning) {

  /** One reward as its card describes it. */
  public record Objective(
      String name, String direction, String unit, String about, String hack, String reference) {}

  /**
   * One candidate.
   *
   * @param values parameter values by path
   * @param scores one per objective
   * @param spread per objective least and greatest score over the images; empty if not known
   * @param guard verdict of the hacking guard in a word, empty if not checked
   */
  public record Point(
      int index,
      int generation,
      String id,
      String status,
      String reason,
      Map<String, Object> values,
      List<Double> scores,
      double detections,
      List<List<Double>> spread,
      String guard) {}

  /** One generation. */
  public record Step(
      int number,
      int proposed,
      int fresh,
      int failed,
      int frontSize,
      double hypervolume,
      double diversity) {}

  /**
   * What the hacking guard saw of one reward of one candidate on one surrogate.
   *
   * @param flagged whether this reward does not fall there
   * @param verdict on the candidate, over all rewards and surrogates of the image
   */
  public record Guarded(
      String id,
      String reward,
      String surrogate,
      double score,
      double surrogateScore,
      boolean flagged,
      GuardLevel verdict,
      String sentence) {}

  /** One input image, read or refused. */
  public record ImageRow(
      String id, int height, int width, double pixelSizeNm, String status, String reason) {}

  /**
   * One image shown, with detections by candidate id.
   *
   * @param png base64
   * @param blobs per candidate id rows of (y [px], x [px], sigma [px])
   * @param outlines of all masks that are drawn: polygons, x and y of each corner in turn [px]
   * @param masks per candidate id places in {@code outlines}; empty where spots were sought
   */
  public record Picture(
      String id,
      int height,
      int width,
      double pixelSizeNm,
      String png,
      Map<String, List<double[]>> blobs,
      List<List<int[]>> outlines,
      Map<String, List<Integer>> masks) {}

  /** A stretch of work of one worker: one evaluation, or several in a row of one generation. */
  public record Span(String worker, int generation, long startMillis, double millis, int count) {}

  /** One setting and where its value came from. */
  public record Setting(String path, String value, String source) {}

  /**
   * What a page of a tuned agent has in the place of images.
   *
   * @param agents full names by candidate id, of the front and the presets
   * @param comparisons points held against the presets
   */
  public record Tuning(Map<String, String> agents, List<Comparison> comparisons) {}

  /**
   * One point beside the presets, by one objective.
   *
   * @param point its names
   * @param worlds which ones, in words
   * @param count how many worlds
   * @param preset mean of the presets
   * @param tuned mean of the point
   * @param difference mean of tuned less preset, world by world
   * @param low of the 95 % interval of the difference; NaN for a single world
   * @param high likewise
   */
  public record Comparison(
      String point,
      String worlds,
      int count,
      String objective,
      double preset,
      double tuned,
      double difference,
      double low,
      double high) {}

  /** The version of a part, or a seed. */
  public record Version(String name, String value) {}
}
