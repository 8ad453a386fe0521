package paretoscope.spark.scale;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import paretoscope.core.error.Require;
import paretoscope.core.error.UserError;

/**
 * What Spark and the driver take besides the work itself [s].
 *
 * @param begin from a job's start until its first task is sent
 * @param launch of the driver's scheduler for a task; it sends one after the other
 * @param answer of the driver's scheduler for a task's answer; one after the other, too
 * @param around of a slot for a task: on its way, made ready, and its answer sent
 * @param end from a job's last answer until the driver's thread has it
 * @param between what the driver's thread does from one job to the next: choosing candidates,
 *     storing rows
 */
public record Costs(
    double begin, double launch, double answer, double around, double end, double between) {
  /** None at all. */
  public static final Costs NONE = new Costs(0, 0, 0, 0, 0, 0);

  /** Of a launch where a log does not tell [s]: about what two slots of one machine took. */
  private static final double UNTOLD = 0.001;

  public Costs {
    Require.within("begin of a job", begin, 0, 1e6);
    Require.within("launch of a task", launch, 0, 1e6);
    Require.within("answer of a task", answer, 0, 1e6);
    Require.within("time around a task", around, 0, 1e6);
    Require.within("end of a job", end, 0, 1e6);
    Require.within("work between jobs", between, 0, 1e6);
  }

  /**
   * As measured, in jobs that found all slots free. An answer is taken to cost as much as a launch:
   * the log does not tell the two apart.
   */
  public static Costs of(JobLog log) {
    List<Long> begins = new ArrayList<>();
    List<Long> launches = new ArrayList<>();
    List<Long> arounds = new ArrayList<>();
    List<Long> ends = new ArrayList<>();
    List<Long> betweens = new ArrayList<>();
    Map<String, Long> before = new HashMap<>();
    long idle = 0;
    for (JobLog.Job job : log.jobs()) {
      List<JobLog.Task> tasks = job.tasks();
      // beside another job, tasks wait for slots; before any other, for their classes
      if (job.start() >= idle) {
        begins.add(tasks.get(0).launch() - job.start());
        int wave = idle == 0 ? 0 : Math.min(log.slots(), tasks.size());
        for (int i = 1; i < wave; i++) {
          launches.add(tasks.get(i).launch() - tasks.get(i - 1).launch());
        }
      }
      idle = Math.max(idle, job.end());
      tasks.forEach(task -> arounds.add(task.finish() - task.launch() - task.run()));
      ends.add(job.end() - tasks.stream().mapToLong(JobLog.Task::finish).max().orElseThrow());
      Long ended = before.put(job.pool(), job.end());
      if (ended != null) {
        betweens.add(job.start() - ended);
      }
    }
    double around = seconds(arounds);
    // the log's clock has whole milliseconds, so few tasks may tell nothing
    double told = seconds(launches);
    double launch = Math.min(around / 2, told > 0 ? told : UNTOLD);
    try {
      return new Costs(
          seconds(begins), launch, launch, around - 2 * launch, seconds(ends), seconds(betweens));
    } catch (IllegalArgumentException e) {
      throw new UserError(
          "the event log holds times that cannot be (%s); name the log as Spark wrote it."
              .formatted(e.getMessage()),
          e);
    }
  }

  private static double seconds(List<Long> millis) {
    return millis.stream().mapToLong(value -> Math.max(0, value)).average().orElse(0) / 1000;
  }
}
