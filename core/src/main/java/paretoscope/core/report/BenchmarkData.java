package paretoscope.core.report;

import java.util.List;
import java.util.Optional;
import paretoscope.core.report.benchmark.TaskStatistics;

/**
 * What the page of a benchmark shows.
 *
 * @param summary one sentence
 * @param notices what the reader must know, such as failed episodes
 * @param command that made it
 * @param tasks one section each
 * @param sensitivity how scores move with assumptions, where these were varied
 * @param film one episode in pictures, where it could be played again
 * @param settings of the study with their sources
 * @param versions of the programs, and the tables' digest
 */
public record BenchmarkData(
    String title,
    String summary,
    List<String> notices,
    String command,
    List<TaskResult> tasks,
    Optional<Sensitivity> sensitivity,
    Optional<FilmStrip> film,
    List<ReportData.Setting> settings,
    List<ReportData.Version> versions) {
  public BenchmarkData {
    notices = List.copyOf(notices);
    tasks = List.copyOf(tasks);
    settings = List.copyOf(settings);
    versions = List.copyOf(versions);
  }

  /**
   * How agents fared at a task.
   *
   * @param goal in words
   * @param worlds ids, the columns of the table
   * @param agents rows, the best first
   * @param statistics of the same agents in the same order, where they were asked for
   */
  public record TaskResult(
      String task,
      String goal,
      List<String> worlds,
      List<AgentResult> agents,
      Optional<TaskStatistics> statistics) {
    public TaskResult {
      worlds = List.copyOf(worlds);
      agents = List.copyOf(agents);
    }
  }

  /**
   * How an agent fared at a task.
   *
   * @param ceiling whether part of it knows the truth
   * @param overall over all worlds and seeds
   * @param cells one for each world, over seeds
   * @param curve mean best information at equal steps of dose from 0 to the budget
   */
  public record AgentResult(
      String agent, boolean ceiling, Score overall, List<Score> cells, List<Double> curve) {
    public AgentResult {
      cells = List.copyOf(cells);
      curve = List.copyOf(curve);
    }
  }

  /**
   * DEC-AUC of several episodes.
   *
   * @param mean NaN if there are none
   * @param least NaN if there are none
   * @param most NaN if there are none
   */
  public record Score(int episodes, double mean, double least, double most) {}
}
