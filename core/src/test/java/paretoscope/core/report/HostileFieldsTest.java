package paretoscope.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A hostile text in any field of any page stays text; a new field is tried without being named. */
class HostileFieldsTest {
  private static final String HOSTILE =
      "\"'zz></script><script>alert(7)</script><svg onload=alert(7)><img src=x>"
          + "](javascript:alert(7)) @BODY@@DATA@ \u0000\u001b[2J\u202etxt\u2066\u2028 &lt;"
          + "\u0007\b\f\u007f\u009b2J\u061c\u200f\\u0007";

  /** What is not seen but changes what is; the text above has some of each kind. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\u0000-\u0008\u000b\f\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f"
              + "\u202a-\u202e\u2066-\u2069]");

  private static final Pattern DATA =
      Pattern.compile("(?s)\"application/json\"[^>]*>(.*?)</script>");

  @Test
  void inAReport() throws Exception {
    check(ReportSample.data(), 40, ReportPage::html);
  }

  @Test
  void inTheReportOfABenchmark() throws Exception {
    FilmStrip.Picture picture = new FilmStrip.Picture("QUJD", 36, "seen");
    FilmStrip film =
        new FilmStrip(
            List.of("said"),
            List.of(new FilmStrip.Frame("look 1", List.of(picture), "0.1")),
            List.of(new FilmStrip.Key(picture, "vacancy")));
    List<List<Double>> scores = List.of(List.of(0.1, 0.2), List.of(0.2, 0.1));
    Sensitivity sensitivity =
        new Sensitivity(
            List.of("baseline", "dose x 2"),
            List.of(
                new Sensitivity.TaskShift(
                    "census",
                    2,
                    2,
                    List.of(
                        new Sensitivity.AgentShift("plain", false, scores),
                        new Sensitivity.AgentShift("oracle", true, scores)))));
    BenchmarkData.Score some = new BenchmarkData.Score(3, 0.25, 0.125, 0.5);
    BenchmarkData.AgentResult agent =
        new BenchmarkData.AgentResult("plain", false, some, List.of(some), List.of(0.0, 0.25));
    BenchmarkData.TaskResult task =
        new BenchmarkData.TaskResult(
            "census", "about", List.of("world"), List.of(agent), Optional.empty());
    BenchmarkData data =
        new BenchmarkData(
            "title",
            "summary",
            List.of("notice"),
            "command",
            List.of(task),
            Optional.of(sensitivity),
            Optional.of(film),
            List.of(new ReportData.Setting("path", "value", "source")),
            List.of(new ReportData.Version("Java", "17")));
    check(data, 15, BenchmarkPage::html);
  }

  @Test
  void inTheReportOfATraining() throws Exception {
    TrainingData data =
        new TrainingData(
            "title",
            "summary",
            List.of("notice"),
            "command",
            List.of(new TrainingData.Course("columns", Map.of("srtio3", List.of(0.5, 0.25)))),
            List.of(new TrainingData.Subject("srtio3", 8, Map.of("columns F1", 0.9))),
            List.of(new ReportData.Setting("path", "value", "source")),
            List.of(new ReportData.Version("Java", "17")));
    check(data, 10, TrainingPage::html);
  }

  /** Each text in turn; at least so many there must be, or nothing was tried. */
  private static <T> void check(T data, int least, Function<T, String> html) throws Exception {
    String calm = html.apply(data);
    List<EachText.Copy> copies = new EachText(HOSTILE).of(data);
    assertThat(copies).hasSizeGreaterThan(least);
    for (EachText.Copy copy : copies) {
      @SuppressWarnings("unchecked")
      String page = html.apply((T) copy.value());
      assertThat(page)
          .as(copy.place())
          .doesNotContain("<script>alert", "<svg onload", "<img src=x")
          .doesNotContainPattern(UNSEEN)
          .doesNotContainPattern("[^\\\\]\"'zz");
      if (page.contains("application/json")) {
        Matcher block = DATA.matcher(page);
        assertThat(block.find()).as(copy.place()).isTrue();
        assertThat(texts(new ObjectMapper().readTree(block.group(1))))
            .as(copy.place())
            .noneMatch(text -> UNSEEN.matcher(text).find());
      }
      // data go into a page last, so that nothing is replaced inside them
      assertThat(page.replaceFirst("(?s)\"application/json\".*?</script>", ""))
          .as(copy.place())
          .doesNotContain("@BODY@", "@DATA@");
      assertThat(page.split("<script", -1))
          .as(copy.place())
          .hasSameSizeAs(calm.split("<script", -1));
    }
  }

  /** All texts that a script would get, names included. */
  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    node.fieldNames().forEachRemaining(texts::add);
    node.forEach(child -> texts.addAll(texts(child)));
    if (node.isTextual()) {
      texts.add(node.textValue());
    }
    return texts;
  }
}
