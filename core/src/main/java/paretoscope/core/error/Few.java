package paretoscope.core.error;

import java.util.Collection;
import java.util.stream.Collectors;

/** Long lists of names in short messages. */
public final class Few {
  private Few() {}

  /** The first names and how many more there are, for instance {@code a, b and 7 more}. */
  public static String of(Collection<String> names, int most) {
    String first = names.stream().limit(most).collect(Collectors.joining(", "));
    int more = names.size() - most;
    return more > 0 ? first + " and " + more + " more" : first;
  }
}
