package paretoscope.core.report;

import java.util.List;
import paretoscope.core.error.Require;

/**
 * Pictures of one episode, in order.
 *
 * @param said which episode it is, and what the pictures show; sentences
 * @param frames in the order of the episode, then the truth
 * @param legend what symbols mean
 */
public record FilmStrip(List<String> said, List<Frame> frames, List<Key> legend) {
  public FilmStrip {
    said = List.copyOf(said);
    frames = List.copyOf(frames);
    legend = List.copyOf(legend);
  }

  /**
   * One moment.
   *
   * @param title when it is
   * @param pictures below one another
   * @param caption numbers, in words
   */
  public record Frame(String title, List<Picture> pictures, String caption) {
    public Frame {
      pictures = List.copyOf(pictures);
    }
  }

  /**
   * A square picture.
   *
   * @param png in base64
   * @param sidePx height and width [px]
   * @param words what it shows, for those who do not see it
   */
  public record Picture(String png, int sidePx, String words) {
    public Picture {
      Require.that(
          png.matches("[A-Za-z0-9+/]+=*"), "picture", "(not shown)", "must be in base64", 0);
      Require.positive("side of a picture [px]", sidePx);
    }
  }

  /**
   * What a symbol means.
   *
   * @param symbol as it is drawn in the pictures
   */
  public record Key(Picture symbol, String words) {}
}
