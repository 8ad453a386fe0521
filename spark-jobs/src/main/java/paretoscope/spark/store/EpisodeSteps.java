package paretoscope.spark.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;

/** Collects the rows of steps, which stand together by episode, and hands over those of each. */
final class EpisodeSteps {
  static final Comparator<StepRecord> ORDER = Comparator.comparingInt(StepRecord::number);

  private final BiConsumer<EpisodeKey, List<StepRecord>> to;
  private final List<StepRecord> steps = new ArrayList<>();
  private EpisodeKey current;

  EpisodeSteps(BiConsumer<EpisodeKey, List<StepRecord>> to) {
    this.to = to;
  }

  void add(Row row) {
    EpisodeKey key = EpisodeRows.key(row);
    if (!key.equals(current)) {
      end();
      current = key;
    }
    steps.add(StepRows.read(row));
  }

  /** The last episode is whole. */
  void end() {
    if (current != null) {
      steps.sort(ORDER);
      to.accept(current, List.copyOf(steps));
    }
    steps.clear();
    current = null;
  }
}
