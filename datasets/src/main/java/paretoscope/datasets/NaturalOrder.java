package paretoscope.datasets;

import java.util.Comparator;

/**
 * The order people give numbered files: runs of digits compare as numbers, all else by character,
 * so {@code img2} comes before {@code img10}. Total, and the same in every locale.
 */
public enum NaturalOrder implements Comparator<String> {
  ASCENDING;

  @Override
  public int compare(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      int endA = run(a, i);
      int endB = run(b, j);
      int order =
          endA > i && endB > j
              ? number(a.substring(i, endA), b.substring(j, endB))
              : Character.compare(a.charAt(i), b.charAt(j));
      if (order != 0) {
        return order;
      }
      i = Math.max(i + 1, endA);
      j = Math.max(j + 1, endB);
    }
    int rest = Integer.compare(a.length() - i, b.length() - j);
    return rest != 0 ? rest : a.compareTo(b);
  }

  private static int run(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static int number(String a, String b) {
    String x = a.replaceFirst("^0+", "");
    String y = b.replaceFirst("^0+", "");
    return x.length() != y.length() ? Integer.compare(x.length(), y.length()) : x.compareTo(y);
  }
}
