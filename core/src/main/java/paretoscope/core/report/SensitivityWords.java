package paretoscope.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import paretoscope.core.report.Sensitivity.AgentShift;
import paretoscope.core.report.Sensitivity.TaskShift;
import paretoscope.core.stats.OrderChange;

/** Says in sentences how conclusions move, and no more than the numbers do. */
public final class SensitivityWords {
  private static final int FLIPS_NAMED = 3;
  private static final int MOST_DIGITS = 9;

  private final Sensitivity data;
  private final TaskShift task;

  private SensitivityWords(Sensitivity data, TaskShift task) {
    this.data = data;
    this.task = task;
  }

  /** The sentences about a task. */
  public static List<String> of(Sensitivity data, TaskShift task) {
    return new SensitivityWords(data, task).all();
  }

  private List<String> all() {
    if (task.worlds() == 0) {
      return List.of(
          "Nothing is compared: there is no world in which all agents came to their end in all"
              + " variants.");
    }
    List<String> said = new ArrayList<>();
    said.add(order());
    said.addAll(flips());
    said.add(largest());
    return said;
  }

  private String order() {
    int agents = task.agents().size();
    if (agents == 1) {
      return "One agent has no order that could change.";
    }
    int variants = data.variants().size() - 1;
    int same = 0;
    int ties = 0;
    for (int v = 1; v <= variants; v++) {
      same += task.change(v).same() ? 1 : 0;
      ties += task.change(v).ties();
    }
    String stays =
        same == variants && variants > 1
            ? "all " + Counted.of(variants, "variant")
            : same + " of " + Counted.of(variants, "variant");
    String text =
        "The order of the %d agents, by their means over %s, stays the same in %s."
            .formatted(agents, Counted.of(task.worlds(), "world"), stays);
    String pairs = ties == 1 ? "1 pair begins or ceases" : ties + " pairs begin or cease";
    return ties == 0 ? text : text + " " + pairs + " to be equal.";
  }

  /** Those farthest apart afterwards by variant, and how many more there are. */
  private List<String> flips() {
    List<String> said = new ArrayList<>();
    for (int v = 1; v < data.variants().size(); v++) {
      List<OrderChange.Flip> flips = task.change(v).flips();
      List<String> named = new ArrayList<>();
      for (OrderChange.Flip flip : flips.subList(0, Math.min(FLIPS_NAMED, flips.size()))) {
        AgentShift fallen = task.agents().get(flip.fallen());
        AgentShift risen = task.agents().get(flip.risen());
        named.add(
            "%s falls behind %s (%s)"
                .formatted(fallen.agent(), risen.agent(), against(fallen.mean(v), risen.mean(v))));
      }
      int more = flips.size() - named.size();
      if (more > 0) {
        named.add(more == 1 ? "1 more pair changes places" : more + " more pairs change places");
      }
      if (!named.isEmpty()) {
        said.add(data.variants().get(v) + ": " + String.join("; ", named) + ".");
      }
    }
    return said;
  }

  /** With as many digits as it takes to tell them apart. */
  static String against(double one, double other) {
    String text = "";
    for (int digits = 3; digits <= MOST_DIGITS; digits++) {
      String first = String.format(Locale.ROOT, "%." + digits + "f", one);
      String second = String.format(Locale.ROOT, "%." + digits + "f", other);
      text = first + " against " + second;
      if (!first.equals(second)) {
        return text;
      }
    }
    return text;
  }

  private String largest() {
    double most = 0;
    String where = "";
    for (AgentShift agent : task.agents()) {
      for (int v = 1; v < data.variants().size(); v++) {
        if (Math.abs(agent.shift(v)) > Math.abs(most)) {
          most = agent.shift(v);
          where = agent.agent() + " under " + data.variants().get(v);
        }
      }
    }
    return most == 0
        ? "No mean changes."
        : String.format(Locale.ROOT, "The largest change of a mean is %+.3f: %s.", most, where);
  }
}
