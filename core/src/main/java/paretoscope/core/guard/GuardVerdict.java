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
  /** How sure the guard is. */
  public enum Level {
    /** Every reward falls on every kind of surrogate. */
    SOUND,
    /** Some reward stays on phase-randomised surrogates, or earns or scores nothing at all. */
    DOUBTFUL,
    /** Some reward stays on pure noise, or none falls on phase-randomised surrogates. */
    HACKED
  }

  public GuardVerdict {
    findings = List.copyOf(findings);
  }

  public Level level() {
    boolean noisePays = stays(SurrogateKind.SHUFFLED);
    List<GuardFinding> texture = of(SurrogateKind.PHASE_RANDOMISED);
    boolean textureDoesAll =
        !texture.isEmpty()
            && texture.stream().allMatch(f -> f.outcome() == GuardFinding.Outcome.STAYED);
    if (noisePays || textureDoesAll) {
      return Level.HACKED;
    }
    return findings.stream().allMatch(GuardFinding::passed) ? Level.SOUND : Level.DOUBTFUL;
  }

  /** Whether tables and reports mark the point: anything but SOUND. */
  public boolean flagged() {
    return level() != Level.SOUND;
  }

  private List<GuardFinding> of(SurrogateKind kind) {
    return findings.stream().filter(f -> f.kind() == kind).toList();
  }

  private boolean stays(SurrogateKind kind) {
    return of(kind).stream().anyMatch(f -> f.outcome() == GuardFinding.Outcome.STAYED);
  }

  /** The verdict for people, in a sentence or two. */
  public String sentence() {
    if (level() == Level.SOUND) {
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
