package paretoscope.simulator.learn;

import java.util.ArrayList;
import java.util.List;
import paretoscope.simulator.perceive.PerceptionFiles;

/**
 * A network of a perception.
 *
 * @param kind of network
 * @param member of the ensemble, 0 for what is no member of one
 */
public record Part(Kind kind, int member) {
  /** What a network is for. */
  public enum Kind {
    /** Maps of columns and defects. */
    COLUMNS,
    /** Which phase is where. */
    PHASES,
    /** Which defect there is; learns from what the U-Nets say. */
    DEFECTS
  }

  /** Those that learn from recordings alone. */
  public static List<Part> first() {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < PerceptionFiles.COLUMN_NETWORKS; i++) {
      parts.add(new Part(Kind.COLUMNS, i));
    }
    parts.add(new Part(Kind.PHASES, 0));
    return parts;
  }

  /** Its file. */
  public String file() {
    return switch (kind) {
      case COLUMNS -> PerceptionFiles.columns(member);
      case PHASES -> PerceptionFiles.PHASES;
      case DEFECTS -> PerceptionFiles.DEFECTS;
    };
  }
}
