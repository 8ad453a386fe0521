package paretoscope.spark.scale;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import paretoscope.core.error.Require;

/**
 * What an event log says of a run. Times are milliseconds since 1970, by the driver's clock.
 *
 * @param slots tasks that could run at once
 * @param jobs those that have ended, by their start
 */
public record JobLog(int slots, List<Job> jobs) {
  public JobLog {
    Require.positive("task slots", slots);
    jobs = List.copyOf(jobs);
  }

  /**
   * A task that ended well.
   *
   * @param launch when the driver sent it
   * @param finish when the driver had its answer
   * @param run spent at work in the executor [ms]
   */
  public record Task(long launch, long finish, long run) {
    public Task {
      Require.that(finish >= launch, "end of a task", finish, "must not be before its start", 0);
      Require.that(run <= finish - launch + 1000, "work of a task", run, "must fit its time", 0);
    }
  }

  /**
   * @param description what this program calls the job
   * @param pool of the fair scheduler
   * @param tasks by their launch
   */
  public record Job(String description, String pool, long start, long end, List<Task> tasks) {
    public Job {
      Require.that(end >= start, "end of a job", end, "must not be before its start", 0);
      tasks = tasks.stream().sorted(Comparator.comparingLong(Task::launch)).toList();
    }
  }

  /** A job that is being read. */
  static final class Draft {
    final String description;
    final String pool;
    final long start;
    final List<Task> tasks = new ArrayList<>();
    long end = -1;

    Draft(String description, String pool, long start) {
      this.description = description;
      this.pool = pool;
      this.start = start;
    }

    boolean whole() {
      return end >= start && !tasks.isEmpty();
    }

    Job job() {
      return new Job(description, pool, start, end, tasks);
    }
  }

  /** From the first job's start to the last one's end [s]. */
  public double seconds() {
    long end = jobs.stream().mapToLong(Job::end).max().orElseThrow();
    return (end - jobs.get(0).start()) / 1000.0;
  }

  /** The first task of each slot: Java has yet to compile, and worlds are to be made ready. */
  List<Task> first() {
    return tasks().limit(slots).toList();
  }

  /**
   * What those took more than later ones, if each took longer than any of these: then that is no
   * chance [s].
   */
  double warmUp() {
    List<Task> later = tasks().skip(slots).toList();
    long shortest = first().stream().mapToLong(Task::run).min().orElse(0);
    boolean more = !later.isEmpty() && later.stream().allMatch(task -> task.run() < shortest);
    return more ? (mean(first()) - mean(later)) / 1000 : 0;
  }

  private Stream<Task> tasks() {
    return jobs.stream()
        .flatMap(job -> job.tasks().stream())
        .sorted(Comparator.comparingLong(Task::launch));
  }

  private static double mean(List<Task> tasks) {
    return tasks.stream().mapToLong(Task::run).average().orElse(0);
  }

  /** Share of the slots' time that was spent at work. */
  public double busy() {
    double work =
        jobs.stream().flatMap(job -> job.tasks().stream()).mapToLong(Task::run).sum() / 1000.0;
    return work / slots / seconds();
  }
}
