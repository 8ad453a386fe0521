package paretoscope.spark.job;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import paretoscope.core.digest.Sha256;

/**
 * The names of the label images of one run. An image's id may hold anything, a path included: in
 * the name of a file all but letters of English, digits, points, hyphens and underscores stands as
 * {@code %} and two hexadecimal digits for each byte of UTF-8, as in web addresses; a point at the
 * beginning does, too. Ids that are long, or that differ only in capital letters, get {@code ~} and
 * digits of their SHA-256. So no two ids share a name, on file systems that know no capitals
 * neither.
 *
 * @param alike ids that another one of the run is like, but for capital letters
 */
record LabelNames(Set<String> alike) implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 150;
  private static final String PLAIN =
      "-_.0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int HASH_DIGITS = 32;

  LabelNames {
    alike = Set.copyOf(alike);
  }

  static LabelNames of(List<String> ids) {
    Map<String, String> first = new HashMap<>();
    Set<String> alike = new HashSet<>();
    for (String id : ids) {
      String other = first.putIfAbsent(plain(id).toLowerCase(Locale.ROOT), id);
      if (other != null && !other.equals(id)) {
        alike.add(other);
        alike.add(id);
      }
    }
    return new LabelNames(alike);
  }

  /** The name of the file with the labels of this image. */
  String of(String id) {
    String plain = plain(id);
    if (plain.length() > LONGEST || alike.contains(id)) {
      String start = plain.substring(0, Math.min(plain.length(), LONGEST));
      return start + "~" + Sha256.of(id).substring(0, HASH_DIGITS) + ".tif";
    }
    return plain + ".tif";
  }

  private static String plain(String id) {
    StringBuilder plain = new StringBuilder();
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      boolean hidden = b == '.' && plain.length() == 0;
      if (PLAIN.indexOf(b) >= 0 && !hidden) {
        plain.append((char) b);
      } else {
        plain.append(String.format(Locale.ROOT, "%%%02X", b));
      }
    }
    return plain.toString();
  }
}
