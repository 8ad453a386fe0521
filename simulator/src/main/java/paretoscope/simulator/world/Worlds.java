package paretoscope.simulator.world;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paretoscope.core.error.Suggestion;
import paretoscope.core.error.UserError;
import paretoscope.simulator.specimen.Material;

/** The registered worlds, by material and then difficulty. */
public final class Worlds {
  private static final Map<String, WorldSpec> ALL = new LinkedHashMap<>();

  static {
    for (Material material : Material.values()) {
      for (Difficulty difficulty : Difficulty.values()) {
        WorldSpec spec = FirstVersion.spec(material, difficulty);
        ALL.put(spec.id(), spec);
      }
    }
  }

  private Worlds() {}

  /** All of them. */
  public static Collection<WorldSpec> all() {
    return List.copyOf(ALL.values());
  }

  /** Their ids. */
  public static List<String> ids() {
    return List.copyOf(ALL.keySet());
  }

  /**
   * The world of an id.
   *
   * @throws UserError if there is none; the message names the likeliest
   */
  public static WorldSpec named(String id) {
    WorldSpec found = ALL.get(id);
    if (found == null) {
      throw new UserError("unknown world `" + id + "`" + Suggestion.of(id, ALL.keySet()));
    }
    return found;
  }

  /**
   * The worlds that fit a pattern such as {@code srtio3-*}, {@code *-{easy,hard}-v1}; {@code all}
   * means all.
   *
   * @throws UserError if none does
   */
  public static List<WorldSpec> matching(String glob) {
    if (glob.isBlank()) {
      throw new UserError(
          "pattern of worlds ("
              + glob
              + ") must not be empty; write all, or for instance srtio3-*.");
    }
    String pattern = glob.equals("all") ? "*" : glob;
    List<WorldSpec> found = new ArrayList<>();
    PathMatcher matcher = matcher(pattern);
    for (WorldSpec spec : ALL.values()) {
      if (matcher.matches(Path.of(spec.id()))) {
        found.add(spec);
      }
    }
    if (found.isEmpty()) {
      String shown = "no world fits `" + Suggestion.shortened(glob) + "`";
      throw new UserError(
          Suggestion.nearest(glob, ALL.keySet())
              .map(id -> shown + "; did you mean `" + id + "`?")
              .orElse(shown + "; paretoscope worlds --list shows what there is."));
    }
    return found;
  }

  private static PathMatcher matcher(String pattern) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    } catch (IllegalArgumentException e) {
      throw new UserError(
          "pattern of worlds (%s) must be as in a shell, for instance srtio3-* or *-{easy,hard}-v1."
              .formatted(Suggestion.shortened(pattern)),
          e);
    }
  }
}
