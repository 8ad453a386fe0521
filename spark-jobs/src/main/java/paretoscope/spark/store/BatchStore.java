package paretoscope.spark.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import paretoscope.core.study.Generation;
import paretoscope.core.study.StudyListener;
import paretoscope.core.study.Trial;

/** Stores each batch of a study in one commit, and compares those that are stored already. */
final class BatchStore implements StudyListener {
  private final RunFolder run;
  private final StudyKey key;
  private final Map<Integer, Generation> generations = new HashMap<>();
  private final Map<Integer, Trial> trials = new HashMap<>();

  /**
   * @param before what an earlier driver stored of the study, or null
   */
  BatchStore(RunFolder run, StudyKey key, StoredStudy before) {
    this.run = run;
    this.key = key;
    if (before != null) {
      before.generations().forEach(generation -> generations.put(generation.number(), generation));
      before.trials().forEach(trial -> trials.put(trial.index(), trial));
      before.baseline().ifPresent(trial -> trials.put(trial.index(), trial));
    }
  }

  @Override
  public void done(Generation generation, List<Trial> fresh, List<Trial> front) {
    Generation stored = generations.get(generation.number());
    if (stored == null) {
      try (Commit commit = run.begin()) {
        commit.generation(key, generation, fresh).publish();
      }
      return;
    }
    for (Trial trial : fresh) {
      Trial old = trials.get(trial.index());
      if (old == null || !old.evaluation().equals(trial.evaluation())) {
        throw differs("trial " + trial.index(), old, trial);
      }
    }
    if (!stored.equals(generation)) {
      throw differs("generation " + generation.number(), stored, generation);
    }
  }

  /** Equal seeds must give equal bits; anything else is a defect that must not go unseen. */
  private IllegalStateException differs(String what, Object old, Object now) {
    return new IllegalStateException(
        "the replay of study `%s` left its track at %s: stored %s, now %s"
            .formatted(key.name(), what, old, now));
  }
}
