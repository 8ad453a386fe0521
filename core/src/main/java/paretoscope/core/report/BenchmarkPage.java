package paretoscope.core.report;

import java.util.Locale;
import java.util.Optional;
import paretoscope.core.report.BenchmarkData.AgentResult;
import paretoscope.core.report.BenchmarkData.Score;
import paretoscope.core.report.BenchmarkData.TaskResult;

/** The page of a benchmark. */
public final class BenchmarkPage {
  /** More rows are folded. */
  private static final int MANY = 12;

  private BenchmarkPage() {}

  /** The page's text. */
  public static String html(BenchmarkData data) {
    StringBuilder body = new StringBuilder();
    for (TaskResult task : data.tasks()) {
      task(body, task);
    }
    data.sensitivity().ifPresent(sensitivity -> SensitivitySection.append(sensitivity, body));
    data.film().ifPresent(film -> FilmSection.append(film, body));
    PageFrame.origin(body, data.command(), data.settings(), data.versions());
    return PageFrame.html(data.title(), data.summary(), data.notices(), body);
  }

  private static void task(StringBuilder page, TaskResult task) {
    page.append("<section class=card><h2>").append(escape(task.task())).append("</h2><p>");
    page.append(escape(task.goal())).append("</p>");
    Optional<StatisticsSection> statistics =
        task.statistics().map(one -> new StatisticsSection(one, page));
    statistics.ifPresent(StatisticsSection::conclusions);
    page.append("<figure>").append(DoseChart.svg(task));
    page.append("<figcaption>Best information so far against dose, mean over worlds and seeds. ");
    page.append("Numbers are those of the table");
    boolean ceilings = task.agents().stream().anyMatch(AgentResult::ceiling);
    page.append(ceilings ? "; dashed: part of the agent knows the truth." : ".");
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

  static String escape(String text) {
    return ReportPage.escape(text);
  }
}
