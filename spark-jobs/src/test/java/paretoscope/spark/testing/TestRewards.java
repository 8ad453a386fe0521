package paretoscope.spark.testing;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import paretoscope.core.reward.Direction;
import paretoscope.core.reward.Reward;
import paretoscope.core.reward.RewardCard;
import paretoscope.core.space.Candidate;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Blob;
import paretoscope.core.workflow.Analysis;

/** Rewards for tests, found like those of users: two that work, and every way to go wrong. */
public final class TestRewards {
  private TestRewards() {}

  private abstract static class Named implements Reward {
    private final RewardCard card;

    Named(String name, Direction direction) {
      this.card = new RewardCard(name, direction, "1", "for tests", "own", "none", List.of());
    }

    @Override
    public RewardCard card() {
      return card;
    }
  }

  /** More spots are better. */
  public static final class Spots extends Named {
    public Spots() {
      super("test-spots", Direction.MAXIMISE);
    }

    @Override
    public double score(Analysis analysis, Settings options) {
      return analysis.detections().count();
    }
  }

  /** Smaller spots are better: works against {@link Spots}. */
  public static final class Tightness extends Named {
    public Tightness() {
      super("test-tightness", Direction.MINIMISE);
    }

    @Override
    public double score(Analysis analysis, Settings options) {
      double sum = 0;
      for (Blob blob : analysis.detections().blobs()) {
        sum += blob.sigma() * blob.sigma() - blob.response();
      }
      return sum / (1 + Math.sqrt(analysis.detections().count()));
    }
  }

  /** Always one. */
  public static final class Constant extends Named {
    public Constant() {
      super("test-constant", Direction.MAXIMISE);
    }

    @Override
    public double score(Analysis analysis, Settings options) {
      return 1;
    }
  }

  /** Always throws. */
  public static final class Throws extends Named {
    public Throws() {
      super("test-throws", Direction.MAXIMISE);
    }

    @Override
    public double score(Analysis analysis, Settings options) {
      throw new IllegalStateException("thrown on purpose");
    }
  }

  /** Throws for candidates whose digits say so, about half of them. */
  public static final class Sometimes extends Named {
    public Sometimes() {
      super("test-sometimes", Direction.MAXIMISE);
    }

    @Override
    public double score(Analysis analysis, Settings options) {
      if (analysis.candidate().id().charAt(0) < '8') {
        throw new IllegalStateException("thrown for some");
      }
      return analysis.detections().count();
    }
  }

  /** Always NaN. */
  public static final class Nan extends Named {
    public Nan() {
      super("test-nan", Direction.MAXIMISE);
    }

    @Override
    public double score(Analysis analysis, Settings options) {
      return Double.NaN;
    }
  }

  /** Never returns, and does not mind being interrupted. */
  public static final class Hangs extends Named {
    public Hangs() {
      super("test-hangs", Direction.MAXIMISE);
    }

    @Override
    public double score(Analysis analysis, Settings options) {
      while (analysis.detections().count() >= 0) {
        LockSupport.parkNanos(Long.MAX_VALUE);
        Thread.interrupted(); // an interrupt left standing would make the loop spin
      }
      return 0;
    }
  }

  /** Cannot be loaded once after it was armed: what a broken executor looks like. */
  public static final class FailsOnce extends Named {
    /** Set it to make the next loading fail. */
    public static final AtomicBoolean ARMED = new AtomicBoolean();

    public FailsOnce() {
      super("test-fails-once", Direction.MAXIMISE);
      if (ARMED.compareAndSet(true, false)) {
        throw new IllegalStateException("this executor is broken, once");
      }
    }

    @Override
    public double score(Analysis analysis, Settings options) {
      return analysis.detections().count();
    }
  }

  /** Ends its executor for candidates whose digits say so, about one in sixteen. */
  public static final class Deadly extends Named {
    public Deadly() {
      super("test-deadly", Direction.MAXIMISE);
    }

    @Override
    public double score(Analysis analysis, Settings options) {
      if (kills(analysis.candidate())) {
        Runtime.getRuntime().halt(1);
      }
      return analysis.detections().count();
    }

    /** Whether it ends the Java machine that evaluates this one. */
    public static boolean kills(Candidate candidate) {
      return candidate.id().charAt(0) == '3';
    }
  }

  /** Takes its time, and for about one candidate in sixteen never ends. */
  public static final class Slow extends Named {
    private static final long PAUSE_MILLIS = 1500;

    public Slow() {
      super("test-slow", Direction.MAXIMISE);
    }

    @Override
    public double score(Analysis analysis, Settings options) {
      char first = analysis.candidate().id().charAt(0);
      while (first == '5') {
        LockSupport.parkNanos(Long.MAX_VALUE);
        Thread.interrupted(); // an interrupt left standing would make the loop spin
      }
      if (first == '7') {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
      }
      return analysis.detections().count();
    }
  }
}
