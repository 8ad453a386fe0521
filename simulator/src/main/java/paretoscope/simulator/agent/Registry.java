package paretoscope.simulator.agent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import paretoscope.core.error.Suggestion;
import paretoscope.core.error.UserError;
import paretoscope.simulator.episode.PreparedWorld;

/**
 * Makes parts of agents by name, a fresh one for each episode. Only parts whose name begins with
 * {@code oracle} look at the world they are given.
 *
 * @param <T> what is made
 */
final class Registry<T> {
  private final String what;
  private final Map<String, Function<PreparedWorld, T>> makers = new LinkedHashMap<>();

  Registry(String what) {
    this.what = what;
  }

  Registry<T> with(String name, Function<PreparedWorld, T> maker) {
    makers.put(name, maker);
    return this;
  }

  List<String> names() {
    return List.copyOf(makers.keySet());
  }

  /**
   * The maker of a name.
   *
   * @throws UserError if there is none; the message names the likeliest
   */
  Function<PreparedWorld, T> named(String name) {
    Function<PreparedWorld, T> found = makers.get(name);
    if (found == null) {
      throw new UserError(
          "unknown " + what + " `" + name + "`" + Suggestion.of(name, makers.keySet()));
    }
    return found;
  }
}
