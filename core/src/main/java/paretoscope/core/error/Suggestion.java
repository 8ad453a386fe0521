package paretoscope.core.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the known word nearest to a mistyped one, for "did you mean" in messages. */
public final class Suggestion {
  private static final int MOST_SHOWN = 60;

  private Suggestion() {}

  /** The known word nearest to {@code word}, if near enough to be a likely slip. */
  public static Optional<String> nearest(String word, Collection<String> known) {
    return known.stream()
        .filter(k -> distance(word, k) <= Math.max(2, k.length() / 3) || sameParts(word, k))
        .min(
            Comparator.<String>comparingInt(k -> sameParts(word, k) ? 0 : distance(word, k))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** {@code "; did you mean `x`?"}, or else the list of known words. */
  public static String of(String word, Collection<String> known) {
    return nearest(word, known)
        .map(k -> "; did you mean `" + k + "`?")
        .orElseGet(() -> "; known: " + String.join(", ", known));
  }

  /** What was written, cut where a message would drown in it. */
  public static String shortened(String written) {
    return written.length() <= MOST_SHOWN ? written : written.substring(0, MOST_SHOWN) + "…";
  }

  private static boolean sameParts(String a, String b) {
    return parts(a).equals(parts(b));
  }

  private static java.util.Set<String> parts(String word) {
    return new java.util.TreeSet<>(
        java.util.Arrays.asList(word.toLowerCase(java.util.Locale.ROOT).split("[-_. ]")));
  }

  /** Levenshtein distance. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(row[j - 1], above) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
