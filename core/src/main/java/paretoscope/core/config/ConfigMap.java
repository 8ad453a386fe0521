package paretoscope.core.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import paretoscope.core.error.UserError;

/** Keys and their values in the order written. */
record ConfigMap(Origin origin, Map<String, Entry> entries) implements ConfigNode {
  /** A value and where its key was written. */
  record Entry(Origin keyOrigin, ConfigNode value) {}

  ConfigMap {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  static ConfigMap empty(Origin origin) {
    return new ConfigMap(origin, Map.of());
  }

  /** This map with a key set, at its place if it was there, else at the end. */
  ConfigMap with(String key, Origin keyOrigin, ConfigNode value) {
    Map<String, Entry> changed = new LinkedHashMap<>(entries);
    changed.put(key, new Entry(keyOrigin, value));
    return new ConfigMap(origin, changed);
  }

  /** Adds an entry while reading; a key that is there already is a mistake. */
  static void add(Map<String, Entry> entries, String key, Entry entry) {
    Entry earlier = entries.putIfAbsent(key, entry);
    if (earlier != null) {
      throw new UserError(
          String.format(
              "duplicate key `%s` in %s; it is already in %s. Keep one of them.",
              key, entry.keyOrigin.place(), earlier.keyOrigin.place()));
    }
  }

  @Override
  public String describe() {
    return "a group of keys";
  }
}
