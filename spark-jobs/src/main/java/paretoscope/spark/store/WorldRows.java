package paretoscope.spark.store;

import java.util.List;
import paretoscope.simulator.world.WorldSpec;

/** The table {@code worlds}. */
final class WorldRows {
  static final List<Column> COLUMNS =
      List.of(
          Column.text("world_id", "which registered world, its version included"),
          Column.text("material", "formula"),
          Column.text("difficulty", "easy, medium or hard"),
          Column.text("fidelity", "how the tiles were calculated"),
          Column.integer("side_px", "height and width of the field [px]"),
          Column.real("pixel_size_nm", "side of a pixel [nm]"),
          Column.real("thickness_nm", "along the beam; of the support where there are particles"),
          Column.real("budget_e", "electrons that an episode may spend"),
          Column.integer("atoms", "in the field and its margin"),
          Column.integer("columns", "in the field"),
          Column.integer("vacancies", "columns in the field that lack atoms"),
          Column.integer("substitutions", "columns in the field with atoms of foreign elements"),
          Column.integer("antisites", "columns in the field with atoms from other sites"),
          Column.integer("particles", "on a support, also such as reach in from outside"),
          Column.text("truth_digest", "of atoms, columns, particles and maps; empty if FAILED"),
          Column.text("spec_json", "all that defines the world but its seed"),
          Column.text("status", "OK or FAILED"),
          Column.text("reason", "why FAILED, else empty"));

  private WorldRows() {}

  static Object[] row(RowStamp stamp, WorldRecord world) {
    WorldSpec spec = world.spec();
    WorldRecord.Counts counts = world.counts();
    return stamp
        .of(world.key().seed())
        .row(
            world.key().id(),
            spec.material().formula(),
            spec.difficulty().id(),
            world.fidelity(),
            spec.slab().sidePx(),
            spec.slab().pixelNm(),
            spec.slab().thicknessNm(),
            spec.budgetElectrons(),
            counts.atoms(),
            counts.columns(),
            counts.vacancies(),
            counts.substitutions(),
            counts.antisites(),
            counts.particles(),
            world.truthDigest(),
            world.specJson(),
            world.ok() ? "OK" : "FAILED",
            world.reason());
  }

  static WorldKey key(Row row) {
    return new WorldKey(row.text("world_id"), row.whole("seed"));
  }

  static WorldRecord read(Row row) {
    return new WorldRecord(
        key(row),
        row.text("spec_json"),
        row.text("fidelity"),
        new WorldRecord.Counts(
            row.integer("atoms"),
            row.integer("columns"),
            row.integer("vacancies"),
            row.integer("substitutions"),
            row.integer("antisites"),
            row.integer("particles")),
        row.text("truth_digest"),
        row.text("reason"));
  }
}
