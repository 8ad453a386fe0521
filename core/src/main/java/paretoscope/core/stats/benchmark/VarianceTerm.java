package paretoscope.core.stats.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Differences between configurations that a factor or a pair of factors makes, beyond what all
 * other terms make that do not hold it (Type II; Langsrud 2003, doi:10.1023/A:1023260610025). Where
 * all combinations of levels are there, these are the usual effects.
 *
 * @param name of the factor or pair
 * @param basis orthonormal directions in the space of configurations, one for each degree of
 *     freedom
 */
record VarianceTerm(String name, List<double[]> basis) {
  private static final double DEPENDENT = 1e-8;

  /** Main effects, then pairs; without factors the configurations themselves are the factor. */
  static List<VarianceTerm> of(List<Configuration> configurations) {
    Map<List<String>, List<double[]>> columns = new LinkedHashMap<>();
    List<String> factors =
        configurations.get(0).levels().keySet().stream()
            .filter(f -> indicators(configurations, List.of(f)).size() > 1)
            .toList();
    for (String factor : factors) {
      columns.put(List.of(factor), indicators(configurations, List.of(factor)));
    }
    for (int i = 0; i < factors.size(); i++) {
      for (int j = i + 1; j < factors.size(); j++) {
        List<String> pair = List.of(factors.get(i), factors.get(j));
        columns.put(pair, indicators(configurations, pair));
      }
    }
    if (factors.isEmpty()) {
      columns.put(List.of("configuration"), indicators(configurations, List.of()));
    }
    List<VarianceTerm> terms = new ArrayList<>();
    columns
        .keySet()
        .forEach(
            term -> {
              List<double[]> basis = directions(term, columns, configurations.size());
              if (!basis.isEmpty()) {
                terms.add(new VarianceTerm(String.join(" x ", term), basis));
              }
            });
    return terms;
  }

  /** Whether this is the effect of one factor. */
  boolean main() {
    return !name.contains(" x ");
  }

  /** 1 for configurations that share the levels of the factors; without factors, one each. */
  private static List<double[]> indicators(
      List<Configuration> configurations, List<String> factors) {
    Map<List<String>, double[]> byLevel = new LinkedHashMap<>();
    for (int c = 0; c < configurations.size(); c++) {
      Configuration one = configurations.get(c);
      List<String> levels =
          factors.isEmpty()
              ? List.of(one.name())
              : factors.stream().map(one.levels()::get).toList();
      byLevel.computeIfAbsent(levels, level -> new double[configurations.size()])[c] = 1;
    }
    return List.copyOf(byLevel.values());
  }

  private static List<double[]> directions(
      List<String> term, Map<List<String>, List<double[]>> columns, int size) {
    List<double[]> basis = new ArrayList<>();
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    add(ones, basis);
    columns.forEach(
        (other, indicators) -> {
          if (!other.containsAll(term)) {
            indicators.forEach(column -> add(column, basis));
          }
        });
    int others = basis.size();
    columns.get(term).forEach(column -> add(column, basis));
    return List.copyOf(basis.subList(others, basis.size()));
  }

  /** Gram and Schmidt's orthogonalisation, twice for precision. */
  private static void add(double[] column, List<double[]> basis) {
    double[] rest = column.clone();
    for (int round = 0; round < 2; round++) {
      for (double[] direction : basis) {
        double along = dot(direction, rest);
        for (int c = 0; c < rest.length; c++) {
          rest[c] -= along * direction[c];
        }
      }
    }
    double length = Math.sqrt(dot(rest, rest));
    if (length > DEPENDENT * Math.sqrt(dot(column, column))) {
      for (int c = 0; c < rest.length; c++) {
        rest[c] /= length;
      }
      basis.add(rest);
    }
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
