package paretoscope.spark.scale;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import paretoscope.core.error.Require;
import paretoscope.core.error.UserError;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.spark.evaluate.EpisodeParts;
import paretoscope.spark.evaluate.Rounds;
import paretoscope.spark.evaluate.SparkBatchEvaluator;
import paretoscope.spark.evaluate.WholeStudies;

/**
 * What a run has to do, in pieces that cannot be divided, and how it deals them to tasks.
 *
 * @param batches pieces that the driver must have in hand before it can go on: a study's
 *     generations; of light studies and episodes there is one
 * @param pieces seconds of each piece, in their order; where there are more pieces they are taken
 *     again
 * @param cut how they lay in tasks when they were measured
 */
public record Load(Kind kind, List<Integer> batches, List<Double> pieces, Cut cut) {
  /**
   * How the pieces of a log lay in its tasks.
   *
   * @param each pieces to a task, which tells only their mean; where it is one, all are known
   * @param most pieces that there can be to a task, such as a world's episodes
   * @param warmUp what the first task of each slot took besides its pieces [s]
   */
  public record Cut(double each, int most, double warmUp) {
    /** Each was a task, and tasks may be of any size. */
    public static final Cut SINGLE = new Cut(1, Integer.MAX_VALUE, 0);

    public Cut {
      Require.that(each > 0, "pieces to a task", each, "must be > 0", 1);
      Require.positive("most pieces to a task", most);
      Require.that(warmUp >= 0, "seconds of a first task", warmUp, "must be >= 0", 0);
    }
  }

  /** How a run spreads its work. */
  public enum Kind {
    /** One study, whose candidates are spread. */
    CANDIDATES("candidates of a study", ".*: generation \\d+ of \\d+, (\\d{1,9}) candidates", 3),
    /** Many studies, each a task. */
    STUDIES("light studies", ".*: (\\d{1,9}) studies", 7),
    /** Episodes, some to a task. */
    EPISODES("episodes", ".*: (\\d{1,9}) episodes", 2);

    private final String words;
    private final Pattern job;
    private final int tables;

    Kind(String words, String job, int tables) {
      this.words = words;
      this.job = Pattern.compile(job);
      this.tables = tables;
    }

    /** For people. */
    public String words() {
      return words;
    }

    /** Files of one commit: one of each table that it has rows of, and the manifest. */
    int files() {
      return tables + 1;
    }

    /** Driver threads that have jobs running. */
    int threads() {
      return this == CANDIDATES ? 1 : Rounds.JOBS_AT_ONCE;
    }

    boolean is(JobLog.Job job) {
      return this.job.matcher(job.description()).matches();
    }

    /** The jobs of this kind alone. */
    public JobLog of(JobLog log) {
      return new JobLog(log.slots(), log.jobs().stream().filter(this::is).toList());
    }

    /** Pieces that the job's description tells of. */
    int told(JobLog.Job job) {
      Matcher matcher = this.job.matcher(job.description());
      Require.that(matcher.matches(), "description of a job", job.description(), "tells none", 0);
      return Integer.parseInt(matcher.group(1));
    }
  }

  /** Pieces of a load: some seconds of simulating. */
  private static final long MOST = 10_000_000;

  /** Orders that are simulated of a small load; one is enough where many pieces even out. */
  private static final int MOST_DEALS = 16;

  private static final long PIECES_OF_ALL_DEALS = 100_000;

  public Load {
    batches = List.copyOf(batches);
    pieces = List.copyOf(pieces);
    boolean sound = pieces.stream().allMatch(seconds -> seconds >= 0 && seconds < 1e9);
    Require.that(sound && !pieces.isEmpty(), "seconds of pieces", pieces.size(), "must be >= 0", 0);
    Require.that(batches.stream().allMatch(n -> n >= 0), "pieces", batches, "must be >= 0", 0);
  }

  /**
   * What kind of work a log is of.
   *
   * @throws UserError if it is of none
   */
  public static Kind kind(JobLog log) {
    for (Kind kind : Kind.values()) {
      if (log.jobs().stream().anyMatch(kind::is)) {
        return kind;
      }
    }
    throw new UserError(
        "the event log holds no job that evaluated candidates, studies or episodes; name the log"
            + " of a run of search or episodes.");
  }

  /**
   * The load that a run was.
   *
   * @param log jobs of one kind
   */
  public static Load of(Kind kind, JobLog log) {
    if (kind == Kind.CANDIDATES
        && log.jobs().stream().map(JobLog.Job::pool).distinct().count() > 1) {
      throw new UserError("the event log is of several studies at once; name the log of one.");
    }
    List<Integer> batches =
        kind == Kind.CANDIDATES
            ? log.jobs().stream().map(kind::told).toList()
            : List.of(kind.told(log.jobs().get(0)));
    int tasks = log.jobs().stream().mapToInt(job -> job.tasks().size()).sum();
    List<Double> pieces = new ArrayList<>();
    Set<JobLog.Task> first = Set.copyOf(log.first());
    // the first study or candidate may well be the longest
    double warmUp = kind == Kind.EPISODES ? log.warmUp() : 0;
    for (JobLog.Job job : log.jobs()) {
      int own = job.tasks().size();
      int dealt =
          kind == Kind.CANDIDATES ? kind.told(job) : (int) ((long) batches.get(0) * own / tasks);
      for (int i = 0; i < own; i++) {
        int count = Math.max(1, (dealt - i + own - 1) / own);
        JobLog.Task task = job.tasks().get(i);
        double seconds = task.run() / 1000.0 - (first.contains(task) ? warmUp : 0);
        double each = Math.max(0, seconds) / count;
        pieces.addAll(Collections.nCopies(count, each));
      }
    }
    double each = pieces.size() / (double) tasks;
    int most = most(kind, pieces.size(), (int) Math.ceil(each), log.slots());
    return new Load(kind, batches, pieces, new Cut(each, most, warmUp));
  }

  /** Where tasks had fewer episodes than they might, worlds had no more. */
  private static int most(Kind kind, int pieces, int filled, int slots) {
    boolean small = kind == Kind.EPISODES && filled < EpisodeParts.perTask(pieces, slots);
    return small ? filled : Integer.MAX_VALUE;
  }

  /** Episodes to a task. */
  private int perTask(int slots) {
    return Math.min(cut.most, EpisodeParts.perTask(batches.get(0), slots));
  }

  /** Whether tasks would be those that were measured. */
  private boolean known(int slots) {
    return cut.each <= 1 || (kind == Kind.EPISODES && perTask(slots) == cut.each);
  }

  /**
   * A task of several pieces tells only their mean; pieces differ more than their means do, by the
   * root of their number if they have nothing to do with each other.
   */
  private static List<Double> spread(List<Double> means, double each) {
    double mean = mean(means);
    double more = Math.sqrt(each);
    List<Double> wide =
        means.stream().map(value -> Math.max(0, mean + (value - mean) * more)).toList();
    double scale = mean == 0 ? 1 : mean / mean(wide);
    return wide.stream().map(value -> value * scale).toList();
  }

  /** The load itself if its tasks are known, else the load in some orders of its pieces. */
  List<Load> deals(int slots) {
    if (known(slots)) {
      return List.of(this);
    }
    List<Double> wide = spread(pieces, cut.each);
    long count = Math.max(1, Math.min(MOST_DEALS, PIECES_OF_ALL_DEALS / all()));
    SeedTree seeds = SeedTree.root(1).child("pieces");
    return LongStream.range(0, count)
        .mapToObj(i -> shuffled(wide, seeds.child("deal " + i)))
        .toList();
  }

  private Load shuffled(List<Double> wide, SeedTree seed) {
    RandomStream random = seed.stream();
    List<Double> mixed = new ArrayList<>(wide);
    for (int i = mixed.size() - 1; i > 0; i--) {
      Collections.swap(mixed, i, random.below(i + 1));
    }
    return new Load(kind, batches, mixed, cut);
  }

  private long all() {
    return Math.max(1, batches.stream().mapToLong(n -> n).sum());
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(value -> value).average().orElse(0);
  }

  /** Seconds of the tasks of each Spark job, in the order in which they are begun. */
  List<double[]> jobs(int slots) {
    return switch (kind) {
      case CANDIDATES -> generations(slots);
      case STUDIES -> rounds(batches.get(0), 1, WholeStudies.STUDIES_PER_SLOT * slots);
      case EPISODES -> rounds(batches.get(0), perTask(slots), slots);
    };
  }

  private List<double[]> generations(int slots) {
    List<double[]> jobs = new ArrayList<>();
    int from = 0;
    for (int count : batches) {
      int first = from;
      int hands = (int) Math.min((long) SparkBatchEvaluator.TASKS_PER_SLOT * slots, count);
      double[] tasks = new double[hands];
      for (int i = 0; i < count; i++) {
        tasks[i % hands] += piece(first + i);
      }
      from += count;
      jobs.add(tasks);
    }
    return jobs;
  }

  private List<double[]> rounds(int all, int each, int most) {
    List<double[]> jobs = new ArrayList<>();
    List<Double> round = new ArrayList<>();
    for (int from = 0; from < all; from += each) {
      double task = 0;
      for (int i = from; i < Math.min(all, from + each); i++) {
        task += piece(i);
      }
      round.add(task);
      if (round.size() == most || from + each >= all) {
        jobs.add(round.stream().mapToDouble(seconds -> seconds).toArray());
        round.clear();
      }
    }
    return jobs;
  }

  private double piece(int number) {
    return pieces.get(number % pieces.size());
  }

  /** The same work so many times longer: more generations, studies or episodes. */
  public Load times(int factor) {
    long all = all() * factor;
    if (all > MOST) {
      throw new UserError(
          "%d %s are more than this model counts (%d); predict for fewer."
              .formatted(all, kind.words(), MOST));
    }
    return new Load(
        kind,
        kind == Kind.CANDIDATES
            ? Collections.nCopies(factor, batches).stream().flatMap(List::stream).toList()
            : batches.stream().map(n -> Math.multiplyExact(n, factor)).toList(),
        pieces,
        cut);
  }
}
