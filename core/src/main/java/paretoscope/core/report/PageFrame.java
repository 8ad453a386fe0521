package paretoscope.core.report;

import java.util.List;

/**
 * What pages have in common: one file that needs no network and runs no script. Its content
 * security policy allows its own style by its hash and pictures that stand in it, nothing else;
 * every text is escaped.
 */
final class PageFrame {
  private PageFrame() {}

  /**
   * A whole page.
   *
   * @param body sections, escaped already
   */
  static String html(String title, String summary, List<String> notices, CharSequence body) {
    String style = ReportPage.resource("benchmark.css");
    String policy =
        "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src '"
            + ReportPage.hash(style)
            + "'";
    StringBuilder list = new StringBuilder();
    notices.forEach(one -> list.append("<li>").append(ReportPage.escape(one)).append("</li>"));
    // the body goes in last: nothing is replaced inside it
    return ReportPage.resource("benchmark.html")
        .replace("@POLICY@", policy)
        .replace("@STYLE@", style)
        .replace("@TITLE@", ReportPage.escape(title))
        .replace("@SUMMARY@", ReportPage.escape(summary))
        .replace("@NOTICES@", list)
        .replace("@BODY@", body);
  }

  /** The section that says how a run was made. */
  static void origin(
      StringBuilder page,
      String command,
      List<ReportData.Setting> settings,
      List<ReportData.Version> versions) {
    page.append("<section class=card><h2>How it was made</h2><p><code>");
    page.append(ReportPage.escape(command)).append("</code></p><div class=scroll><table>");
    page.append("<thead><tr><th>setting</th><th>value</th><th>from</th></tr></thead><tbody>");
    for (ReportData.Setting one : settings) {
      row(page, one.path(), one.value(), one.source());
    }
    for (ReportData.Version one : versions) {
      row(page, one.name(), one.value(), "");
    }
    page.append("</tbody></table></div></section>\n");
  }

  private static void row(StringBuilder page, String... texts) {
    page.append("<tr>");
    for (String text : texts) {
      page.append("<td class=wrap>").append(ReportPage.escape(text)).append("</td>");
    }
    page.append("</tr>");
  }
}
