package paretoscope.simulator.damage;

import java.util.Map;
import java.util.TreeMap;
import paretoscope.core.error.Suggestion;

/**
 * A nucleus that an electron hits.
 *
 * @param protons atomic number
 * @param massU mean atomic mass, the standard atomic weight [u]
 */
record Nucleus(int protons, double massU) {
  private static final Map<String, Nucleus> KNOWN =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("C", new Nucleus(6, 12.011)),
              Map.entry("N", new Nucleus(7, 14.007)),
              Map.entry("O", new Nucleus(8, 15.999)),
              Map.entry("Mg", new Nucleus(12, 24.305)),
              Map.entry("Si", new Nucleus(14, 28.085)),
              Map.entry("Ti", new Nucleus(22, 47.867)),
              Map.entry("Ga", new Nucleus(31, 69.723)),
              Map.entry("Ge", new Nucleus(32, 72.630)),
              Map.entry("Sr", new Nucleus(38, 87.62)),
              Map.entry("In", new Nucleus(49, 114.818)),
              Map.entry("Ba", new Nucleus(56, 137.327)),
              Map.entry("Pt", new Nucleus(78, 195.084))));

  static Nucleus of(String element) {
    Nucleus found = KNOWN.get(element);
    if (found == null) {
      throw new IllegalArgumentException(
          "mass of element `"
              + element
              + "` is not known"
              + Suggestion.of(element, KNOWN.keySet()));
    }
    return found;
  }
}
