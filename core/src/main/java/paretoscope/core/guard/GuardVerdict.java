package paretoscope.core.guard;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import paretoscope.core.space.Candidate;

/**
 * Whether a candidate earns its rewards by what is in a micrograph.
 *
 * @param image id of the micrograph
 * @param findings one per reward and kind, kinds in turn, rewards in the study's order
 */
public record GuardVerdict(Candidate candidate, String image, List<GuardFinding> findings) {
  public GuardVerdict {
    findings = List.copyOf(findings);
  }

  /** The worst of the findings. */
  public GuardLevel level() {
    return findings.stream().map(GuardFinding::level).reduce(GuardLevel.CLEAN, GuardLevel::orWorse);
  }

  /** The verdict for people, in a sentence or two. */
  public String sentence() {
    if (level() == GuardLevel.CLEAN) {
      return "Every reward falls on images without columns.";
    }
    return findings.stream()
        .filter(f -> !f.passed())
        .map(GuardVerdict::describe)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String describe(GuardFinding f) {
    if (f.outcome() == GuardFinding.Outcome.UNKNOWN) {
      return f.reward() + " could not be scored on " + f.kind().label() + " images.";
    }
    if (f.outcome() == GuardFinding.Outcome.UNEARNED) {
      return String.format(
          Locale.ROOT, "%s earns nothing on the micrograph itself: %.4g.", f.reward(), f.real());
    }
    return String.format(
        Locale.ROOT,
        "%s does not fall on %s images: %.4g there, %.4g here.",
        f.reward(),
        f.kind().label(),
        f.surrogate(),
        f.real());
  }
}
