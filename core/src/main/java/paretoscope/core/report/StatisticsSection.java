package paretoscope.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import paretoscope.core.report.benchmark.Ablation;
import paretoscope.core.report.benchmark.HeatMap;
import paretoscope.core.report.benchmark.TaskStatistics;
import paretoscope.core.report.benchmark.TaskWords;
import paretoscope.core.stats.benchmark.BenchmarkStatistics;
import paretoscope.core.stats.benchmark.Detectable;
import paretoscope.core.stats.benchmark.Inference;
import paretoscope.core.stats.benchmark.PerformanceProfile;
import paretoscope.core.stats.hypothesis.Friedman;

/** What a page says of a task beyond its scores: conclusions first, then what they rest on. */
final class StatisticsSection {
  /** Longer tables are folded. */
  private static final int LONG = 12;

  private final TaskStatistics task;
  private final StringBuilder page;

  StatisticsSection(TaskStatistics task, StringBuilder page) {
    this.task = task;
    this.page = page;
  }

  /** Sentences, and what the reader must know. */
  void conclusions() {
    page.append("<ul class=said>");
    TaskWords.of(task).forEach(this::item);
    page.append("</ul>");
    if (!task.notices().isEmpty()) {
      page.append("<ul class=\"said notice\">");
      task.notices().forEach(this::item);
      page.append("</ul>");
    }
  }

  private void item(String sentence) {
    page.append("<li>").append(ReportPage.escape(sentence)).append("</li>");
  }

  /** What the curves' caption says of bands. */
  String curves() {
    String rule = task.rule().isEmpty() ? "" : " Drawn are " + task.rule() + ".";
    String bands =
        task.bands().isEmpty()
            ? ""
            : " Bands are 95 % intervals of the mean, for each dose by itself.";
    return bands + rule;
  }

  /** The league, in place of the plain numbers. */
  void league() {
    task.tests()
        .ifPresent(
            tests -> {
              LeagueTable table = new LeagueTable(task, tests.league());
              page.append("<h3>League</h3>").append(table.html());
              quiet(table.caption());
            });
  }

  /** All below the league. */
  void rest() {
    task.tests().ifPresent(this::ranks);
    heatMap();
    task.tests()
        .ifPresent(
            tests -> {
              claims();
              ablations();
              pairs(tests);
              variance(tests);
            });
    reliability();
    stability();
  }

  private void ranks(BenchmarkStatistics tests) {
    page.append("<h3>Mean ranks</h3>");
    if (tests.ranks().isEmpty()) {
      quiet("Ranks need three agents without an oracle, and two worlds or seeds.");
      return;
    }
    Friedman ranks = tests.ranks().get();
    if (Double.isNaN(ranks.statistic())) {
      quiet("All agents tie everywhere, so ranks say nothing.");
      return;
    }
    page.append("<figure>");
    page.append(new RankDiagram(task.scores(), tests.league(), tests.criticalDifference()).svg());
    page.append("<figcaption>Dots are mean ranks over ");
    page.append(
        Counted.of(ranks.blocks(), tests.stability().worlds().isEmpty() ? "seed" : "world"));
    page.append(
        "; a line at the right joins agents that Nemenyi's test does not tell apart. Friedman's");
    page.append(
        String.format(
            Locale.ROOT,
            " chi-squared %.1f, p %s",
            ranks.statistic(),
            ranks.p() < 0.001 ? "&lt; 0.001" : String.format(Locale.ROOT, "= %.3f", ranks.p())));
    page.append(ranks.blocks() < 10 ? ", roughly: it wants ten worlds or more" : "");
    page.append(".</figcaption></figure>");
  }

  private void heatMap() {
    HeatMap map = task.heat();
    if (map.rows().size() + map.columns().size() > 2) {
      page.append("<h3>Analysts by navigators</h3>");
      page.append(ShadedTable.html(map, "mean DEC-AUC"));
      quiet(
          "Of agents that differ in planner or settings, the best stands for all, which flatters"
              + " pairs that were tried more often."
              + (task.scores().hasCeilings() ? " Ceilings are among them." : ""));
    }
    if (task.transfer().isPresent()) {
      HeatMap transfer = task.transfer().get();
      page.append("<h3>From one material to another</h3>");
      page.append(ShadedTable.html(transfer, "taught on, in a world of"));
      quiet(
          "Mean DEC-AUC of analysts taught on the row's material, all with " + transfer.of() + ".");
    }
  }

  private void claims() {
    if (!task.claims().isEmpty()) {
      page.append("<h3>What learning is worth</h3>");
      page.append(new ComparisonTables(task).ratios(task.claims()));
      quiet("Ratio of mean DEC-AUC with the same plain scan, and its interval.");
    }
  }

  private void ablations() {
    List<Ablation> less =
        task.ablations().stream().filter(one -> !one.without().isEmpty()).toList();
    List<Ablation> others =
        task.ablations().stream().filter(one -> one.without().isEmpty()).toList();
    if (task.ablations().isEmpty()) {
      return;
    }
    ComparisonTables tables = new ComparisonTables(task);
    page.append("<h3>Ablations</h3>");
    if (!less.isEmpty()) {
      folded(
          less.size(),
          Counted.of(less.size(), "pair") + " in which the other does without something",
          tables.ablations(less));
    }
    if (!others.isEmpty()) {
      folded(
          others.size(),
          Counted.of(others.size(), less.isEmpty() ? "pair" : "more pair")
              + " of agents that differ in one part",
          tables.ablations(others));
    }
    quiet("p are those of all comparisons below, corrected for their number.");
  }

  private void pairs(BenchmarkStatistics tests) {
    if (tests.pairs().isEmpty()) {
      return;
    }
    page.append("<h3>Comparisons of two</h3>");
    folded(
        tests.pairs().size(),
        Counted.of(tests.pairs().size(), "comparison")
            + task.settings().reference().map(one -> " with " + one).orElse(", all pairs"),
        new ComparisonTables(task).pairs(tests.pairs()));
    List<String> said = new ArrayList<>();
    said.add("Wilcoxon's signed-rank test of pairs, p adjusted by Holm;");
    said.add(
        task.settings().margin().isPresent()
            ? "equivalence by two one-sided t tests within "
                + task.settings().margin().getAsDouble()
                + ", likewise adjusted."
            : "no margin, no test of equivalence.");
    said.add("First better in: share of runs of the first above runs of the second.");
    tests.detectable().ifPresent(one -> said.add(found(one)));
    quiet(String.join(" ", said));
  }

  private static String found(Detectable one) {
    if (!one.any()) {
      return "From so few pairs no difference could be found, however large.";
    }
    if (!one.anySpread()) {
      return "Most pairs have the same difference in all runs.";
    }
    String alone =
        String.format(
            Locale.ROOT,
            "%s true difference of %.4f is found with probability %.1f by one comparison alone",
            one.comparisons() > 1 ? "In half of the comparisons a" : "A",
            one.minimalDifference(),
            one.power());
    if (one.comparisons() == 1) {
      return alone + ".";
    }
    return one.anyOfAll()
        ? alone
            + String.format(
                Locale.ROOT,
                ", one of %.4f by %d at once.",
                one.correctedMinimalDifference(),
                one.comparisons())
        : alone + ", and none, however large, by " + one.comparisons() + " at once.";
  }

  private void variance(BenchmarkStatistics tests) {
    if (!tests.variance().isEmpty()) {
      page.append("<h3>What scores vary with</h3>");
      page.append(SpreadTables.variance(tests.variance()));
      quiet(
          "Shares of the sum of squares; residual is what seeds make, other what three parts make"
              + " together or cannot be told apart. They depend on which agents were tried.");
    }
  }

  private void reliability() {
    page.append("<h3>Reliability</h3>");
    if (!task.profiles().isEmpty()) {
      page.append("<figure>").append(profiles()).append("<figcaption>Performance profiles: which");
      page.append(" share of episodes scores above each DEC-AUC, mean over worlds.");
      page.append(task.rule().isEmpty() ? "" : " Drawn are " + task.rule() + ".");
      page.append("</figcaption></figure>");
    }
    folded(
        task.reliability().size(),
        "spread over episodes of " + Counted.of(task.reliability().size(), "agent"),
        SpreadTables.reliability(task.scores(), task.reliability()));
  }

  private String profiles() {
    List<CurveChart.Curve> curves = new ArrayList<>();
    double end = 1;
    for (PerformanceProfile one : task.profiles()) {
      List<PerformanceProfile.Point> points = one.points();
      end = points.get(points.size() - 1).threshold();
      curves.add(
          new CurveChart.Curve(
              task.drawn().indexOf(one.configuration()),
              task.scores().number(one.configuration()),
              one.configuration(),
              false,
              points.stream().map(PerformanceProfile.Point::share).toList(),
              points.stream().map(PerformanceProfile.Point::interval).toList()));
    }
    return new CurveChart("DEC-AUC", "share of episodes above", end, 1, true, curves).svg();
  }

  private void stability() {
    Optional<BenchmarkStatistics> tests = task.tests();
    page.append("<h3>What the order hangs on</h3>");
    int worlds = tests.map(one -> one.stability().worlds().size()).orElse(0);
    if (worlds > 0) {
      folded(
          worlds,
          "the league without each of " + Counted.of(worlds, "world"),
          SpreadTables.worlds(tests.orElseThrow().stability().worlds()));
    } else {
      quiet("That worlds do not decide the order can be told with three agents and two worlds.");
    }
    if (!task.cadence().isEmpty()) {
      page.append(SpreadTables.cadence(task.cadence()));
      quiet(
          "The correlation is that of agents' means with those measured after every look; an"
              + " episode's last look is measured always.");
    }
    if (task.settings().inference() == Inference.NEW_WORLDS && worlds > 0 && worlds < 6) {
      quiet("With fewer than six worlds no signed-rank test of new worlds can reach 0.05.");
    }
  }

  /** A table in the open if it is short. */
  private void folded(int rows, String summary, String table) {
    if (rows <= LONG) {
      page.append(table);
    } else {
      page.append("<details><summary>").append(ReportPage.escape(summary));
      page.append("</summary>").append(table).append("</details>");
    }
  }

  private void quiet(String text) {
    page.append("<p class=quiet>").append(ReportPage.escape(text)).append("</p>");
  }
}
