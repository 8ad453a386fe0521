package paretoscope.spark.job;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import paretoscope.core.report.Counted;
import paretoscope.simulator.world.Variant;
import paretoscope.spark.store.EpisodeRecord;

/**
 * What episodes came to.
 *
 * @param played how many
 * @param failed those that did not come to their end
 * @param scores DEC-AUC by agent and then task, over worlds and seeds as published
 */
record EpisodeSummary(
    int played,
    List<EpisodeRecord> failed,
    Map<String, Map<String, DoubleSummaryStatistics>> scores) {
  private static final int REASONS_SHOWN = 5;

  static EpisodeSummary of(List<EpisodeRecord> episodes) {
    Map<String, Map<String, DoubleSummaryStatistics>> scores = new LinkedHashMap<>();
    List<EpisodeRecord> sorted = new ArrayList<>(episodes);
    // not in the order of their ends, which differs from run to run: sums would, too
    sorted.sort(java.util.Comparator.comparing(episode -> episode.key().world()));
    for (EpisodeRecord episode : sorted) {
      if (episode.ok() && episode.key().variant().equals(Variant.BASELINE)) {
        scores
            .computeIfAbsent(episode.key().agent(), agent -> new LinkedHashMap<>())
            .computeIfAbsent(episode.key().task(), task -> new DoubleSummaryStatistics())
            .accept(episode.decAuc());
      }
    }
    return new EpisodeSummary(
        episodes.size(), episodes.stream().filter(e -> !e.ok()).toList(), scores);
  }

  int exitCode() {
    if (failed.size() == played) {
      return ExitCode.NOTHING;
    }
    return failed.isEmpty() ? ExitCode.OK : ExitCode.PARTLY;
  }

  void say(PrintWriter out, PrintWriter err) {
    failed.stream()
        .limit(REASONS_SHOWN)
        .forEach(
            episode -> err.println("episode failed: " + episode.key() + ": " + episode.reason()));
    TreeSet<String> tasks = new TreeSet<>();
    scores.values().forEach(byTask -> tasks.addAll(byTask.keySet()));
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("mean DEC-AUC"));
    head.addAll(tasks);
    rows.add(head);
    for (String agent : new TreeSet<>(scores.keySet())) {
      List<String> row = new ArrayList<>(List.of(agent));
      for (String task : tasks) {
        DoubleSummaryStatistics score = scores.get(agent).get(task);
        row.add(score == null ? "-" : String.format(Locale.ROOT, "%.3f", score.getAverage()));
      }
      rows.add(row);
    }
    TextTable.print(rows, out);
    out.printf("%s, %d failed%n", Counted.of(played, "episode"), failed.size());
  }
}
