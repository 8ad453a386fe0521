package paretoscope.simulator.film;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import paretoscope.core.report.FilmStrip;
import paretoscope.simulator.episode.PlaceQuestion;
import paretoscope.simulator.episode.Recording;
import paretoscope.simulator.episode.SeenField;
import paretoscope.simulator.episode.Truth;

/**
 * Draws an episode: at each of some moments the field as seen so far with the claims as they stand,
 * and below a detail of it; for tasks without places the claimed phases are below. The truth comes
 * last.
 */
public final class Film {
  private final Replay replay;
  private final Truth truth;
  private final Optional<PlaceQuestion> question;
  private final List<Moment> moments;
  private final Optional<Detail> detail;
  private final FilmPictures pictures;

  private Film(Replay replay) {
    this.replay = replay;
    this.truth = replay.world().truth();
    this.question = replay.task().places(truth);
    this.moments = Moment.of(replay.result());
    this.detail = question.map(asked -> Detail.of(replay, moments));
    this.pictures = new FilmPictures(truth, question, detail.map(Detail::window));
  }

  /**
   * The pictures of an episode.
   *
   * @param said which episode it is; what the pictures show is added
   */
  public static FilmStrip strip(Replay replay, List<String> said) {
    Film film = new Film(replay);
    List<String> all = new ArrayList<>(said);
    all.add(film.shown());
    return new FilmStrip(all, film.frames(), FilmLegend.of(film.truth, film.question));
  }

  private String shown() {
    boolean columns = question.isPresent() && !question.get().defects();
    String when =
        "Pictures are after the first look and after each quarter of the dose it spent."
            + " Above is the field as seen so far, grey stretched in each picture"
            + (columns ? ", with claimed columns only where they are wrong. " : ". ");
    return when
        + detail.map(Detail::words).orElse("Below are the phases that it claims, in flat greys.");
  }

  private List<FilmStrip.Frame> frames() {
    List<FilmStrip.Frame> frames = new ArrayList<>();
    SeenField seen = new SeenField(truth.world().spec());
    Belief belief = new Belief(truth, question);
    int before = 0;
    for (Moment moment : moments) {
      for (int i = before; i < moment.number(); i++) {
        seen.add(replay.recordings().get(i));
        replay.claims().get(i).forEach(belief::take);
      }
      List<Recording> since = replay.recordings().subList(before, moment.number());
      List<Mark> marks = new ArrayList<>(belief.marks(seen));
      marks.sort(Comparator.comparing(Mark::verdict));
      frames.add(
          new FilmStrip.Frame(
              FilmWords.title(moment),
              pictures.of(seen, belief, since, marks),
              FilmWords.caption(moment, belief, marks, question)));
      before = moment.number();
    }
    frames.add(new FilmStrip.Frame("The truth", pictures.truth(), FilmWords.truth(question)));
    return frames;
  }
}
