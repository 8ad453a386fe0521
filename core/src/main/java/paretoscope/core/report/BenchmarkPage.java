package paretoscope.core.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import paretoscope.core.report.BenchmarkData.AgentResult;
import paretoscope.core.report.BenchmarkData.Score;
import paretoscope.core.report.BenchmarkData.TaskResult;

/**
 * The page of a benchmark: one file that needs no network and runs no script. Its content security
 * policy allows its own style by its hash and pictures that stand in it, nothing else; every text
 * is escaped.
 */
public final class BenchmarkPage {
  /** More rows are folded. */
  private static final int MANY = 12;

  private BenchmarkPage() {}

  /** The page's text. */
  public static String html(BenchmarkData data) {
    String style = ReportPage.resource("benchmark.css");
    String policy =
        "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src '"
            + ReportPage.hash(style)
            + "'";
    StringBuilder body = new StringBuilder();
    for (TaskResult task : data.tasks()) {
      task(body, task);
    }
    data.sensitivity().ifPresent(sensitivity -> SensitivitySection.append(sensitivity, body));
    data.film().ifPresent(film -> FilmSection.append(film, body));
    settings(body, data);
    // the body goes in last: nothing is replaced inside it
    return ReportPage.resource("benchmark.html")
        .replace("@POLICY@", policy)
        .replace("@STYLE@", style)
        .replace("@TITLE@", escape(data.title()))
        .replace("@SUMMARY@", escape(data.summary()))
        .replace("@NOTICES@", notices(data.notices()))
        .replace("@BODY@", body);
  }

  private static String notices(List<String> notices) {
    StringBuilder list = new StringBuilder();
    notices.forEach(one -> list.append("<li>").append(escape(one)).append("</li>"));
    return list.toString();
  }

  private static void task(StringBuilder page, TaskResult task) {
    page.append("<section class=card><h2>").append(escape(task.task())).append("</h2><p>");
    page.append(escape(task.goal())).append("</p>");
    Optional<StatisticsSection> statistics =
        task.statistics().map(one -> new StatisticsSection(one, page));
    statistics.ifPresent(StatisticsSection::conclusions);
    page.append("<figure>").append(DoseChart.svg(task));
    page.append("<figcaption>Best information so far against dose, mean over worlds and seeds. ");
    page.append("Numbers are those of the table; dashed: part of the agent knows the truth.");
    page.append(statistics.map(StatisticsSection::curves).orElse(""));
    page.append("</figcaption></figure>");
    statistics.ifPresent(StatisticsSection::league);
    worlds(page, task);
    statistics.ifPresent(StatisticsSection::rest);
    page.append("</section>\n");
  }

  /** Scores in each world: folded where the league stands above and there are many. */
  private static void worlds(StringBuilder page, TaskResult task) {
    boolean many = task.statistics().isPresent() && task.agents().size() > MANY;
    page.append(many ? "<details><summary>scores by world</summary>" : "");
    page.append("<div class=scroll><table><thead><tr><th class=num>no.");
    page.append("</th><th>agent</th><th class=num>all worlds</th>");
    for (String world : task.worlds()) {
      page.append("<th class=num>").append(escape(world)).append("</th>");
    }
    page.append("</tr></thead><tbody>");
    for (int i = 0; i < task.agents().size(); i++) {
      row(page, i + 1, task.agents().get(i));
    }
    page.append("</tbody></table></div><p class=quiet>DEC-AUC in each world: mean over seeds, and");
    page.append(" below it the least and the most.</p>").append(many ? "</details>" : "");
  }

  private static void row(StringBuilder page, int number, AgentResult agent) {
    page.append(agent.ceiling() ? "<tr class=ceiling>" : "<tr>");
    page.append("<td class=num>").append(number).append("</td>").append(named(agent.agent()));
    score(page, agent.overall());
    agent.cells().forEach(cell -> score(page, cell));
    page.append("</tr>");
  }

  /** A cell with an agent's name, which may break between its parts where room is short. */
  static String named(String agent) {
    return "<td class=name>" + escape(agent).replace("+", "<wbr>+") + "</td>";
  }

  private static void score(StringBuilder page, Score score) {
    if (score.episodes() == 0) {
      page.append("<td class=num>-</td>");
      return;
    }
    page.append(
        String.format(
            Locale.ROOT,
            "<td class=num><b>%.3f</b><br><span class=quiet>%.3f-%.3f</span></td>",
            score.mean(),
            score.least(),
            score.most()));
  }

  private static void settings(StringBuilder page, BenchmarkData data) {
    page.append("<section class=card><h2>How it was made</h2><p><code>");
    page.append(escape(data.command())).append("</code></p><div class=scroll><table>");
    page.append("<thead><tr><th>setting</th><th>value</th><th>from</th></tr></thead><tbody>");
    for (ReportData.Setting one : data.settings()) {
      cells(page, one.path(), one.value(), one.source());
    }
    for (ReportData.Version one : data.versions()) {
      cells(page, one.name(), one.value(), "");
    }
    page.append("</tbody></table></div></section>\n");
  }

  private static void cells(StringBuilder page, String... texts) {
    page.append("<tr>");
    for (String text : texts) {
      page.append("<td class=wrap>").append(escape(text)).append("</td>");
    }
    page.append("</tr>");
  }

  static String escape(String text) {
    return ReportPage.escape(text);
  }
}
