package paretoscope.spark.store;

import java.util.List;
import paretoscope.simulator.agent.AgentSpec;
import paretoscope.simulator.world.Variant;

/** The table {@code episodes}. */
final class EpisodeRows {
  static final List<Column> COLUMNS =
      List.of(
          Column.text("world_id", "as in the worlds' tables; seed is the world's"),
          Column.text("task", "what was asked"),
          Column.text("agent", "navigator+analyst+planner, and settings in parentheses if any"),
          Column.text("navigator", "the part that decides where to look"),
          Column.text("analyst", "the part that reads images"),
          Column.text("planner", "the part that decides on dose and end"),
          Column.whole("budget_e", "electrons it could spend; 0 if it could not begin"),
          Column.whole("spent_e", "electrons it spent"),
          Column.integer("looks", "rows in steps"),
          Column.real("dec_auc", "area under best information over dose, 0 to 1; NULL if FAILED"),
          Column.real("best_information", "in the end, 0 to 1; NULL if FAILED"),
          Column.real("dose_to_50_e", "electrons spent at half of the information, NULL if never"),
          Column.real("dose_to_80_e", "electrons spent at 80 % of it, NULL if never"),
          Column.integer("lost_atoms", "that the beam took in all"),
          Column.text("status", "OK or FAILED"),
          Column.text("reason", "why FAILED, else empty"),
          Column.text("variant", "baseline, or which assumption was multiplied by what"));

  private EpisodeRows() {}

  static Object[] row(RowStamp stamp, EpisodeRecord episode) {
    EpisodeKey key = episode.key();
    AgentSpec agent = AgentSpec.named(key.agent());
    List<StepRecord> steps = episode.steps();
    return stamp
        .of(key.world().seed())
        .row(
            key.world().id(),
            key.task(),
            key.agent(),
            agent.navigator(),
            agent.analyst(),
            agent.planner(),
            episode.budgetElectrons(),
            episode.spentElectrons(),
            steps.size(),
            episode.decAuc(),
            episode.bestInformation(),
            episode.electronsTo50(),
            episode.electronsTo80(),
            steps.isEmpty() ? 0 : steps.get(steps.size() - 1).lostAtoms(),
            episode.ok() ? "OK" : "FAILED",
            episode.reason(),
            key.variant().name());
  }

  static EpisodeKey key(Row row) {
    return new EpisodeKey(WorldRows.key(row), variant(row), row.text("task"), row.text("agent"));
  }

  /** Before version 3 worlds were as published. */
  private static Variant variant(Row row) {
    String stored = row.text("variant");
    return stored == null ? Variant.BASELINE : Variant.named(stored);
  }

  static EpisodeRecord read(Row row, List<StepRecord> steps) {
    return new EpisodeRecord(
        key(row),
        row.whole("budget_e"),
        row.real("dec_auc"),
        row.real("best_information"),
        row.real("dose_to_50_e"),
        row.real("dose_to_80_e"),
        steps,
        row.text("reason"));
  }
}
