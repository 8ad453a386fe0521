package paretoscope.simulator.episode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paretoscope.core.error.Suggestion;
import paretoscope.core.error.UserError;

/** The registered tasks. */
public final class Tasks {
  private static final Map<String, Task> ALL = new LinkedHashMap<>();

  static {
    for (Task task :
        List.of(new DefectCensus(), new PhaseMapping(), new TargetedSearch(), new StructureMap())) {
      ALL.put(task.name(), task);
    }
  }

  private Tasks() {}

  /** All of them. */
  public static List<Task> all() {
    return List.copyOf(ALL.values());
  }

  /**
   * The task of a name.
   *
   * @throws UserError if there is none; the message names the likeliest
   */
  public static Task named(String name) {
    Task found = ALL.get(name);
    if (found == null) {
      throw new UserError("unknown task `" + name + "`" + Suggestion.of(name, ALL.keySet()));
    }
    return found;
  }
}
