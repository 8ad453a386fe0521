package paretoscope.core.stats.benchmark;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import paretoscope.core.error.Require;

/**
 * What is compared.
 *
 * @param name unique
 * @param levels level by factor, such as analyst: cnn; the same factors for all configurations;
 *     empty where there are no factors
 */
public record Configuration(String name, Map<String, String> levels) {
  public Configuration {
    Require.text("configuration", name);
    levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
  }
}
