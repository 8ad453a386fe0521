package paretoscope.simulator.scatter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Published sets of atomic potentials. Both hold the same elements. */
public final class Parametrisation {
  /** Lobato and Van Dyck 2014, doi:10.1107/S205327331401643X. */
  public static final Parametrisation LOBATO = new Parametrisation("lobato", 5);

  /** Kirkland 2010, doi:10.1007/978-1-4419-6533-2, appendix C. */
  public static final Parametrisation KIRKLAND = new Parametrisation("kirkland", 3);

  /** Columns before the numbers: symbol and atomic number. */
  private static final int NAMES = 2;

  private final String name;
  private final Map<String, AtomicPotential> potentials = new TreeMap<>();
  private final Map<String, Integer> atomicNumbers = new TreeMap<>();

  private Parametrisation(String name, int terms) {
    this.name = name;
    for (String line : lines(name + ".csv")) {
      String[] cells = line.split(",");
      double[] numbers =
          Arrays.stream(cells).skip(NAMES).mapToDouble(Double::parseDouble).toArray();
      double[][] rows = new double[numbers.length / terms][];
      Arrays.setAll(rows, i -> Arrays.copyOfRange(numbers, i * terms, (i + 1) * terms));
      potentials.put(
          cells[0],
          rows.length == 2
              ? new LobatoPotential(rows[0], rows[1])
              : new KirklandPotential(rows[0], rows[1], rows[2], rows[3]));
      atomicNumbers.put(cells[0], Integer.valueOf(cells[1]));
    }
  }

  /**
   * The set of this name, {@code lobato} or {@code kirkland}.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public static Parametrisation named(String name) {
    return Stream.of(LOBATO, KIRKLAND)
        .filter(set -> set.name.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "parametrisation (" + name + ") must be lobato or kirkland."));
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** The table without its comments and its heading. */
  private static List<String> lines(String table) {
    try (InputStream in = Parametrisation.class.getResourceAsStream(table);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the table " + table, e);
    }
  }

  /** Symbols of the elements in the table. */
  public Set<String> elements() {
    return Set.copyOf(potentials.keySet());
  }

  /**
   * The potential of an element.
   *
   * @param symbol for instance {@code Sr}
   * @throws IllegalArgumentException if the table does not hold it; the message lists what it holds
   */
  public AtomicPotential potential(String symbol) {
    return known(potentials, symbol);
  }

  /** Protons of an element in the table. */
  public int atomicNumber(String symbol) {
    return known(atomicNumbers, symbol);
  }

  private <T> T known(Map<String, T> map, String symbol) {
    T found = map.get(symbol);
    if (found == null) {
      String held = map.keySet().stream().collect(Collectors.joining(", "));
      throw new IllegalArgumentException(
          "element (" + symbol + ") is not in the table of " + name + "; it holds " + held + ".");
    }
    return found;
  }
}
