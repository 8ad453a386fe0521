package paretoscope.core.study;

import java.util.List;

/** Hears of each batch as it is done: for progress lines and for tables. */
public interface StudyListener {
  /**
   * Called once per batch, in order. What is durable when this returns survives a crash.
   *
   * @param fresh trials new in this batch, in order; before the first batch's own trials comes the
   *     baseline
   * @param front the non-dominated trials so far, in the order of their indices
   */
  void done(Generation generation, List<Trial> fresh, List<Trial> front);
}
