package paretoscope.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paretoscope.core.report.BenchmarkData.AgentResult;
import paretoscope.core.report.BenchmarkData.TaskResult;
import paretoscope.core.report.benchmark.TaskStatistics;
import paretoscope.core.stats.resample.Interval;

/** Curves of information against dose: of all agents, or of those that statistics choose. */
final class DoseChart {
  private DoseChart() {}

  static String svg(TaskResult task) {
    Optional<TaskStatistics> statistics = task.statistics();
    List<CurveChart.Curve> curves = new ArrayList<>();
    double most = 0;
    for (int i = 0; i < task.agents().size(); i++) {
      AgentResult agent = task.agents().get(i);
      boolean drawn = statistics.isEmpty() || statistics.get().drawn().contains(agent.agent());
      if (drawn && !agent.curve().isEmpty()) {
        List<Interval> band =
            statistics.map(one -> one.bands().get(agent.agent())).orElse(List.of());
        curves.add(
            new CurveChart.Curve(
                place(statistics, agent.agent(), i),
                i + 1,
                agent.agent(),
                agent.ceiling(),
                agent.curve(),
                band));
        most = Math.max(most, agent.curve().stream().mapToDouble(x -> x).max().orElse(0));
      }
    }
    return new CurveChart("dose, share of the budget", "information", 1, top(most), false, curves)
        .svg();
  }

  private static int place(Optional<TaskStatistics> statistics, String agent, int number) {
    return statistics.map(one -> one.drawn().indexOf(agent)).orElse(number);
  }

  /** The end of an axis: the next of 0.1, 0.2, 0.5 and 1. */
  static double top(double most) {
    return most <= 0.1 ? 0.1 : most <= 0.2 ? 0.2 : most <= 0.5 ? 0.5 : 1;
  }
}
