package paretoscope.core.report.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which agents are drawn where all would be too many. */
final class Drawn {
  /** More curves with bands cannot be told apart. */
  static final int MOST = 7;

  /** What decides, in words. */
  static final String RULE =
      "the best agent with each analyst (one for all that were taught on one material whatever the"
          + " world's), at most "
          + MOST;

  private Drawn() {}

  /** All if they are few, else the best with each analyst, in the order of the contenders. */
  static List<String> of(TaskScores scores) {
    Map<String, Double> means = scores.means(Played::score);
    List<Contender> there =
        new ArrayList<>(
            scores.contenders().stream().filter(one -> means.containsKey(one.name())).toList());
    if (there.size() > MOST) {
      there.sort((a, b) -> Double.compare(means.get(b.name()), means.get(a.name())));
      Set<String> analysts = new LinkedHashSet<>();
      there.removeIf(one -> !analysts.add(kind(one)) || analysts.size() > MOST);
    }
    List<String> chosen = there.stream().map(Contender::name).toList();
    return scores.contenders().stream().map(Contender::name).filter(chosen::contains).toList();
  }

  private static String kind(Contender one) {
    return one.taughtOn().isEmpty() ? one.analyst() : "taught on";
  }
}
