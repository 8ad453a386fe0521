package paretoscope.core.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import paretoscope.core.stats.describe.Ranks;

/**
 * How much of each reward's variance each parameter explains alone: the correlation ratio (Pearson
 * 1905) over the evaluated candidates, numbers cut into eight classes of equal count. A parameter
 * of an operator that was not chosen forms a class of its own. The ratio is corrected for the
 * number of classes (Kelley 1935, epsilon squared), so that noise gives zero on average.
 */
public final class Importance {
  /** Fewest candidates that allow a statement. */
  static final int FEWEST = 20;

  private static final int CLASSES = 8;

  private Importance() {}

  /**
   * One parameter's shares.
   *
   * @param shares one per reward, in [0, 1]; null where the reward does not vary
   */
  public record Share(String path, List<Double> shares) {}

  /**
   * Shares of all parameters that vary, greatest first.
   *
   * @param points candidates that succeeded
   */
  public static List<Share> of(List<ReportData.Point> points, int rewards) {
    List<Share> shares = new ArrayList<>();
    if (points.size() < FEWEST) {
      return shares;
    }
    TreeSet<String> paths = new TreeSet<>();
    points.forEach(p -> paths.addAll(p.values().keySet()));
    for (String path : paths) {
      List<String> classes = classes(points, path);
      if (classes.stream().distinct().count() < 2) {
        continue;
      }
      List<Double> row = new ArrayList<>();
      for (int i = 0; i < rewards; i++) {
        row.add(share(points, classes, i));
      }
      shares.add(new Share(path, java.util.Collections.unmodifiableList(row)));
    }
    shares.sort(Comparator.comparingDouble(Importance::greatest).reversed());
    return shares;
  }

  private static double greatest(Share share) {
    return share.shares().stream().mapToDouble(s -> s == null ? 0 : s).max().orElse(0);
  }

  /**
   * The class of each point: the word itself, or the eighth of the sorted numbers it falls into.
   */
  private static List<String> classes(List<ReportData.Point> points, String path) {
    double[] numbers =
        points.stream()
            .map(p -> p.values().get(path))
            .filter(Number.class::isInstance)
            .mapToDouble(v -> ((Number) v).doubleValue())
            .toArray();
    int[] ranks = Ranks.smallest(numbers); // equal values share a class
    int next = 0;
    List<String> classes = new ArrayList<>();
    for (ReportData.Point point : points) {
      Object value = point.values().get(path);
      if (value instanceof Number) {
        classes.add("#" + (ranks[next++] - 1) * CLASSES / numbers.length);
      } else {
        classes.add(value == null ? "not chosen" : "=" + value);
      }
    }
    return classes;
  }

  private static Double share(List<ReportData.Point> points, List<String> classes, int reward) {
    Map<String, double[]> sums = new TreeMap<>();
    double sum = 0;
    for (int i = 0; i < points.size(); i++) {
      double score = points.get(i).scores().get(reward);
      double[] cell = sums.computeIfAbsent(classes.get(i), c -> new double[2]);
      cell[0] += score;
      cell[1] += 1;
      sum += score;
    }
    int n = points.size();
    double mean = sum / n;
    double within = 0;
    double total = 0;
    for (int i = 0; i < n; i++) {
      double score = points.get(i).scores().get(reward);
      double[] cell = sums.get(classes.get(i));
      within += square(score - cell[0] / cell[1]);
      total += square(score - mean);
    }
    int freedom = n - sums.size();
    if (!(total > 0) || freedom < 1) {
      return null;
    }
    double unexplained = within / freedom / (total / (n - 1));
    return Math.max(0, 1 - unexplained);
  }

  private static double square(double x) {
    return x * x;
  }
}
