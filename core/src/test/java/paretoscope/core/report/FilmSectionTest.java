package paretoscope.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FilmSectionTest {
  private static final String EVIL = "\"><script>x</script>";

  @Test
  void everyPictureStandsInThePageAndEveryTextIsEscaped() {
    FilmStrip.Picture picture = new FilmStrip.Picture("QUJD", 36, "seen" + EVIL);
    FilmStrip.Frame frame =
        new FilmStrip.Frame("look 1" + EVIL, List.of(picture, picture), "0.125" + EVIL);
    FilmStrip film =
        new FilmStrip(
            List.of("said" + EVIL),
            List.of(frame, frame),
            List.of(new FilmStrip.Key(picture, "vacancy" + EVIL)));
    StringBuilder page = new StringBuilder();
    FilmSection.append(film, page);
    assertThat(page.toString().split("src=\"data:image/png;base64,QUJD\"", -1)).hasSize(6);
    assertThat(page.toString()).contains("said&quot;&gt;", "0.125&quot;", "vacancy&quot;");
    assertThat(page.toString()).contains("width=36 height=36").doesNotContain("<script", " style=");
  }

  @Test
  void aPictureIsBase64() {
    assertThatThrownBy(() -> new FilmStrip.Picture("QUJD\" onload=\"x", 1, "w"))
        .hasMessageContaining("must be in base64");
  }
}
