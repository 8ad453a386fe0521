package paretoscope.spark.scale;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A run in simulated time: one scheduler in the driver that sends tasks and takes answers one after
 * the other, slots that each do one task at a time, and threads of the driver that begin a job,
 * wait for all of it, and store its rows before they begin the next; only one of them stores at a
 * time.
 */
final class Simulated {
  private enum What {
    BEGIN,
    FREE,
    ENDED
  }

  private record Event(double at, long number, What what, Job job) {}

  private static final class Job {
    final double[] tasks;
    int sent;
    int running;
    int answered;

    Job(double[] tasks) {
      this.tasks = tasks;
    }
  }

  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingDouble(Event::at).thenComparing(Event::number));
  private final Deque<Job> waiting = new ArrayDeque<>();
  private final List<Job> active = new ArrayList<>();
  private final Costs costs;
  private final double firstTask;
  private final double warmUp;
  private int free;
  private int fresh;
  private long numbers;
  private double schedulerFree;
  private double storeFree;
  private double scheduling;
  private double work;
  private double end;

  private Simulated(int slots, Costs costs, double firstTask, double warmUp) {
    this.free = slots;
    this.fresh = slots;
    this.costs = costs;
    this.firstTask = firstTask;
    this.warmUp = warmUp;
  }

  /**
   * @param seconds until all is done
   * @param busy share of the slots' time that they worked
   * @param scheduler share of the time that the driver's scheduler worked
   */
  record Outcome(double seconds, double busy, double scheduler) {}

  /**
   * Runs jobs.
   *
   * @param jobs seconds of their tasks
   * @param threads of the driver
   * @param firstTask what the first task of a slot waits for, for instance for images [s]
   * @param warmUp what it works longer [s]
   */
  static Outcome run(
      List<double[]> jobs, int threads, int slots, Costs costs, double firstTask, double warmUp) {
    Simulated run = new Simulated(slots, costs, firstTask, warmUp);
    jobs.stream().filter(tasks -> tasks.length > 0).map(Job::new).forEach(run.waiting::add);
    for (int i = 0; i < threads; i++) {
      run.next(0);
    }
    while (!run.events.isEmpty()) {
      run.take(run.events.poll());
    }
    double seconds = run.end;
    return seconds == 0
        ? new Outcome(0, 1, 0)
        : new Outcome(seconds, run.work / seconds / slots, run.scheduling / seconds);
  }

  private void at(double time, What what, Job job) {
    events.add(new Event(time, numbers++, what, job));
  }

  private void next(double time) {
    if (!waiting.isEmpty()) {
      at(time + costs.begin(), What.BEGIN, waiting.poll());
    }
  }

  private void take(Event event) {
    double now = event.at;
    Job job = event.job;
    switch (event.what) {
      case BEGIN -> active.add(job);
      case FREE -> {
        free++;
        job.running--;
        job.answered++;
        double taken = scheduler(now, costs.answer());
        if (job.answered == job.tasks.length) {
          active.remove(job);
          at(taken + costs.end(), What.ENDED, job);
        }
      }
      case ENDED -> {
        end = Math.max(end, now);
        storeFree = Math.max(now, storeFree) + costs.between();
        next(storeFree);
      }
    }
    send(now);
  }

  /** The fair scheduler: a slot goes to the job that has the fewest. */
  private void send(double now) {
    while (free > 0) {
      Job least = null;
      for (Job job : active) {
        boolean open = job.sent < job.tasks.length;
        if (open && (least == null || job.running < least.running)) {
          least = job;
        }
      }
      if (least == null) {
        return;
      }
      double seconds = least.tasks[least.sent++] + (fresh > 0 ? warmUp : 0);
      least.running++;
      free--;
      double sent = scheduler(now, costs.launch());
      double wait = fresh > 0 ? firstTask : 0;
      fresh--;
      work += seconds;
      at(sent + wait + costs.around() + seconds, What.FREE, least);
    }
  }

  private double scheduler(double now, double cost) {
    schedulerFree = Math.max(now, schedulerFree) + cost;
    scheduling += cost;
    return schedulerFree;
  }
}
