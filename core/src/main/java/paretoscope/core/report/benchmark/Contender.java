package paretoscope.core.report.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import paretoscope.core.error.Require;

/**
 * An agent and its parts.
 *
 * @param name whole
 * @param settings of its parts, empty for presets
 * @param taughtOn the material its analyst was taught on, whatever the world's; empty for others
 * @param ceiling whether part of it knows the truth
 */
public record Contender(
    String name,
    String navigator,
    String analyst,
    String planner,
    String settings,
    String taughtOn,
    boolean ceiling) {
  public Contender {
    Require.text("agent", name);
  }

  /** Its parts by name of the part. */
  public Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("navigator", navigator);
    parts.put("analyst", analyst);
    parts.put("planner", planner);
    parts.put("settings", settings);
    return parts;
  }

  /** All but the analyst: what agents share whose analysts are to be compared. */
  String around() {
    return navigator + "+" + planner + (settings.isEmpty() ? "" : "(" + settings + ")");
  }
}
