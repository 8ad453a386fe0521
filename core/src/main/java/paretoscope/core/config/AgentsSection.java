package paretoscope.core.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import paretoscope.core.error.UserError;

/**
 * The agents of a benchmark: names, or groups of a {@code name} and what to {@code set} of it. Both
 * become words: {@code name(setting=value setting=value)}.
 */
final class AgentsSection {
  private static final String KEY = "agents";
  private static final String WORD = "[^\\s()=]+";

  private AgentsSection() {}

  static List<BenchmarkFile.Word> read(Section root, String file) {
    ConfigNode all = root.need(KEY, file, "list one or more below it, such as - raster+threshold.");
    List<ConfigNode> items = all instanceof ConfigList list ? list.items() : List.of(all);
    if (items.isEmpty()) {
      throw new UserError("`agents` in " + file + " is empty; list one or more agents below it.");
    }
    List<BenchmarkFile.Word> words = new ArrayList<>();
    for (ConfigNode item : items) {
      words.add(item instanceof ConfigMap ? group(root, item) : word(item));
    }
    String text = words.stream().map(BenchmarkFile.Word::text).collect(Collectors.joining(", "));
    root.record(KEY, text, Optional.of(all));
    return words;
  }

  private static BenchmarkFile.Word word(ConfigNode item) {
    if (!(item instanceof ConfigWord word) || word.isNothing()) {
      throw Section.wrong(KEY, item, "must be a word, or a group of `name` and `set`");
    }
    return new BenchmarkFile.Word(word.text(), word.origin().place());
  }

  private static BenchmarkFile.Word group(Section root, ConfigNode item) {
    Section agent = root.section(KEY, item).known(List.of("name", "set"));
    ConfigNode name =
        agent.need("name", item.origin().place(), "an agent has one, as in name: raster+log.");
    if (!(name instanceof ConfigWord word) || word.text().contains("(")) {
      throw Section.wrong(
          agent.pathOf("name"), name, "must be parts alone: settings go into `set`");
    }
    Section set = agent.section("set");
    String settings =
        set.entries().entrySet().stream()
            .map(entry -> entry.getKey() + "=" + value(set.pathOf(entry.getKey()), entry))
            .collect(Collectors.joining(" "));
    String all = settings.isEmpty() ? word.text() : word.text() + "(" + settings + ")";
    return new BenchmarkFile.Word(all, word.origin().place());
  }

  private static String value(String path, Map.Entry<String, ConfigMap.Entry> setting) {
    ConfigNode value = setting.getValue().value();
    boolean sound = value instanceof ConfigWord word && word.text().matches(WORD);
    if (!sound || !setting.getKey().matches(WORD)) {
      throw Section.wrong(path, value, "must be a number or a word");
    }
    return ((ConfigWord) value).text();
  }
}
