package paretoscope.spark.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import paretoscope.spark.resource.TaskNeeds;
import paretoscope.spark.serialise.Wire;

/**
 * Does pieces of work as one Spark job, of which some may take their executor's Java machine with
 * them. Spark would begin such a piece again, end another executor and what else ran there, and
 * give up the job after the fourth time. Here a piece whose executor was lost is taken apart and
 * each part done alone, while nothing else of this program runs. What then ends two executors more
 * is lost, and an answer of its own; what merely stood beside it is done like all the rest.
 *
 * @param <P> a piece of work
 * @param <A> an answer; a piece may have several, in the order of its parts
 */
public final class Quarantine<P, A> {
  /** Why a part is lost, for its row. */
  public static final String REASON =
      "it ended the Java machine of its executor twice while nothing else ran: out of memory, a"
          + " crash of native code, or an exit";

  private static final byte DONE = 0;
  private static final byte UNDONE = 1;
  private static final byte THREW = 2;

  /** Attempts of a part alone before it is lost; Spark usually allows four. */
  private static final int STRIKES = 2;

  /** Jobs may run side by side; who is alone, is alone. */
  private static final ReentrantReadWriteLock COMPANY = new ReentrantReadWriteLock(true);

  /** How work is taken apart. */
  public interface Work<P, A> {
    /** The parts of a piece, as small as can be; the piece itself if it has none. */
    List<P> parts(P piece);

    /** What a task answered, decoded. */
    List<A> answers(byte[] bytes);

    /** The answer of a part that cannot be done. */
    A lost(P part, String reason);

    /** What each task needs. */
    default TaskNeeds needs() {
      return TaskNeeds.AS_SET;
    }
  }

  private final JavaSparkContext spark;
  private final Function<byte[], byte[]> task;
  private final Work<P, A> work;

  /**
   * @param task a piece in, its answer out, both encoded
   */
  public Quarantine(JavaSparkContext spark, Function<byte[], byte[]> task, Work<P, A> work) {
    this.spark = spark;
    this.task = task;
    this.work = work;
  }

  /** The answers to each piece. */
  public List<List<A>> run(List<P> pieces) {
    List<byte[]> orders = pieces.stream().map(Wire::encode).toList();
    List<byte[]> first = with(COMPANY.readLock(), () -> together(orders));
    List<List<A>> all = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      byte[] answer = first.get(i);
      all.add(answer[0] == DONE ? decoded(answer) : alone(pieces.get(i)));
    }
    return all;
  }

  private List<byte[]> together(List<byte[]> orders) {
    // a second copy of a slow task is a second attempt, too
    boolean copies = spark.getConf().getBoolean("spark.speculation", false);
    return attempted(orders, new Attempt(task, copies ? Integer.MAX_VALUE : 1, false));
  }

  /** All undone where Spark gave up because executors were lost. */
  private List<byte[]> attempted(List<byte[]> orders, Attempt attempt) {
    try {
      return job(orders, attempt);
    } catch (Exception e) {
      if (spark.sc().isStopped() || !String.valueOf(e.getMessage()).contains("ExecutorLost")) {
        throw e;
      }
      return Collections.nCopies(orders.size(), new byte[] {UNDONE});
    }
  }

  private List<A> alone(P piece) {
    List<A> all = new ArrayList<>();
    for (P part : work.parts(piece)) {
      List<byte[]> order = List.of(Wire.encode(part));
      Attempt attempt = new Attempt(task, STRIKES, true);
      byte[] answer = with(COMPANY.writeLock(), () -> attempted(order, attempt)).get(0);
      all.addAll(
          switch (answer[0]) {
            case DONE -> decoded(answer);
            case UNDONE -> List.of(work.lost(part, REASON));
            // what is wrong with an executor may be right with another one
            default -> work.answers(job(order, task).get(0));
          });
    }
    return all;
  }

  private List<byte[]> job(List<byte[]> orders, Function<byte[], byte[]> each) {
    return work.needs().stage(spark.parallelize(orders, orders.size()).map(each)).collect();
  }

  private List<A> decoded(byte[] answer) {
    return work.answers(Arrays.copyOfRange(answer, 1, answer.length));
  }

  private static <T> T with(Lock lock, java.util.function.Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /**
   * The task, tried so many times.
   *
   * @param most attempts that do it; later ones say that it is not done
   * @param quiet whether it answers instead of throwing, so that only lost executors are counted
   */
  private record Attempt(Function<byte[], byte[]> task, int most, boolean quiet)
      implements Function<byte[], byte[]> {
    @Override
    public byte[] call(byte[] order) throws Exception {
      if (TaskContext.get().attemptNumber() >= most) {
        return new byte[] {UNDONE};
      }
      byte[] answer;
      try {
        answer = task.call(order);
      } catch (Exception | LinkageError e) {
        if (quiet) {
          return new byte[] {THREW};
        }
        throw e;
      }
      byte[] marked = new byte[answer.length + 1];
      marked[0] = DONE;
      System.arraycopy(answer, 0, marked, 1, answer.length);
      return marked;
    }
  }
}
