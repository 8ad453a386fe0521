package paretoscope.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import paretoscope.core.report.benchmark.Constructed;
import paretoscope.core.report.benchmark.Contender;
import paretoscope.core.report.benchmark.TaskStatistics;
import paretoscope.core.stats.benchmark.StatisticsSettings;

class BenchmarkPageTest {
  private static final String EVIL = "<script>alert('1')</script>\" onload=\"x @BODY@ @STYLE@";

  private static BenchmarkData data() {
    return data(Optional.empty());
  }

  private static BenchmarkData data(Optional<Sensitivity> sensitivity) {
    BenchmarkData.Score some = new BenchmarkData.Score(3, 0.25, 0.125, 0.5);
    BenchmarkData.Score none = new BenchmarkData.Score(0, Double.NaN, Double.NaN, Double.NaN);
    BenchmarkData.AgentResult ceiling =
        new BenchmarkData.AgentResult(
            "oracle" + EVIL, true, some, List.of(some, none), List.of(0.0, 0.5, 1.0));
    BenchmarkData.AgentResult plain =
        new BenchmarkData.AgentResult(
            "plain", false, some, List.of(some, some), List.of(0.0, 0.25, 0.999));
    BenchmarkData.AgentResult failed =
        new BenchmarkData.AgentResult("failed", false, none, List.of(none, none), List.of());
    BenchmarkData.TaskResult task =
        new BenchmarkData.TaskResult(
            "census" + EVIL,
            EVIL,
            List.of("a" + EVIL, "b"),
            List.of(ceiling, plain, failed),
            Optional.empty());
    return new BenchmarkData(
        "title" + EVIL,
        EVIL,
        List.of(EVIL),
        EVIL,
        List.of(task),
        sensitivity,
        Optional.empty(),
        List.of(new ReportData.Setting(EVIL, EVIL, EVIL)),
        List.of(new ReportData.Version("Java", "17")));
  }

  @Test
  void nothingInTheDataBecomesMarkup() {
    String page = BenchmarkPage.html(data());
    assertThat(page).doesNotContain("<script", "onload=\"", "@STYLE@", "@BODY@", "@POLICY@");
    assertThat(page).contains("&lt;script&gt;", "default-src 'none'", "style-src 'sha256-");
    // styles in attributes would be refused by the page's own policy
    assertThat(page).doesNotContain(" style=", "http://", "https://");
  }

  @Test
  void sensitivityHasASectionOnlyWhereAssumptionsWereVaried() {
    assertThat(BenchmarkPage.html(data())).doesNotContain("Sensitivity");
    Sensitivity.AgentShift one =
        new Sensitivity.AgentShift(
            "one" + EVIL, true, List.of(List.of(0.5, 0.25), List.of(0.125, 0.25)));
    Sensitivity.AgentShift two =
        new Sensitivity.AgentShift("two", false, List.of(List.of(0.25, 0.25), List.of(0.25, 0.25)));
    Sensitivity.TaskShift task = new Sensitivity.TaskShift("t" + EVIL, 2, 3, List.of(one, two));
    Sensitivity.TaskShift empty =
        new Sensitivity.TaskShift(
            "empty", 0, 3, List.of(new Sensitivity.AgentShift("n", false, List.of(List.of()))));
    String page =
        BenchmarkPage.html(
            data(
                Optional.of(
                    new Sensitivity(List.of("baseline", "less" + EVIL), List.of(task, empty)))));
    assertThat(page).contains("<h2>Sensitivity</h2>", "<b>0.375</b>", "<b>0.188</b>", "-0.188");
    assertThat(page).contains("<td class=num>-1.00</td>", "<td class=num>0, 1 of 2</td>");
    assertThat(page).contains("Over the 2 of 3 worlds", "Nothing is compared");
    assertThat(page).doesNotContain("<script", "onload=\"", " style=", "NaN");
  }

  @Test
  void statisticsStandInTheTask() {
    Constructed some = new Constructed(3, 6);
    String settings = "s=" + EVIL;
    some.with(
        new Contender("first" + EVIL, "a" + EVIL, "log", "five-modes", settings, "", false),
        0.5,
        0.01);
    some.with(
        new Contender("second" + EVIL, "a" + EVIL, "log", "equal-share", settings, "", false),
        0.45,
        0.01);
    some.with("b+threshold+equal-share", 0.2, 0.01);
    some.with("b+oracle-analyst+equal-share", 0.9, 0.01);
    some.without("b+threshold+equal-share", 0, 0);
    TaskStatistics statistics =
        TaskStatistics.of(some.task(), StatisticsSettings.DEFAULT.withResamples(200));
    BenchmarkData.Score score = new BenchmarkData.Score(18, 0.5, 0.25, 0.75);
    List<BenchmarkData.AgentResult> agents =
        some.task().contenders().stream()
            .map(
                one ->
                    new BenchmarkData.AgentResult(
                        one.name(), one.ceiling(), score, List.of(score), List.of(0.0, 0.5, 0.5)))
            .toList();
    BenchmarkData.TaskResult task =
        new BenchmarkData.TaskResult(
            "t", "goal", List.of("world-0"), agents, Optional.of(statistics));
    BenchmarkData plain = data();
    String page =
        BenchmarkPage.html(
            new BenchmarkData(
                "t",
                "s",
                List.of(),
                "c",
                List.of(task),
                Optional.empty(),
                Optional.empty(),
                plain.settings(),
                List.of()));
    assertThat(page)
        .contains("<h3>League</h3>", "<h3>Mean ranks</h3>", "<h3>Analysts by navigators</h3>")
        .contains("<h3>Ablations</h3>", "<h3>Comparisons of two</h3>", "<h3>Reliability</h3>")
        .contains("<h3>What scores vary with</h3>", "<h3>What the order hangs on</h3>")
        .contains("No margin was stated before the run", "1 episode without a score")
        .contains("class=\"band\"", "critical difference 1.91", "<tr class=ceiling>");
    assertThat(page).doesNotContain("<script", "onload=\"", " style=", "NaN", "@BODY@");
  }

  /** On a phone the scores stand beside the agents, not behind them. */
  @Test
  void namesOfAgentsMayBreakWhereRoomIsShort() {
    assertThat(BenchmarkPage.named("raster+log+equal-share"))
        .isEqualTo("<td class=name>raster<wbr>+log<wbr>+equal-share</td>");
    assertThat(BenchmarkPage.html(data()))
        .contains("<td class=name>plain</td>", "@media (max-width: 700px)");
  }

  @Test
  void countsInPlainEnglish() {
    assertThat(Counted.of(0, "world")).isEqualTo("0 worlds");
    assertThat(Counted.of(1, "world")).isEqualTo("1 world");
    assertThat(Counted.of(2, "world")).isEqualTo("2 worlds");
  }

  @Test
  void showsScoresAndCurves() {
    String page = BenchmarkPage.html(data());
    assertThat(page).contains("<b>0.250</b>", "0.125-0.500", "<td class=num>-</td>", ">Java<");
    assertThat(page.split("<path ", -1)).hasSize(3);
    assertThat(page).contains("stroke-dasharray", "<tr class=ceiling>");
    // two numbers at the same height would hide each other
    assertThat(page).contains("y=\"14.0\" text-anchor=\"start\">1<", "y=\"27.0\"");
  }
}
