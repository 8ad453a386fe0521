package paretoscope.core.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import paretoscope.core.error.Require;
import paretoscope.core.space.Candidate;

/** Evaluates on threads of this Java machine. */
public final class LocalEvaluator implements BatchEvaluator, AutoCloseable {
  private final Function<Candidate, Evaluation> evaluation;
  private final ExecutorService threads;

  /**
   * @param evaluation one candidate's evaluation; never throws
   */
  public LocalEvaluator(Function<Candidate, Evaluation> evaluation, int threads) {
    this.evaluation = evaluation;
    this.threads = Executors.newFixedThreadPool(Require.positive("threads", threads));
  }

  @Override
  public List<Outcome> evaluate(String label, List<Candidate> candidates) {
    List<Future<Outcome>> work = new ArrayList<>();
    for (Candidate candidate : candidates) {
      work.add(threads.submit(() -> timed(candidate)));
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (Future<Outcome> one : work) {
      outcomes.add(join(one));
    }
    return outcomes;
  }

  private Outcome timed(Candidate candidate) {
    return Clock.time(Thread.currentThread().getName(), () -> evaluation.apply(candidate));
  }

  private static Outcome join(Future<Outcome> work) {
    try {
      return work.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("an evaluation threw", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while evaluating", e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
