package paretoscope.core.report.benchmark;

import java.util.List;
import java.util.Optional;
import paretoscope.core.stats.benchmark.PerformanceProfile;

/** Tables of what was seen, without tests. */
record DescriptionTables(List<TaskStatistics> tasks) {
  StatisticsTable reliability() {
    StatisticsTable.Draft draft =
        new StatisticsTable.Draft(
            "reliability",
            "How much the episodes of an agent differ.",
            "agent ##episodes #deviation #deviation_within_worlds #tenth_percentile #least"
                .split(" "));
    for (TaskStatistics one : tasks) {
      for (Reliability row : one.reliability()) {
        draft.add(
            name(one),
            row.agent(),
            row.episodes(),
            row.deviation(),
            row.withinWorlds(),
            row.tenth(),
            row.least());
      }
    }
    return draft.table();
  }

  StatisticsTable cadence() {
    StatisticsTable.Draft draft =
        new StatisticsTable.Draft(
            "cadence",
            "The order of agents where information is measured more rarely.",
            "##every_looks",
            "#spearman",
            "#mean",
            "best");
    for (TaskStatistics one : tasks) {
      for (Cadence row : one.cadence()) {
        draft.add(name(one), row.every(), row.spearman(), row.mean(), row.best());
      }
    }
    return draft.table();
  }

  StatisticsTable heatMap() {
    StatisticsTable.Draft draft =
        new StatisticsTable.Draft(
            "heat_map",
            "Mean score by analyst and navigator.",
            "analyst",
            "navigator",
            "#mean",
            "agent");
    tasks.forEach(one -> cells(draft, name(one), one.heat()));
    return draft.table();
  }

  StatisticsTable transfer() {
    StatisticsTable.Draft draft =
        new StatisticsTable.Draft(
            "transfer",
            "Mean score by material taught on and material of the world.",
            "taught_on",
            "material",
            "#mean",
            "agent");
    tasks.forEach(one -> one.transfer().ifPresent(map -> cells(draft, name(one), map)));
    return draft.table();
  }

  StatisticsTable profiles() {
    StatisticsTable.Draft draft =
        new StatisticsTable.Draft(
            "profiles",
            "Share of episodes above a score, of the agents drawn.",
            "agent",
            "#threshold",
            "#share",
            "#low",
            "#high");
    for (TaskStatistics one : tasks) {
      for (PerformanceProfile profile : one.profiles()) {
        for (PerformanceProfile.Point point : profile.points()) {
          draft.add(
              name(one),
              profile.configuration(),
              point.threshold(),
              point.share(),
              point.interval().low(),
              point.interval().high());
        }
      }
    }
    return draft.table();
  }

  StatisticsTable curves() {
    StatisticsTable.Draft draft =
        new StatisticsTable.Draft(
            "dose_curves",
            "Mean best information by dose, of the agents drawn.",
            "agent",
            "#dose_share_of_budget",
            "#mean",
            "#low",
            "#high");
    for (TaskStatistics one : tasks) {
      one.bands()
          .forEach(
              (agent, band) -> {
                List<Played> its = one.scores().of(agent);
                for (int i = 0; i < band.size(); i++) {
                  int at = i;
                  draft.add(
                      name(one),
                      agent,
                      i / (double) Math.max(1, band.size() - 1),
                      TaskScores.mean(its, played -> played.curve().at(at)),
                      band.get(i).low(),
                      band.get(i).high());
                }
              });
    }
    return draft.table();
  }

  private static void cells(StatisticsTable.Draft draft, String task, HeatMap map) {
    for (int r = 0; r < map.rows().size(); r++) {
      for (int c = 0; c < map.columns().size(); c++) {
        Optional<HeatMap.Cell> cell = map.cells().get(r).get(c);
        if (cell.isPresent()) {
          draft.add(
              task,
              map.rows().get(r),
              map.columns().get(c),
              cell.get().value(),
              cell.get().agent());
        }
      }
    }
  }

  private static String name(TaskStatistics one) {
    return one.scores().task();
  }
}
