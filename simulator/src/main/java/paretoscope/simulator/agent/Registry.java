package paretoscope.simulator.agent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import paretoscope.core.error.Suggestion;
import paretoscope.core.error.UserError;
import paretoscope.core.space.Ascending;
import paretoscope.core.space.Parameter;
import paretoscope.core.space.Settings;

/**
 * Makes parts of agents by name, a fresh one for each episode. Only parts whose name begins with
 * {@code oracle} look at the world they are given.
 *
 * @param <T> what is made
 */
final class Registry<T> {
  /**
   * A part.
   *
   * @param parameters that can be set
   * @param conditions orders that settings must keep
   * @param maker checks settings, which name all parameters, and then makes parts with them
   * @param <T> what is made
   */
  record Part<T>(
      List<Parameter> parameters,
      List<Ascending> conditions,
      Function<Settings, Function<Surroundings, T>> maker) {
    Part {
      parameters = List.copyOf(parameters);
      conditions = List.copyOf(conditions);
    }

    /**
     * What makes this part with those of the settings that are its own.
     *
     * @throws IllegalArgumentException if they do not go together
     */
    Function<Surroundings, T> with(Settings settings) {
      Settings all = settings.withPresets(parameters);
      return maker.apply(all);
    }
  }

  private final String what;
  private final Map<String, Part<T>> parts = new LinkedHashMap<>();

  Registry(String what) {
    this.what = what;
  }

  Registry<T> with(String name, Function<Surroundings, T> maker) {
    return with(name, List.of(), settings -> maker);
  }

  Registry<T> with(
      String name,
      List<Parameter> parameters,
      Function<Settings, Function<Surroundings, T>> maker) {
    return with(name, parameters, List.of(), maker);
  }

  Registry<T> with(
      String name,
      List<Parameter> parameters,
      List<Ascending> conditions,
      Function<Settings, Function<Surroundings, T>> maker) {
    parts.put(name, new Part<>(parameters, conditions, maker));
    return this;
  }

  List<String> names() {
    return List.copyOf(parts.keySet());
  }

  /**
   * The part of a name.
   *
   * @throws UserError if there is none; the message names the likeliest
   */
  Part<T> named(String name) {
    Part<T> found = parts.get(name);
    if (found == null) {
      throw new UserError(
          "unknown " + what + " `" + name + "`" + Suggestion.of(name, parts.keySet()));
    }
    return found;
  }
}
