package paretoscope.simulator.episode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.world.WorldSpec;

/**
 * Where are the defects of one class? Information is the F2 of the reports of the target's kind: 5
 * TP / (4 true + reported). A search is to lose little of what is rare, so recall weighs four times
 * as much as precision; yet each false alarm costs whoever follows it up, so that reporting every
 * column earns next to nothing, which plain recall would reward in full (van Rijsbergen 1979,
 * Information Retrieval, chapter 7). Reports that are true of another class, or name another kind,
 * do not count.
 */
public final class TargetedSearch implements Task {
  /** What it is called. */
  public static final String NAME = "targeted-search";

  private static final double BETA = 2;

  private final Function<WorldSpec, Target> target;

  /** For the registered targets. */
  public TargetedSearch() {
    this(Target::of);
  }

  /** For other targets. */
  public TargetedSearch(Function<WorldSpec, Target> target) {
    this.target = target;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String goal(WorldSpec world) {
    return "report the place of every " + target.apply(world).words();
  }

  @Override
  public Scorer scorer(Truth truth) {
    return new PlaceScorer(question(truth), truth);
  }

  @Override
  public Optional<PlaceQuestion> places(Truth truth) {
    return Optional.of(question(truth));
  }

  private PlaceQuestion question(Truth truth) {
    Target sought = target.apply(truth.world().spec());
    List<AtomicColumn> places = new ArrayList<>();
    truth.defects().stream().filter(sought::is).forEach(places::add);
    int wanted = places.size();
    truth.defects().stream().filter(column -> !sought.is(column)).forEach(places::add);
    return new PlaceQuestion(
        new TruePlaces(places, wanted, truth),
        BETA,
        true,
        (findings, answers) -> read(findings, sought, answers));
  }

  private static void read(Findings findings, Target sought, PlaceQuestion.Answers answers) {
    for (FoundDefect defect : findings.defects()) {
      if (defect.kind() == sought.kind()) {
        answers.add(defect.xNm(), defect.yNm(), defect.kind());
      }
    }
  }
}
