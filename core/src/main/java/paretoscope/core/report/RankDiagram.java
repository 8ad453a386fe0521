package paretoscope.core.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import paretoscope.core.report.benchmark.TaskScores;
import paretoscope.core.stats.benchmark.LeagueRow;

/**
 * The critical-difference diagram (Demšar 2006), one row for each agent so that many stay legible:
 * dots are mean ranks; lines at the right join agents that Nemenyi's test does not tell apart.
 */
final class RankDiagram {
  private static final int ROW = 16;
  private static final int TOP = 58;
  private static final int WIDTH = 380;
  private static final double LETTER = 6.5;
  private static final int LONGEST = 46;
  private static final int GROUP = 9;

  /** So that letters have the same size in all diagrams. */
  private static final double LEAST = 860;

  private final TaskScores scores;
  private final List<LeagueRow> rows;
  private final double critical;
  private final double left;

  /**
   * @param league with mean ranks
   * @param critical difference of mean ranks
   */
  RankDiagram(TaskScores scores, List<LeagueRow> league, double critical) {
    this.scores = scores;
    this.rows = league.stream().sorted(Comparator.comparingDouble(LeagueRow::meanRank)).toList();
    this.critical = critical;
    int longest = rows.stream().mapToInt(row -> label(row).length()).max().orElse(0);
    this.left = 12 + LETTER * longest;
  }

  /** First and last row of each greatest group of agents that are not told apart. */
  static List<int[]> groups(List<Double> sortedRanks, double critical) {
    List<int[]> groups = new ArrayList<>();
    int reached = -1;
    for (int i = 0; i < sortedRanks.size(); i++) {
      int end = i;
      while (end + 1 < sortedRanks.size()
          && sortedRanks.get(end + 1) - sortedRanks.get(i) < critical) {
        end++;
      }
      if (end > i && end > reached) {
        groups.add(new int[] {i, end});
        reached = end;
      }
    }
    return groups;
  }

  String svg() {
    List<int[]> groups = groups(rows.stream().map(LeagueRow::meanRank).toList(), critical);
    double high = TOP + ROW * (double) rows.size() + 4;
    StringBuilder svg =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "<svg class=wide viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"mean ranks\">",
                Math.max(LEAST, left + WIDTH + 40 + GROUP * groups.size()),
                high));
    axis(svg, high - 4);
    for (int i = 0; i < rows.size(); i++) {
      double y = TOP + ROW * (i + 0.5);
      Drawing.line(svg, "dots", left + 2, y, x(rows.get(i).meanRank()), y);
      Drawing.dot(svg, "mark", x(rows.get(i).meanRank()), y, 3.5);
      Drawing.text(svg, left - 6, y + 4, "end", ReportPage.escape(label(rows.get(i))));
    }
    for (int g = 0; g < groups.size(); g++) {
      double x = left + WIDTH + 24 + GROUP * g;
      double from = TOP + ROW * (groups.get(g)[0] + 0.2);
      Drawing.line(svg, "join", x, from, x, TOP + ROW * (groups.get(g)[1] + 0.8));
    }
    return svg.append("</svg>").toString();
  }

  private void axis(StringBuilder svg, double bottom) {
    int step = rows.size() <= 12 ? 1 : rows.size() <= 24 ? 2 : 4;
    for (int rank = 1; rank <= rows.size(); rank += step) {
      Drawing.line(svg, "grid", x(rank), TOP, x(rank), bottom);
      Drawing.text(svg, x(rank), TOP - 6, "middle", String.valueOf(rank));
    }
    Drawing.text(svg, left - 6, TOP - 6, "end", "mean rank");
    double end = Math.min(x(1) + (x(2) - x(1)) * critical, left + WIDTH);
    Drawing.line(svg, "join", x(1), 26, end, 26);
    Drawing.line(svg, "axis", x(1), 21, x(1), 31);
    Drawing.line(svg, "axis", end, 21, end, 31);
    String text =
        String.format(Locale.ROOT, "critical difference %.2f", critical)
            + (critical > rows.size() - 1 ? ", more than all ranks" : "");
    Drawing.text(svg, x(1), 14, "start", text);
  }

  private double x(double rank) {
    return left + 14 + (WIDTH - 28) * (rank - 1) / Math.max(1, rows.size() - 1);
  }

  private String label(LeagueRow row) {
    String name = row.configuration();
    String cut = name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "\u2026";
    return cut + "  " + scores.number(name);
  }
}
