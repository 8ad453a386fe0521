package paretoscope.spark.job;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work that goes on beside other work; for one thread. Closing it waits for its end. */
final class Beside implements AutoCloseable {
  private final FutureTask<Void> work;
  private boolean asked;

  private Beside(Runnable work) {
    this.work = new FutureTask<>(work, null);
  }

  /** Begins the work in a thread of its own. */
  static Beside of(String name, Runnable work) {
    Beside beside = new Beside(work);
    new Thread(beside.work, "paretoscope-" + name).start();
    return beside;
  }

  /** Returns when the work is done, or throws what made it fail. */
  void done() {
    asked = true;
    try {
      work.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for other work", e);
    }
  }

  /** Throws what made the work fail only if {@link #done} was never asked. */
  @Override
  public void close() {
    if (!asked) {
      done();
    }
  }
}
