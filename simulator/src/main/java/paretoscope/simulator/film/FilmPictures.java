package paretoscope.simulator.film;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import paretoscope.core.report.FilmStrip;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.episode.PlaceQuestion;
import paretoscope.simulator.episode.Recording;
import paretoscope.simulator.episode.SeenField;
import paretoscope.simulator.episode.Truth;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.Defect;

/** Draws the pictures of a film. */
final class FilmPictures {
  /** Half the size of symbols [px], small in the field and large in the detail. */
  private static final double SMALL = 3;

  private static final double LARGE = 6.5;

  /** Half the size of a column in the detail where columns are asked for [px]. */
  private static final double COLUMN = 4;

  private static final Color SITE = new Color(130, 130, 130);

  private final Truth truth;
  private final Optional<PlaceQuestion> question;
  private final Window field;
  private final Optional<Window> detail;

  FilmPictures(Truth truth, Optional<PlaceQuestion> question, Optional<Window> detail) {
    this.truth = truth;
    this.question = question;
    this.field = Window.field(truth.world().spec().slab());
    this.detail = detail;
  }

  /** The field at a moment, and below it the detail or the claimed phases. */
  List<FilmStrip.Picture> of(
      SeenField seen, Belief belief, List<Recording> since, List<Mark> marks) {
    List<FilmStrip.Picture> pictures = new ArrayList<>();
    BufferedImage whole = Ground.of(seen, field);
    try (Pen pen = new Pen(whole, field)) {
      Set<View> views = new LinkedHashSet<>();
      since.forEach(recording -> views.add(recording.look().view()));
      views.forEach(view -> pen.outline(view, false));
      since
          .subList(since.size() - 1, since.size())
          .forEach(recording -> pen.outline(recording.look().view(), true));
      detail.ifPresent(pen::frame);
      marks.forEach(mark -> small(pen, mark));
    }
    pictures.add(picture(whole, "the field as seen so far, with the claims"));
    detail.ifPresent(
        window ->
            pictures.add(magnified(Ground.of(seen, window), window, belief, marks, defects())));
    if (detail.isEmpty()) {
      BufferedImage map = PhaseGreys.of(truth.world(), field, belief::phase);
      pictures.add(picture(map, "the claimed phases"));
    }
    return pictures;
  }

  private static FilmStrip.Picture magnified(
      BufferedImage image, Window window, Belief belief, List<Mark> marks, boolean columns) {
    try (Pen pen = new Pen(image, window)) {
      if (columns) {
        belief.columns().forEach(one -> pen.dot(one.xNm(), one.yNm(), Colours.COLUMN, 3));
      }
      marks.forEach(mark -> large(pen, mark));
    }
    return picture(image, "a detail of it, with the claims");
  }

  /** What there was to be known. */
  List<FilmStrip.Picture> truth() {
    List<FilmStrip.Picture> pictures = new ArrayList<>();
    pictures.add(truth(field, 0.5));
    detail.ifPresent(window -> pictures.add(truth(window, 2.5)));
    if (detail.isEmpty()) {
      BufferedImage map =
          PhaseGreys.of(truth.world(), field, (y, x) -> truth.world().specimen().phases().at(y, x));
      pictures.add(picture(map, "the true phases"));
    }
    return pictures;
  }

  private FilmStrip.Picture truth(Window window, double dot) {
    BufferedImage image = PhaseGreys.valid(truth.world(), window);
    boolean whole = window.equals(field);
    boolean columns = question.isPresent() && !defects();
    try (Pen pen = new Pen(image, window)) {
      for (AtomicColumn column : truth.columns()) {
        pen.dot(column.xNm(), column.yNm(), columns ? Colours.MISSED : SITE, dot);
      }
      for (Mark mark : columns ? List.<Mark>of() : wanted()) {
        pen.symbol(mark, whole ? SMALL : LARGE);
      }
      detail.filter(part -> whole).ifPresent(pen::frame);
    }
    return picture(image, "the true columns and defects");
  }

  private boolean defects() {
    return question.map(PlaceQuestion::defects).orElse(true);
  }

  private List<Mark> wanted() {
    List<AtomicColumn> wanted =
        question.map(asked -> asked.places().wanted()).orElse(truth.defects());
    return wanted.stream()
        .map(one -> new Mark(one.xNm(), one.yNm(), one.defect(), Mark.Verdict.TRUE))
        .toList();
  }

  private static void small(Pen pen, Mark mark) {
    if (mark.kind() != Defect.NONE) {
      pen.symbol(mark, SMALL);
    } else if (mark.verdict() == Mark.Verdict.WRONG) {
      // thousands of columns would hide the field
      pen.dot(mark.xNm(), mark.yNm(), Colours.WRONG, 1.5);
    }
  }

  private static void large(Pen pen, Mark mark) {
    pen.symbol(mark, mark.kind() == Defect.NONE ? COLUMN : LARGE);
  }

  private static FilmStrip.Picture picture(BufferedImage image, String words) {
    return new FilmStrip.Picture(Colours.png(image), image.getWidth(), words);
  }
}
