package paretoscope.core.stats.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import paretoscope.core.stats.describe.Sample;
import paretoscope.core.stats.hypothesis.Equivalence;
import paretoscope.core.stats.hypothesis.PairedPower;
import paretoscope.core.stats.hypothesis.TTest;
import paretoscope.core.stats.hypothesis.Wilcoxon;

/** Every comparison that was asked for, with p-values corrected for their number. */
final class PairedComparisons {
  private final ScoreTable table;
  private final Units units;
  private final ResampledMeans means;
  private final StatisticsSettings settings;

  /** In standard deviations of differences. */
  private final double detectable;

  PairedComparisons(
      ScoreTable table, Units units, ResampledMeans means, StatisticsSettings settings) {
    this.table = table;
    this.units = units;
    this.means = means;
    this.settings = settings;
    this.detectable = detectable(settings.alpha());
  }

  /** NaN where the signed-rank test of so few pairs cannot come out below alpha at all. */
  private double detectable(double alpha) {
    return Detectable.leastP(units.count()) < alpha
        ? new PairedPower(units.count(), alpha).minimalDifference(settings.power())
        : Double.NaN;
  }

  /** What comparisons can tell apart. */
  Detectable detectable(List<PairRow> rows) {
    double[] deviations =
        rows.stream()
            .map(row -> units.differences(column(row.first()), column(row.second())))
            .mapToDouble(Sample::deviation)
            .sorted()
            .toArray();
    double deviation = Sample.quantile(deviations, 0.5);
    return new Detectable(
        units.count(),
        rows.size(),
        deviation,
        detectable * deviation,
        detectable(settings.alpha() / rows.size()) * deviation,
        settings.power());
  }

  /**
   * The comparisons.
   *
   * @param order columns, the best first
   */
  List<PairRow> rows(int[] order) {
    List<PairRow> rows = new ArrayList<>();
    if (settings.reference().isPresent()) {
      int reference = table.column(settings.reference().get());
      Arrays.stream(order).filter(c -> c != reference).forEach(c -> rows.add(row(c, reference)));
    } else {
      for (int i = 0; i < order.length; i++) {
        for (int j = i + 1; j < order.length; j++) {
          rows.add(row(order[i], order[j]));
        }
      }
    }
    return corrected(rows);
  }

  private PairRow row(int first, int second) {
    double[] differences = units.differences(first, second);
    boolean equal = Arrays.stream(differences).allMatch(d -> d == 0);
    Improvement improvement =
        Improvement.of(table, first, second, settings.inference(), settings.level());
    return new PairRow(
        name(first),
        name(second),
        means.estimate(first) - means.estimate(second),
        means.difference(first, second, differences),
        differences.length,
        equal ? 1 : Wilcoxon.of(differences, Wilcoxon.Question.DEFAULT).p(),
        Double.NaN,
        equivalence(differences),
        OptionalDouble.empty(),
        improvement.probability(),
        improvement.interval(),
        detectable * Sample.deviation(differences));
  }

  private OptionalDouble equivalence(double[] differences) {
    return settings.margin().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            Equivalence.within(TTest.paired(differences), settings.margin().getAsDouble()).p());
  }

  private List<PairRow> corrected(List<PairRow> rows) {
    double[] p = settings.correction().adjust(rows.stream().mapToDouble(PairRow::p).toArray());
    double[] equivalence =
        settings.margin().isEmpty()
            ? new double[0]
            : settings
                .correction()
                .adjust(
                    rows.stream().mapToDouble(row -> row.equivalence().getAsDouble()).toArray());
    List<PairRow> corrected = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      corrected.add(
          rows.get(i)
              .withAdjusted(
                  p[i],
                  equivalence.length == 0
                      ? OptionalDouble.empty()
                      : OptionalDouble.of(equivalence[i])));
    }
    return corrected;
  }

  private int column(String name) {
    return table.column(name);
  }

  private String name(int column) {
    return table.configurations().get(column).name();
  }
}
