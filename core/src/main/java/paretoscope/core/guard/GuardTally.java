package paretoscope.core.guard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the points that the guard checked came out.
 *
 * @param worst of each point over its images, by the candidate's id
 */
public record GuardTally(Map<String, GuardLevel> worst) {
  /** Said of workflows that segment, which are not checked. */
  public static final String NOT_OF_MASKS =
      "not run: a network would have to be asked about six surrogates of every image.";

  public GuardTally {
    worst = Map.copyOf(worst);
  }

  /** Gathers findings, in any order. */
  public static GuardTally of(Stream<Map.Entry<String, GuardLevel>> findings) {
    Map<String, GuardLevel> worst = new TreeMap<>();
    findings.forEach(one -> worst.merge(one.getKey(), one.getValue(), GuardLevel::orWorse));
    return new GuardTally(worst);
  }

  /** The verdict on a point, empty if it was not checked. */
  public Optional<GuardLevel> of(String candidateId) {
    return Optional.ofNullable(worst.get(candidateId));
  }

  /** The verdicts that occur, the best first. */
  public List<GuardLevel> levels() {
    return worst.values().stream().distinct().sorted().toList();
  }

  /** What those verdicts mean that are not good news, a sentence or two each. */
  public List<String> cautions() {
    return levels().stream()
        .filter(level -> level != GuardLevel.CLEAN)
        .map(level -> level + ": " + level.explanation())
        .toList();
  }

  /** For people, in a line. */
  public String summary() {
    if (worst.isEmpty()) {
      return "not run.";
    }
    String points = worst.size() == 1 ? " point checked: " : " points checked: ";
    return worst.size()
        + points
        + levels().stream()
            .map(level -> count(level) + " " + level)
            .collect(Collectors.joining(", "))
        + ".";
  }

  private long count(GuardLevel level) {
    return worst.values().stream().filter(one -> one == level).count();
  }
}
