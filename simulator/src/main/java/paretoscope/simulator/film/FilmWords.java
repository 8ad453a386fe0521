package paretoscope.simulator.film;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import paretoscope.core.report.Counted;
import paretoscope.simulator.episode.PlaceQuestion;

/** What is written to the pictures of a film. */
final class FilmWords {
  private FilmWords() {}

  static String title(Moment moment) {
    return "Look %d of %d".formatted(moment.number(), moment.looks());
  }

  static String caption(
      Moment moment, Belief belief, List<Mark> marks, Optional<PlaceQuestion> question) {
    String spent =
        String.format(
            Locale.ROOT,
            "%.1f million e spent, %.1f %% of the budget; information %.3f. ",
            moment.taken().spentElectrons() / 1e6,
            100 * moment.share(),
            moment.taken().information());
    return spent
        + question
            .map(asked -> places(marks, asked))
            .orElseGet(
                () ->
                    String.format(
                        Locale.ROOT,
                        "Phases are claimed for %.1f %% of the field.",
                        100 * belief.phasesKnown()));
  }

  private static String places(List<Mark> marks, PlaceQuestion asked) {
    return "%d claimed and right, %d claimed and wrong, %d missed where it looked, of %s."
        .formatted(
            count(marks, Mark.Verdict.RIGHT),
            count(marks, Mark.Verdict.WRONG),
            count(marks, Mark.Verdict.MISSED),
            wanted(asked));
  }

  private static String wanted(PlaceQuestion asked) {
    int wanted = asked.places().wanted().size();
    return Counted.of(wanted, asked.defects() ? "defect" : "column");
  }

  static long count(List<Mark> marks, Mark.Verdict verdict) {
    return marks.stream().filter(mark -> mark.verdict() == verdict).count();
  }

  static String truth(Optional<PlaceQuestion> question) {
    String wanted =
        question
            .map(asked -> wanted(asked) + " to be found. ")
            .orElse("Vacancies are round, substitutions square, antisites triangles. ");
    return wanted + "Columns are dots. Where it is darkest the truth is not known.";
  }
}
