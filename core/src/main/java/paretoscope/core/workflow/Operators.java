package paretoscope.core.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** All operators on the class path, by the name used in study files. */
public final class Operators {
  private final Map<String, Operator> byName = new TreeMap<>();

  private Operators() {}

  /**
   * Finds the operators through {@link ServiceLoader}.
   *
   * @throws IllegalStateException if two operators have one name
   */
  public static Operators load() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    List<Operator> found = new ArrayList<>();
    ServiceLoader.load(Filter.class, loader).forEach(found::add);
    ServiceLoader.load(Detector.class, loader).forEach(found::add);
    ServiceLoader.load(Refiner.class, loader).forEach(found::add);
    ServiceLoader.load(Segmenter.class, loader).forEach(found::add);
    ServiceLoader.load(Sieve.class, loader).forEach(found::add);
    Operators operators = new Operators();
    for (Operator operator : found) {
      Operator other = operators.byName.put(operator.card().name(), operator);
      if (other != null) {
        throw new IllegalStateException(
            "two operators are called `"
                + operator.card().name()
                + "`: "
                + other.getClass().getName()
                + " and "
                + operator.getClass().getName());
      }
    }
    return operators;
  }

  /** The operators by name, in the names' order. */
  public Map<String, Operator> byName() {
    return java.util.Collections.unmodifiableMap(byName);
  }
}
