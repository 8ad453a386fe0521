package paretoscope.spark.store;

import java.util.List;
import paretoscope.simulator.acquisition.Look;
import paretoscope.simulator.acquisition.View;

/** The table {@code steps}. */
final class StepRows {
  static final List<Column> COLUMNS =
      List.of(
          Column.text("world_id", "as in episodes"),
          Column.text("task", "as in episodes"),
          Column.text("agent", "as in episodes"),
          Column.integer("look", "from 1 on"),
          Column.real("left_nm", "left border of what was scanned [nm]"),
          Column.real("top_nm", "upper border of what was scanned [nm]"),
          Column.real("width_nm", "[nm]"),
          Column.real("height_nm", "[nm]"),
          Column.integer("width_px", "scan positions across"),
          Column.integer("height_px", "scan positions down"),
          Column.real("dose_e_per_angstrom2", "given in this look"),
          Column.whole("spent_e", "electrons in all so far"),
          Column.real("information", "of what the agent claims now, 0 to 1"),
          Column.real("best_information", "the best so far, 0 to 1"),
          Column.integer("lost_atoms", "that the beam took so far"),
          Column.text("variant", "as in episodes"));

  private StepRows() {}

  static Object[] row(RowStamp stamp, EpisodeKey key, StepRecord step) {
    View view = step.look().view();
    return stamp
        .of(key.world().seed())
        .row(
            key.world().id(),
            key.task(),
            key.agent(),
            step.number(),
            view.leftNm(),
            view.topNm(),
            view.widthNm(),
            view.heightNm(),
            view.widthPx(),
            view.heightPx(),
            step.look().doseElectronsPerSquareAngstrom(),
            step.spentElectrons(),
            step.information(),
            step.bestInformation(),
            step.lostAtoms(),
            key.variant().name());
  }

  static StepRecord read(Row row) {
    View view =
        new View(
            row.real("left_nm"),
            row.real("top_nm"),
            row.real("width_nm"),
            row.real("height_nm"),
            row.integer("width_px"),
            row.integer("height_px"));
    return new StepRecord(
        row.integer("look"),
        new Look(view, row.real("dose_e_per_angstrom2")),
        row.whole("spent_e"),
        row.real("information"),
        row.real("best_information"),
        row.integer("lost_atoms"));
  }
}
