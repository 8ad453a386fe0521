package paretoscope.core.space;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything a study may choose: dimensions in a fixed order and the conditions between them. */
public final class SearchSpace implements GenomeSpace {
  private final List<Dimension> dimensions;
  private final List<Ascending> conditions;
  private final Map<String, Object> fixed;
  private final Map<String, Dimension> byPath;

  /**
   * @param dimensions choices come before the parameters that depend on them
   * @param conditions orders between numbers, repaired in turn
   * @param fixed values that are not searched but belong to every candidate, by path
   */
  public SearchSpace(
      List<Dimension> dimensions, List<Ascending> conditions, Map<String, Object> fixed) {
    this.dimensions = List.copyOf(dimensions);
    this.conditions = List.copyOf(conditions);
    this.fixed = new LinkedHashMap<>(fixed);
    this.byPath =
        this.dimensions.stream().collect(Collectors.toMap(Dimension::path, Function.identity()));
  }

  public List<Dimension> dimensions() {
    return dimensions;
  }

  @Override
  public int size() {
    return dimensions.size();
  }

  @Override
  public Gene gene(int index) {
    return dimensions.get(index).parameter().gene();
  }

  /**
   * The candidate a genome stands for: allowed values, repaired, without the parameters of choices
   * not taken.
   */
  public Candidate decode(double[] genome) {
    return new Candidate(values(genome));
  }

  @Override
  public double[] canonical(double[] genome) {
    Map<String, Object> values = values(genome);
    double[] genes = genome.clone();
    for (int i = 0; i < genes.length; i++) {
      Object value = values.get(dimensions.get(i).path());
      if (value != null) {
        genes[i] = dimensions.get(i).parameter().encode(value);
      }
    }
    return genes;
  }

  /**
   * The candidate's text: genes of choices not taken do not count. (A search remembers all that it
   * proposed, and the text takes a third of the candidate's memory.)
   */
  @Override
  public Object identity(double[] canonical) {
    return decode(canonical).json();
  }

  /** The candidate made of the preset of every parameter that is searched. */
  public Candidate presets() {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Dimension dimension : dimensions) {
      if (dimension.active(values)) {
        values.put(dimension.path(), dimension.parameter().preset());
      }
    }
    addFixed(values);
    return new Candidate(values);
  }

  private Map<String, Object> values(double[] genome) {
    if (genome.length != dimensions.size()) {
      throw new IllegalArgumentException(
          "genome (" + genome.length + " genes) must have " + dimensions.size() + " genes.");
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < genome.length; i++) {
      Dimension dimension = dimensions.get(i);
      if (dimension.active(values)) {
        values.put(dimension.path(), dimension.parameter().decode(genome[i]));
      }
    }
    addFixed(values);
    conditions.forEach(c -> c.repair(values, byPath));
    return values;
  }

  /** A fixed value belongs to the candidate if its operator was chosen, or has no choice. */
  private void addFixed(Map<String, Object> values) {
    fixed.forEach(
        (path, value) -> {
          String[] parts = path.split("\\.", 3);
          if (parts.length < 3 || parts[1].equals(values.getOrDefault(parts[0], parts[1]))) {
            values.put(path, value);
          }
        });
  }
}
