package paretoscope.spark.store;

import java.util.List;
import paretoscope.core.error.Require;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.Defect;
import paretoscope.simulator.world.TruthDigest;
import paretoscope.simulator.world.World;
import paretoscope.simulator.world.WorldJson;
import paretoscope.simulator.world.WorldSpec;

/**
 * A world that was made, or that could not be.
 *
 * @param specJson all that defines it but its seed
 * @param fidelity how its images were calculated
 * @param counts of what is in it; all 0 if it could not be made
 * @param truthDigest of atoms, columns, particles and maps; empty if it could not be made
 * @param reason why it could not be made, empty if it was
 */
public record WorldRecord(
    WorldKey key,
    String specJson,
    String fidelity,
    Counts counts,
    String truthDigest,
    String reason) {
  public WorldRecord {
    Require.text("spec of " + key, specJson);
    Require.text("fidelity of " + key, fidelity);
    Require.that(
        truthDigest.isEmpty() != reason.isEmpty(),
        "reason of " + key,
        reason,
        "is there if it failed",
        0);
  }

  /**
   * How much there is.
   *
   * @param atoms in the field and its margin
   * @param columns in the field
   * @param vacancies columns in the field with missing atoms and no foreign ones
   * @param substitutions columns in the field with atoms foreign to the crystal
   * @param antisites columns in the field with atoms that belong elsewhere in the crystal
   * @param particles on a support
   */
  public record Counts(
      int atoms, int columns, int vacancies, int substitutions, int antisites, int particles) {
    /** Of a world that could not be made. */
    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    static Counts of(World world) {
      List<AtomicColumn> truth = world.truth();
      return new Counts(
          world.specimen().atoms().count(),
          truth.size(),
          having(truth, Defect.VACANCY),
          having(truth, Defect.SUBSTITUTION),
          having(truth, Defect.ANTISITE),
          world.particles().size());
    }

    private static int having(List<AtomicColumn> columns, Defect defect) {
      return (int) columns.stream().filter(column -> column.defect() == defect).count();
    }

    /** Columns with any defect. */
    public int defects() {
      return vacancies + substitutions + antisites;
    }
  }

  /** The record of a world. */
  public static WorldRecord of(World world, String fidelity) {
    return new WorldRecord(
        new WorldKey(world.spec().id(), world.seed()),
        WorldJson.write(world.spec()),
        fidelity,
        Counts.of(world),
        TruthDigest.of(world),
        "");
  }

  /** The record of a world that could not be made. */
  public static WorldRecord failed(WorldKey key, String specJson, String fidelity, String reason) {
    return new WorldRecord(key, specJson, fidelity, Counts.NONE, "", reason);
  }

  /** Whether it was made. */
  public boolean ok() {
    return reason.isEmpty();
  }

  /** All that defines it but its seed. */
  public WorldSpec spec() {
    return WorldJson.read(specJson);
  }
}
