package paretoscope.core.report;

import java.util.Locale;
import paretoscope.core.report.Sensitivity.AgentShift;
import paretoscope.core.report.Sensitivity.TaskShift;
import paretoscope.core.stats.OrderChange;

/** The section of a benchmark's page that says how conclusions move with assumptions. */
final class SensitivitySection {
  private final Sensitivity data;
  private final StringBuilder page;

  private SensitivitySection(Sensitivity data, StringBuilder page) {
    this.data = data;
    this.page = page;
  }

  static void append(Sensitivity data, StringBuilder page) {
    new SensitivitySection(data, page).all();
  }

  private void all() {
    page.append("<section class=card><h2>Sensitivity</h2><p>Each variant multiplies one");
    page.append(" assumption in all worlds. Agents are not told, and meet the noise of the");
    page.append(" baseline. Scores are mean DEC-AUC over worlds and seeds, and below it the");
    page.append(" change to the baseline. No intervals are given: a pair that changes places by");
    page.append(" little, or in some worlds only, may do so by chance.</p>");
    data.tasks().forEach(this::task);
    page.append("</section>\n");
  }

  private void task(TaskShift task) {
    page.append("<h3>").append(escape(task.task())).append("</h3><ul class=said>");
    for (String sentence : SensitivityWords.of(data, task)) {
      page.append("<li>").append(escape(sentence)).append("</li>");
    }
    page.append("</ul>");
    if (task.worlds() > 0) {
      scores(task);
      flips(task);
    }
  }

  private void scores(TaskShift task) {
    page.append("<div class=scroll><table><thead><tr><th>agent</th>");
    for (String variant : data.variants()) {
      page.append("<th class=num>").append(escape(variant).replace(" x ", "<br>x "));
      page.append("</th>");
    }
    page.append("</tr></thead><tbody>");
    for (AgentShift agent : task.agents()) {
      page.append(agent.ceiling() ? "<tr class=ceiling>" : "<tr>");
      page.append(BenchmarkPage.named(agent.agent()));
      for (int v = 0; v < data.variants().size(); v++) {
        String below = v == 0 ? "" : shift(agent.shift(v));
        page.append("<td class=num><b>").append(number("%.3f", agent.mean(v)));
        page.append("</b>").append(below).append("</td>");
      }
      page.append("</tr>");
    }
    order(task);
    page.append("</tbody></table></div>");
    if (task.worlds() < task.asked()) {
      page.append(
          "<p class=quiet>Over the %d of %s in which all"
              .formatted(task.worlds(), Counted.of(task.asked(), "world")));
      page.append(" agents came to their end in all variants.</p>");
    }
  }

  private void order(TaskShift task) {
    StringBuilder kendall =
        new StringBuilder(
            "<tr><td class=name>order as in the baseline: Kendall's tau-b</td><td></td>");
    StringBuilder pairs =
        new StringBuilder("<tr><td class=name>pairs that change places</td><td></td>");
    for (int v = 1; v < data.variants().size(); v++) {
      OrderChange change = task.change(v);
      String tau = Double.isNaN(change.kendall()) ? "-" : number("%.2f", change.kendall());
      kendall.append("<td class=num>").append(tau).append("</td>");
      pairs.append("<td class=num>").append(change.flips().size()).append("</td>");
    }
    page.append(kendall).append("</tr>").append(pairs).append("</tr>");
  }

  private void flips(TaskShift task) {
    StringBuilder rows = new StringBuilder();
    for (int v = 1; v < data.variants().size(); v++) {
      for (OrderChange.Flip flip : task.change(v).flips()) {
        rows.append(row(task, v, flip));
      }
    }
    if (!rows.isEmpty()) {
      page.append(
          "<div class=\"scroll flips\"><table><thead><tr><th>variant</th><th>falls behind</th>");
      page.append("<th>the other</th><th class=num>ahead before</th>");
      page.append("<th class=num>behind now</th><th class=num>worlds behind, before and now</th>");
      page.append("</tr></thead><tbody>").append(rows).append("</tbody></table></div>");
    }
  }

  private String row(TaskShift task, int variant, OrderChange.Flip flip) {
    return "<tr><td>%s</td>%s%s"
            .formatted(
                escape(data.variants().get(variant)),
                BenchmarkPage.named(task.agents().get(flip.fallen()).agent()),
                BenchmarkPage.named(task.agents().get(flip.risen()).agent()))
        + String.format(
            Locale.ROOT,
            "<td class=num>%.4f</td><td class=num>%.4f</td><td class=num>%d, %d of %d</td></tr>",
            flip.before(),
            flip.after(),
            task.ahead(flip.risen(), flip.fallen(), 0),
            task.ahead(flip.risen(), flip.fallen(), variant),
            task.worlds());
  }

  private static String shift(double value) {
    return "<br><span class=quiet>" + (value == 0 ? "0" : number("%+.3f", value)) + "</span>";
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  private static String escape(String text) {
    return ReportPage.escape(text);
  }
}
