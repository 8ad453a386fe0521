package paretoscope.spark.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paretoscope.core.report.benchmark.Cadence;
import paretoscope.core.report.benchmark.InformationCurve;
import paretoscope.core.report.benchmark.Played;
import paretoscope.simulator.episode.DoseCurve;
import paretoscope.simulator.world.Worlds;
import paretoscope.spark.store.EpisodeKey;
import paretoscope.spark.store.EpisodeRecord;
import paretoscope.spark.store.EpisodeTables;
import paretoscope.spark.store.StepRecord;

/**
 * An episode as pages and statistics need it. Steps are many times more than episodes, so they are
 * let go as soon as what a page tells of them is known.
 *
 * @param record without steps
 * @param played how it went; empty if it failed
 */
record ScoredEpisode(EpisodeRecord record, Optional<Played> played) {
  /** Intervals of dose in a curve. */
  static final int CURVE_STEPS = 100;

  /** All of a run. */
  static List<ScoredEpisode> all(EpisodeTables tables) {
    List<ScoredEpisode> all = new ArrayList<>();
    tables.each(episode -> all.add(of(episode)));
    return all;
  }

  /** One that has its steps. */
  static ScoredEpisode of(EpisodeRecord episode) {
    return new ScoredEpisode(
        episode.with(List.of()), episode.ok() ? Optional.of(scored(episode)) : Optional.empty());
  }

  private static Played scored(EpisodeRecord episode) {
    String world = episode.key().world().id();
    DoseCurve curve = curve(episode);
    return new Played(
        episode.key().agent(),
        world,
        Worlds.named(world).material().formula(),
        episode.key().world().seed(),
        episode.decAuc(),
        InformationCurve.of(curve.sampled(CURVE_STEPS)),
        Cadence.EVERY.stream().map(every -> curve.every(every).area()).toList());
  }

  private static DoseCurve curve(EpisodeRecord episode) {
    List<DoseCurve.Point> points = new ArrayList<>(episode.steps().size());
    for (StepRecord step : episode.steps()) {
      points.add(new DoseCurve.Point(step.spentElectrons(), step.information()));
    }
    return new DoseCurve(episode.budgetElectrons(), points);
  }

  EpisodeKey key() {
    return record.key();
  }

  boolean ok() {
    return record.ok();
  }
}
