package paretoscope.simulator.episode;

import java.util.List;
import java.util.Optional;
import paretoscope.core.error.Require;
import paretoscope.simulator.specimen.LabelMap;

/**
 * What an agent claims to have found in a view.
 *
 * @param columns of atoms
 * @param defects point defects
 * @param phases which phase is where, spread evenly over the view, as fine or coarse as the agent
 *     likes; named like the world's phases, or {@value #UNKNOWN} where it does not know. Empty: it
 *     says nothing about phases
 */
public record Findings(
    List<FoundColumn> columns, List<FoundDefect> defects, Optional<LabelMap> phases) {
  /** The label of what an agent does not know. */
  public static final String UNKNOWN = "unknown";

  /** Nothing at all. */
  public static final Findings NONE = new Findings(List.of(), List.of(), Optional.empty());

  /** Most columns, and most defects, in one: twice the columns of a whole field. */
  public static final int MOST = 20_000;

  public Findings {
    bounded("columns", columns.size());
    bounded("defects", defects.size());
    columns = List.copyOf(columns);
    defects = List.copyOf(defects);
  }

  private static void bounded(String what, int count) {
    Require.that(
        count <= MOST,
        what + " found in a view",
        count,
        "must be at most " + MOST + "; claim those that are likely",
        0);
  }

  /** Columns alone. */
  public static Findings ofColumns(List<FoundColumn> columns) {
    return new Findings(columns, List.of(), Optional.empty());
  }

  /** Defects alone. */
  public static Findings ofDefects(List<FoundDefect> defects) {
    return new Findings(List.of(), defects, Optional.empty());
  }
}
