package paretoscope.core.config;

import java.util.List;

/**
 * Every value a study runs with, and where it comes from. The command line wins over the study
 * file, the study file over defaults; a value set twice on the command line keeps the last.
 *
 * @param settings in the order of the study file's sections
 */
public record EffectiveSettings(List<Setting> settings) {
  /** Source of a value given with {@code --set}. */
  public static final String COMMAND_LINE = "command line";

  /** Source of a value that nobody gave. */
  public static final String DEFAULT = "default";

  /**
   * One value.
   *
   * @param path as it can be given to {@code --set}
   * @param value for people, with its unit
   * @param source {@link #COMMAND_LINE}, {@code FILE line N} or {@link #DEFAULT}
   */
  public record Setting(String path, String value, String source) {}

  public EffectiveSettings {
    settings = List.copyOf(settings);
  }

  /**
   * The setting of a path.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Setting get(String path) {
    return settings.stream()
        .filter(s -> s.path().equals(path))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no setting " + path));
  }
}
