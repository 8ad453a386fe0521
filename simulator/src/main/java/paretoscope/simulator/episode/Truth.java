package paretoscope.simulator.episode;

import java.util.List;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.Defect;
import paretoscope.simulator.specimen.Slab;
import paretoscope.simulator.world.World;

/**
 * What there is to be known about a world: as it was made, before anyone looked. What looking
 * destroys stays true, and can no longer be seen. Columns count where the world says that it knows
 * all of them.
 *
 * @param world whose truth it is
 * @param columns in the field's valid region
 * @param defects those of them that have one
 */
public record Truth(World world, List<AtomicColumn> columns, List<AtomicColumn> defects) {
  /**
   * Greatest distance of a claim from what it stands for [nm]: scan errors of the hardest worlds
   * reach 0.08 nm within a tile; columns that are no dumbbell are 0.19 nm and more apart.
   */
  public static final double MATCH_NM = 0.08;

  public Truth {
    columns = List.copyOf(columns);
    defects = List.copyOf(defects);
  }

  /** The truth about a world. */
  public static Truth of(World world) {
    List<AtomicColumn> columns =
        world.truth().stream().filter(column -> valid(world, column.xNm(), column.yNm())).toList();
    return new Truth(
        world, columns, columns.stream().filter(c -> c.defect() != Defect.NONE).toList());
  }

  /** Whether all columns at a place are known; false outside the field. */
  public boolean valid(double xNm, double yNm) {
    return valid(world, xNm, yNm);
  }

  private static boolean valid(World world, double xNm, double yNm) {
    Slab slab = world.spec().slab();
    if (!slab.inField(xNm, yNm)) {
      return false;
    }
    int last = slab.sidePx() - 1;
    int y = (int) StrictMath.max(0, StrictMath.min(last, Math.rint(yNm / slab.pixelNm())));
    int x = (int) StrictMath.max(0, StrictMath.min(last, Math.rint(xNm / slab.pixelNm())));
    return world.isValid(y, x);
  }
}
