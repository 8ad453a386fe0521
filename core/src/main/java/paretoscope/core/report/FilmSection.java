package paretoscope.core.report;

import java.util.List;

/** The section of a benchmark's page that shows one episode in pictures. */
final class FilmSection {
  private FilmSection() {}

  static void append(FilmStrip film, StringBuilder page) {
    page.append("<section class=card><h2>One episode in pictures</h2>");
    for (String sentence : film.said()) {
      page.append("<p>").append(escape(sentence)).append("</p>");
    }
    legend(film.legend(), page);
    page.append("<div class=film>");
    for (FilmStrip.Frame frame : film.frames()) {
      page.append("<figure><h3>").append(escape(frame.title())).append("</h3>");
      frame.pictures().forEach(picture -> picture(picture, page));
      page.append("<figcaption>").append(escape(frame.caption())).append("</figcaption></figure>");
    }
    page.append("</div></section>\n");
  }

  private static void legend(List<FilmStrip.Key> legend, StringBuilder page) {
    page.append("<ul class=keys>");
    for (FilmStrip.Key key : legend) {
      page.append("<li>");
      picture(key.symbol(), page);
      page.append(escape(key.words())).append("</li>");
    }
    page.append("</ul>");
  }

  private static void picture(FilmStrip.Picture picture, StringBuilder page) {
    page.append("<img src=\"data:image/png;base64,").append(picture.png());
    page.append("\" width=").append(picture.sidePx()).append(" height=").append(picture.sidePx());
    page.append(" alt=\"").append(escape(picture.words())).append("\">");
  }

  private static String escape(String text) {
    return ReportPage.escape(text);
  }
}
