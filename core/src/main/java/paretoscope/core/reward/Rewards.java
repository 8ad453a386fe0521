package paretoscope.core.reward;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** All rewards on the class path, by the name used in study files. */
public final class Rewards {
  private Rewards() {}

  /**
   * Finds the rewards through {@link ServiceLoader}.
   *
   * @throws IllegalStateException if two rewards have one name
   */
  public static Map<String, Reward> load() {
    Map<String, Reward> byName = new TreeMap<>();
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    for (Reward reward : ServiceLoader.load(Reward.class, loader)) {
      Reward other = byName.put(reward.card().name(), reward);
      if (other != null) {
        throw new IllegalStateException(
            "two rewards are called `"
                + reward.card().name()
                + "`: "
                + other.getClass().getName()
                + " and "
                + reward.getClass().getName());
      }
    }
    return byName;
  }
}
