package paretoscope.simulator.film;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.episode.Claim;
import paretoscope.simulator.episode.ClaimedPhases;
import paretoscope.simulator.episode.FoundColumn;
import paretoscope.simulator.episode.PlaceQuestion;
import paretoscope.simulator.episode.SeenField;
import paretoscope.simulator.episode.TruePlaces;
import paretoscope.simulator.episode.Truth;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.Defect;
import paretoscope.simulator.specimen.Slab;

/** An agent's claims as they stand; later ones take the place of earlier ones in their views. */
final class Belief {
  private record Said(double xNm, double yNm, Defect kind) {}

  private final Optional<PlaceQuestion> question;
  private final ClaimedPhases spread;
  private final List<Said> answers = new ArrayList<>();
  private final List<Said> columns = new ArrayList<>();
  private final byte[] phases;

  /**
   * @param question of the task, if it asks for places
   */
  Belief(Truth truth, Optional<PlaceQuestion> question) {
    this.question = question;
    Slab slab = truth.world().spec().slab();
    this.spread = new ClaimedPhases(slab, truth.world().specimen().phases().names());
    this.phases = new byte[slab.sidePx() * slab.sidePx()];
    Arrays.fill(phases, ClaimedPhases.UNCLAIMED);
  }

  void take(Claim claim) {
    View view = claim.view();
    answers.removeIf(said -> inside(view, said));
    columns.removeIf(said -> inside(view, said));
    question.ifPresent(
        asked ->
            asked
                .reading()
                .into(claim.findings(), (x, y, kind) -> answers.add(new Said(x, y, kind))));
    for (FoundColumn column : claim.findings().columns()) {
      columns.add(new Said(column.xNm(), column.yNm(), Defect.NONE));
    }
    spread.each(claim, (y, x, phase) -> phases[y * spread.slab().sidePx() + x] = phase);
  }

  private static boolean inside(View view, Said said) {
    double across = said.xNm - view.leftNm();
    double down = said.yNm - view.topNm();
    return across >= 0 && down >= 0 && across < view.widthNm() && down < view.heightNm();
  }

  /** The claims that answer the question, and what they miss of what was looked at. */
  List<Mark> marks(SeenField seen) {
    return question.map(asked -> marks(asked, seen)).orElse(List.of());
  }

  private List<Mark> marks(PlaceQuestion asked, SeenField seen) {
    TruePlaces places = asked.places();
    List<Mark> marks = new ArrayList<>();
    BitSet found = new BitSet();
    for (Said said : answers) {
      int place = places.standsFor(said.xNm, said.yNm, said.kind);
      if (place != TruePlaces.IGNORED) {
        boolean right = place != TruePlaces.WRONG && !found.get(place);
        if (right) {
          found.set(place);
        }
        Mark.Verdict verdict = right ? Mark.Verdict.RIGHT : Mark.Verdict.WRONG;
        marks.add(new Mark(said.xNm, said.yNm, said.kind, verdict));
      }
    }
    List<AtomicColumn> wanted = places.wanted();
    for (int i = 0; i < wanted.size(); i++) {
      AtomicColumn column = wanted.get(i);
      if (!found.get(i) && seen.seen(column.xNm(), column.yNm())) {
        Defect kind = asked.defects() ? column.defect() : Defect.NONE;
        marks.add(new Mark(column.xNm(), column.yNm(), kind, Mark.Verdict.MISSED));
      }
    }
    return marks;
  }

  /** All columns that are claimed, whatever the question. */
  List<Mark> columns() {
    return columns.stream()
        .map(said -> new Mark(said.xNm, said.yNm, Defect.NONE, Mark.Verdict.TRUE))
        .toList();
  }

  /** The phase that a pixel is claimed to be of; {@link ClaimedPhases#UNCLAIMED} if of none. */
  int phase(int y, int x) {
    return phases[y * spread.slab().sidePx() + x];
  }

  /** Share of the field that is claimed to be of some phase, 0 to 1. */
  double phasesKnown() {
    int known = 0;
    for (byte phase : phases) {
      known += phase == ClaimedPhases.UNCLAIMED ? 0 : 1;
    }
    return known / (double) phases.length;
  }
}
