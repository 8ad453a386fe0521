package paretoscope.core.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paretoscope.core.error.Suggestion;
import paretoscope.core.error.UserError;

/** A group of keys being read: types and ranges are checked, and what is read is written down. */
final class Section {
  private final String path;
  private final ConfigMap map;
  private final List<EffectiveSettings.Setting> log;

  private Section(String path, ConfigMap map, List<EffectiveSettings.Setting> log) {
    this.path = path;
    this.map = map;
    this.log = log;
  }

  /** The whole file. */
  static Section root(ConfigMap map) {
    return new Section("", map, new ArrayList<>());
  }

  /** What was read so far, by this section and all others of its file. */
  EffectiveSettings effective() {
    return new EffectiveSettings(log);
  }

  String path() {
    return path;
  }

  Origin origin() {
    return map.origin();
  }

  Map<String, ConfigMap.Entry> entries() {
    return map.entries();
  }

  String pathOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** Refuses keys that mean nothing here. */
  Section known(Collection<String> keys) {
    map.entries()
        .forEach(
            (key, entry) -> {
              if (!keys.contains(key)) {
                throw new UserError(
                    "unknown key `"
                        + key
                        + "` in "
                        + entry.keyOrigin().place()
                        + Suggestion.of(key, keys));
              }
            });
    return this;
  }

  /** The value of a key, absent also where it is empty. */
  Optional<ConfigNode> find(String key) {
    return Optional.ofNullable(map.entries().get(key))
        .map(ConfigMap.Entry::value)
        .filter(value -> !(value instanceof ConfigWord word && word.isNothing()));
  }

  /** The value of a key that may be left out but, if it stands there, must say something. */
  private Optional<ConfigNode> said(String key) {
    ConfigMap.Entry entry = map.entries().get(key);
    if (entry != null && entry.value() instanceof ConfigWord word && word.isNothing()) {
      throw new UserError(
          "`"
              + pathOf(key)
              + "` in "
              + entry.keyOrigin().place()
              + " has no value; give one, or leave the line out for the default.");
    }
    return find(key);
  }

  ConfigNode need(String key, String file, String advice) {
    return find(key)
        .orElseThrow(() -> new UserError("missing key `" + key + "` in " + file + "; " + advice));
  }

  /** A group below this one; empty where the file has none. */
  Section section(String key) {
    return find(key)
        .map(value -> section(key, value))
        .orElseGet(() -> new Section(pathOf(key), ConfigMap.empty(map.origin()), log));
  }

  /** A value of this section read as a group. */
  Section section(String key, ConfigNode value) {
    if (value instanceof ConfigMap below) {
      return new Section(pathOf(key), below, log);
    }
    if (value instanceof ConfigWord word && word.isNothing()) {
      return new Section(pathOf(key), ConfigMap.empty(value.origin()), log);
    }
    throw wrong(pathOf(key), value, "must be a group of keys, each on its own line below it");
  }

  long whole(String key, long low, long high, long preset) {
    Optional<ConfigNode> value = said(key);
    long number = preset;
    if (value.isPresent()) {
      String rule = "must be a whole number in [" + low + ", " + high + "]";
      if (!(value.get() instanceof ConfigWord word) || !word.isWhole()) {
        throw wrong(pathOf(key), value.get(), rule);
      }
      number = Long.parseLong(word.text());
      if (number < low || number > high) {
        throw wrong(pathOf(key), value.get(), rule);
      }
    }
    record(key, Long.toString(number), value);
    return number;
  }

  /** A number above 0 and up to {@code high}; an absent one is {@code preset}. */
  double positive(String key, String unit, double high, double preset) {
    Optional<ConfigNode> value = said(key);
    double number = preset;
    if (value.isPresent()) {
      String rule = "must be a number of " + unit + " above 0 and up to " + Values.text(high);
      number = Values.number(pathOf(key), value.get(), rule);
      if (!(number > 0 && number <= high)) {
        throw wrong(pathOf(key), value.get(), rule);
      }
    }
    record(key, Double.isNaN(number) ? "not given" : Values.text(number) + " " + unit, value);
    return number;
  }

  /** One of several words. */
  String word(String key, List<String> options, String preset) {
    Optional<ConfigNode> value = said(key);
    String word = preset;
    if (value.isPresent()) {
      word = value.get() instanceof ConfigWord w ? w.text() : "";
      if (!options.contains(word)) {
        throw wrong(pathOf(key), value.get(), "must be one of " + String.join(", ", options));
      }
    }
    record(key, word, value);
    return word;
  }

  /** A word, or a list of words; none where the key is absent, which stands for all there are. */
  List<BenchmarkFile.Word> words(String key) {
    return words(key, "all");
  }

  /**
   * As {@link #words(String)}.
   *
   * @param otherwise what holds where the key is absent, for people
   */
  List<BenchmarkFile.Word> words(String key, String otherwise) {
    Optional<ConfigNode> value = said(key);
    List<ConfigNode> items =
        value.map(v -> v instanceof ConfigList list ? list.items() : List.of(v)).orElse(List.of());
    List<BenchmarkFile.Word> words = new ArrayList<>();
    for (ConfigNode item : items) {
      if (!(item instanceof ConfigWord word) || word.isNothing()) {
        throw wrong(pathOf(key), item, "must be a word or a list of words");
      }
      words.add(new BenchmarkFile.Word(word.text(), word.origin().place()));
    }
    String all = String.join(", ", words.stream().map(BenchmarkFile.Word::text).toList());
    record(key, all.isEmpty() ? otherwise : all, value);
    return words;
  }

  /** Writes down a value and where it comes from. */
  void record(String key, String text, Optional<? extends ConfigNode> value) {
    String source = value.map(v -> v.origin().source()).orElse(EffectiveSettings.DEFAULT);
    log.add(new EffectiveSettings.Setting(pathOf(key), text, source));
  }

  /** "`path` in place is what it is; the rule." */
  static UserError wrong(String path, ConfigNode value, String rule) {
    return new UserError(
        "`"
            + path
            + "` in "
            + value.origin().place()
            + " is "
            + value.describe()
            + "; it "
            + rule
            + ".");
  }
}
