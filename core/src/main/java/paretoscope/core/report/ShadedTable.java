package paretoscope.core.report;

import java.util.List;
import java.util.Optional;
import paretoscope.core.report.benchmark.HeatMap;

/** A heat map as a table: the darker a cell, the greater its number, which stands in it. */
final class ShadedTable {
  /** Classes of the style sheet, from white on. */
  private static final int SHADES = 10;

  private ShadedTable() {}

  /**
   * The table.
   *
   * @param corner what rows and columns are
   */
  static String html(HeatMap map, String corner) {
    StringBuilder text = new StringBuilder("<div class=scroll><table class=heat><thead><tr><th>");
    text.append(ReportPage.escape(corner)).append("</th>");
    for (String column : map.columns()) {
      text.append("<th class=num>").append(ReportPage.escape(column)).append("</th>");
    }
    text.append("</tr></thead><tbody>");
    for (int r = 0; r < map.rows().size(); r++) {
      text.append("<tr><th>").append(ReportPage.escape(map.rows().get(r))).append("</th>");
      List<Optional<HeatMap.Cell>> row = map.cells().get(r);
      row.forEach(cell -> text.append(cell(cell, map.most())));
      text.append("</tr>");
    }
    return text.append("</tbody></table></div>").toString();
  }

  private static String cell(Optional<HeatMap.Cell> cell, double most) {
    if (cell.isEmpty()) {
      return "<td class=num></td>";
    }
    double value = cell.get().value();
    int shade = most > 0 ? (int) Math.min(SHADES - 1, SHADES * value / most) : 0;
    String note =
        cell.get().note().isEmpty()
            ? ""
            : "<br><span>" + ReportPage.escape(cell.get().note()) + "</span>";
    return "<td class=\"num h%d\" title=\"%s\">%s%s</td>"
        .formatted(shade, ReportPage.escape(cell.get().agent()), Cells.plain("%.3f", value), note);
  }
}
