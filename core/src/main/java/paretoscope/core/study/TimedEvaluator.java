package paretoscope.core.study;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import paretoscope.core.evaluate.Evaluation;
import paretoscope.core.image.Micrograph;
import paretoscope.core.space.Candidate;

/**
 * Evaluates one candidate within the study's time limit. Java cannot stop code that does not want
 * to: past the limit the work is interrupted and left behind on its own daemon thread, and the
 * outcome is TIMEOUT.
 */
public final class TimedEvaluator implements AutoCloseable {
  private final StudyEvaluator evaluator;
  private final Duration limit;
  private final int rewards;
  private final ExecutorService threads;

  public TimedEvaluator(Study study, StudyEvaluator evaluator) {
    this.evaluator = evaluator;
    this.limit = study.evaluationLimit();
    this.rewards = study.rewards().size();
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    this.threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "paretoscope-evaluation");
              thread.setDaemon(true);
              thread.setContextClassLoader(loader);
              return thread;
            });
  }

  /** Evaluates; always returns. */
  public Evaluation evaluate(Candidate candidate) {
    return within(candidate, () -> evaluator.evaluate(candidate));
  }

  /** Evaluates on other images, for instance surrogates; always returns. */
  public Evaluation evaluate(Candidate candidate, List<Micrograph> on) {
    return within(candidate, () -> evaluator.evaluate(candidate, on));
  }

  private Evaluation within(Candidate candidate, Callable<Evaluation> evaluation) {
    Future<Evaluation> work = threads.submit(evaluation);
    try {
      return work.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      work.cancel(true);
      String reason = "took longer than " + limit.toMillis() / 1000.0 + " s";
      return Evaluation.failed(candidate, Evaluation.Status.TIMEOUT, rewards, reason);
    } catch (ExecutionException e) {
      String reason = String.valueOf(e.getCause());
      return Evaluation.failed(candidate, Evaluation.Status.FAILED, rewards, reason);
    } catch (InterruptedException e) {
      work.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while evaluating " + candidate.id(), e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
