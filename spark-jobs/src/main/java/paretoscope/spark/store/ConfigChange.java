package paretoscope.spark.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import paretoscope.core.error.Few;
import paretoscope.core.error.UserError;

/** Says why a run cannot go on with other settings than it began with. */
final class ConfigChange {
  private static final int SHOWN = 5;

  private ConfigChange() {}

  /**
   * @throws UserError if the new configuration would make another run
   */
  static void refuse(String folder, RunConfig old, RunConfig now) {
    List<String> changes = new ArrayList<>();
    if (!old.configHash().equals(now.configHash())) {
      String hashes = "config hash was %s, is %s".formatted(old.configHash(), now.configHash());
      changes.add(hashes + differences(leaves(old.searched()), leaves(now.searched())));
    }
    if (!old.imagesHash().equals(now.imagesHash())) {
      String hashes = "images hash was %s, is %s".formatted(old.imagesHash(), now.imagesHash());
      changes.add(hashes + differences(old.imageSha256(), now.imageSha256()));
    }
    if (old.seed() != now.seed()) {
      changes.add("seed was " + old.seed() + ", is " + now.seed());
    }
    if (changes.isEmpty() && !old.studies().equals(now.studies())) {
      changes.add(
          "studies were %d, are %d or others"
              .formatted(old.studies().size(), now.studies().size()));
    }
    if (!changes.isEmpty()) {
      throw new UserError(
          "%s holds another run: %s. Undo the change to resume it, or name another --out."
              .formatted(folder, String.join("; ", changes)));
    }
  }

  private static String differences(Map<String, String> old, Map<String, String> now) {
    TreeSet<String> keys = new TreeSet<>(old.keySet());
    keys.addAll(now.keySet());
    List<String> said = new ArrayList<>();
    for (String key : keys) {
      String before = old.get(key);
      String after = now.get(key);
      if (!Objects.equals(before, after)) {
        said.add(
            "`%s` %s"
                .formatted(
                    key,
                    before == null
                        ? "is new (" + brief(after) + ")"
                        : after == null
                            ? "is gone (was " + brief(before) + ")"
                            : "was " + brief(before) + ", is " + brief(after)));
      }
    }
    return said.isEmpty() ? "" : " (" + Few.of(said, SHOWN) + ")";
  }

  private static String brief(String value) {
    return value.length() <= 40 ? value : value.substring(0, 16) + "…";
  }

  private static Map<String, String> leaves(JsonNode node) {
    Map<String, String> leaves = new TreeMap<>();
    collect("", node, leaves);
    return leaves;
  }

  private static void collect(String path, JsonNode node, Map<String, String> leaves) {
    if (node.isContainerNode() && !node.isEmpty()) {
      String prefix = path.isEmpty() ? "" : path + ".";
      if (node.isObject()) {
        node.properties().forEach(e -> collect(prefix + e.getKey(), e.getValue(), leaves));
      } else {
        for (int i = 0; i < node.size(); i++) {
          collect(prefix + i, node.get(i), leaves);
        }
      }
    } else {
      leaves.put(path, node.toString());
    }
  }
}
