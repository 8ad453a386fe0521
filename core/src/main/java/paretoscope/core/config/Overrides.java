package paretoscope.core.config;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import paretoscope.core.error.UserError;

/** Puts {@code path=value} of the command line over what a file says. */
final class Overrides {
  private Overrides() {}

  /** The tree with all overrides applied in order; of two on one path the later wins. */
  static ConfigMap apply(ConfigMap root, List<String> overrides) {
    ConfigMap changed = root;
    for (String override : overrides) {
      int equals = override.indexOf('=');
      String path = equals < 0 ? "" : override.substring(0, equals).strip();
      if (path.isEmpty() || Arrays.stream(path.split("\\.", -1)).anyMatch(String::isBlank)) {
        throw new UserError(
            "--set " + override + " must read path=value, such as optimiser.population=20.");
      }
      Origin origin = Origin.commandLine(path);
      ConfigNode value =
          YamlTree.read(origin.place(), override.substring(equals + 1), line -> origin)
              .orElse(new ConfigWord(origin, "", true));
      changed = (ConfigMap) put(changed, List.of(path.split("\\.")), origin, value);
    }
    return changed;
  }

  private static ConfigNode put(ConfigNode at, List<String> path, Origin origin, ConfigNode value) {
    if (path.isEmpty()) {
      return value;
    }
    String key = path.get(0);
    List<String> rest = path.subList(1, path.size());
    if (at instanceof ConfigList list) {
      return putInList(list, key, rest, origin, value);
    }
    // a word or nothing below which a path goes on becomes a group: the command line wins
    ConfigMap map = at instanceof ConfigMap m ? m : ConfigMap.empty(at.origin());
    ConfigMap.Entry old = map.entries().get(key);
    ConfigNode below = old == null ? ConfigMap.empty(origin) : old.value();
    Origin keyOrigin = old == null || rest.isEmpty() ? origin : old.keyOrigin();
    return map.with(key, keyOrigin, put(below, rest, origin, value));
  }

  /** Items of a list are known by name, as rewards are: {@code rewards.name.option=value}. */
  private static ConfigNode putInList(
      ConfigList list, String name, List<String> rest, Origin origin, ConfigNode value) {
    List<ConfigNode> items = new java.util.ArrayList<>(list.items());
    for (int i = 0; i < items.size(); i++) {
      ConfigNode item = items.get(i);
      if (item instanceof ConfigWord word && word.text().equals(name)) {
        ConfigMap.Entry bare = new ConfigMap.Entry(word.origin(), ConfigMap.empty(word.origin()));
        item = new ConfigMap(word.origin(), Map.of(name, bare));
      }
      if (item instanceof ConfigMap map && map.entries().containsKey(name)) {
        List<String> path = new java.util.ArrayList<>(List.of(name));
        path.addAll(rest);
        items.set(i, put(map, path, origin, value));
        return new ConfigList(list.origin(), items);
      }
    }
    throw new UserError(
        "`"
            + name
            + "` in "
            + origin.place()
            + " is not in the list in "
            + list.origin().place()
            + "; set the whole list instead.");
  }
}
