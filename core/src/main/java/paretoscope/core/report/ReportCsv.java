package paretoscope.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import paretoscope.core.report.benchmark.StatisticsTable;

/** Candidates and statistics as CSV (RFC 4180), safe to open in a spreadsheet. */
public final class ReportCsv {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
  private static final Pattern SPECIAL = Pattern.compile("[\",;\\t\\r\\n]");

  private ReportCsv() {}

  /** All candidates by index, the baseline last. */
  public static String trials(ReportData data) {
    return csv(data, data.trials());
  }

  /** The front, the baseline last. */
  public static String front(ReportData data) {
    return csv(data, data.front().stream().map(i -> data.trials().get(i)).toList());
  }

  private static String csv(ReportData data, List<ReportData.Point> points) {
    List<ReportData.Point> all = new ArrayList<>(points);
    if (data.baseline() != null) {
      all.add(data.baseline());
    }
    TreeSet<String> paths = new TreeSet<>();
    all.forEach(p -> paths.addAll(p.values().keySet()));
    List<String> head =
        new ArrayList<>(List.of("index", "generation", "candidate", "status", "reason"));
    data.objectives().forEach(o -> head.add("score_" + o.name()));
    head.add("detections_per_image");
    head.addAll(paths);
    StringBuilder text = new StringBuilder(row(head));
    for (ReportData.Point point : all) {
      List<String> cells = new ArrayList<>();
      cells.add(String.valueOf(point.index()));
      cells.add(String.valueOf(point.generation()));
      cells.add(point.id());
      cells.add(point.status());
      cells.add(point.reason());
      point.scores().forEach(s -> cells.add(number(s)));
      cells.add(number(point.detections()));
      paths.forEach(p -> cells.add(String.valueOf(point.values().getOrDefault(p, ""))));
      text.append(row(cells));
    }
    return text.toString();
  }

  /** Any table; numbers that do not exist are empty cells. */
  public static String table(StatisticsTable table) {
    StringBuilder text =
        new StringBuilder(row(table.columns().stream().map(column -> column.name()).toList()));
    for (List<Object> cells : table.rows()) {
      text.append(
          row(
              cells.stream()
                  .map(cell -> cell instanceof Double d ? number(d) : String.valueOf(cell))
                  .toList()));
    }
    return text.toString();
  }

  private static String number(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "";
  }

  private static String row(List<String> cells) {
    return cells.stream().map(ReportCsv::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  /** Quoted where needed; text that a spreadsheet would run as a formula gets an apostrophe. */
  public static String cell(String text) {
    boolean number = NUMBER.matcher(text).matches();
    boolean formula = !number && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    boolean quote = SPECIAL.matcher(safe).find();
    return quote ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
