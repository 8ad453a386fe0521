package paretoscope.core.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paretoscope.core.error.UserError;
import paretoscope.core.reward.Reward;
import paretoscope.core.reward.RewardUse;
import paretoscope.core.space.ChoiceParameter;
import paretoscope.core.space.IntegerParameter;
import paretoscope.core.space.Parameter;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Settings;

/** The {@code rewards} of a study file: names, each with the options it is given. */
final class RewardsSection {
  private static final String RULE =
      "must be the name of a reward, or one with options, such as lattice-regularity:"
          + " {tolerance: 0.1}";

  private final Map<String, Reward> rewards;

  RewardsSection(Map<String, Reward> rewards) {
    this.rewards = rewards;
  }

  List<RewardUse> read(Section root, ConfigNode value) {
    if (!(value instanceof ConfigList list) || list.items().isEmpty()) {
      throw Section.wrong("rewards", value, "must list one or more rewards, each after a dash");
    }
    Map<String, ConfigMap.Entry> named = new LinkedHashMap<>();
    list.items().forEach(item -> addNamed(named, item));
    root.record("rewards", String.join(", ", named.keySet()), Optional.of(value));
    Section section = root.section("rewards", new ConfigMap(list.origin(), named));
    List<RewardUse> uses = new ArrayList<>();
    named.forEach((name, entry) -> uses.add(use(section, name, entry)));
    return uses;
  }

  private void addNamed(Map<String, ConfigMap.Entry> named, ConfigNode item) {
    String name;
    ConfigMap.Entry entry;
    if (item instanceof ConfigWord word && !word.isNothing()) {
      name = word.text();
      entry = new ConfigMap.Entry(word.origin(), ConfigMap.empty(word.origin()));
    } else if (item instanceof ConfigMap map && map.entries().size() == 1) {
      name = map.entries().keySet().iterator().next();
      entry = map.entries().get(name);
    } else {
      throw Section.wrong("rewards", item, RULE);
    }
    if (!rewards.containsKey(name)) {
      throw WorkflowSection.unknown(
          "reward", name, entry.keyOrigin(), List.copyOf(rewards.keySet()));
    }
    if (named.containsKey(name)) {
      throw new UserError(
          "reward `"
              + name
              + "` in "
              + entry.keyOrigin().place()
              + " is already in "
              + named.get(name).keyOrigin().place()
              + "; name it once.");
    }
    named.put(name, entry);
  }

  private RewardUse use(Section section, String name, ConfigMap.Entry entry) {
    Reward reward = rewards.get(name);
    Section options = section.section(name, entry.value());
    List<Parameter> known = reward.card().options();
    options.known(known.stream().map(Parameter::name).toList());
    Map<String, Object> values = new LinkedHashMap<>();
    for (Parameter option : known) {
      Optional<ConfigNode> given = options.find(option.name());
      Object value = option.preset();
      if (given.isPresent()) {
        value = value(option, options.pathOf(option.name()), given.get());
        values.put(option.name(), value);
      }
      options.record(option.name(), Values.text(option, value), given);
    }
    RewardUse use = new RewardUse(reward, new Settings(values));
    try {
      reward.check(use.options());
    } catch (UserError e) {
      throw new UserError(
          "reward `" + name + "` in " + entry.keyOrigin().place() + " " + e.getMessage(), e);
    }
    return use;
  }

  /** Options are not searched; their ranges say what is allowed, besides the preset. */
  private static Object value(Parameter option, String path, ConfigNode given) {
    if (option instanceof ChoiceParameter) {
      return Values.of(option, path, given);
    }
    boolean whole = option instanceof IntegerParameter;
    double low = option instanceof RealParameter real ? real.low() : low(option);
    double high = option instanceof RealParameter real ? real.high() : high(option);
    String rule =
        String.format(
            "must be a %snumber in [%s, %s]%s or %s (the default)",
            whole ? "whole " : "",
            Values.text(low),
            Values.text(high),
            Values.unit(option, " "),
            Values.text(option, option.preset()));
    Object value =
        whole
            ? (Object) Values.integer(path, given, rule)
            : (Object) Values.number(path, given, rule);
    double number = ((Number) value).doubleValue();
    if ((number < low || number > high) && !value.equals(option.preset())) {
      throw Section.wrong(path, given, rule);
    }
    return value;
  }

  private static double low(Parameter option) {
    return ((IntegerParameter) option).low();
  }

  private static double high(Parameter option) {
    return ((IntegerParameter) option).high();
  }
}
