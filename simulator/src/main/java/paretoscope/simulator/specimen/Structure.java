package paretoscope.simulator.specimen;

import java.util.List;
import java.util.function.Consumer;

/** A material as it would be without point defects. Places are those of the field [nm]. */
interface Structure {
  /** Thickness along the beam, all in all [nm]. */
  double thicknessNm();

  /** Hands out each column that lies in the field or its margin, in a fixed order. */
  void columns(Consumer<ColumnDraft> to);

  /** Adds the atoms that belong to no column. */
  default void loose(Atoms.Builder atoms) {}

  /** Names of phases or domains. */
  List<String> phases();

  /** Which phase a place belongs to: an index into {@link #phases}. */
  int phase(double xNm, double yNm);

  /** Distance to the nearest wall between regions [nm]; infinite where there is none. */
  default double wallNm(double xNm, double yNm) {
    return Double.POSITIVE_INFINITY;
  }

  /** Whether the listed columns tell the truth about a place. */
  default boolean valid(double xNm, double yNm) {
    return true;
  }

  /** Particles, where there are any. */
  default List<Particle> particles() {
    return List.of();
  }
}
