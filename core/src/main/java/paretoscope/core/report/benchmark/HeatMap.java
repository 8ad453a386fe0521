package paretoscope.core.report.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers by row and column.
 *
 * @param rows names
 * @param columns names
 * @param cells [row][column]; empty where there is no such agent
 * @param of what all cells have in common, empty if nothing
 */
public record HeatMap(
    List<String> rows, List<String> columns, List<List<Optional<Cell>>> cells, String of) {
  /**
   * A number.
   *
   * @param value mean DEC-AUC
   * @param agent of which it is
   * @param note what tells it from others that could stand there, empty if there are none
   */
  public record Cell(double value, String agent, String note) {}

  public HeatMap {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    cells = cells.stream().map(List::copyOf).toList();
  }

  /** The greatest number; 0 if there is none. */
  public double most() {
    return cells.stream()
        .flatMap(List::stream)
        .flatMap(Optional::stream)
        .mapToDouble(Cell::value)
        .max()
        .orElse(0);
  }

  /**
   * Analysts by navigators. Of agents that differ in planner or settings the best stands for all.
   *
   * @param transfer whether those are among them that were taught on one material for all worlds
   */
  static HeatMap ofParts(TaskScores scores, boolean transfer) {
    Map<String, Double> means = scores.means(Played::score);
    List<Contender> there =
        scores.contenders().stream()
            .filter(one -> means.containsKey(one.name()))
            .filter(one -> transfer || one.taughtOn().isEmpty())
            .toList();
    List<String> analysts = there.stream().map(Contender::analyst).distinct().toList();
    List<String> navigators = there.stream().map(Contender::navigator).distinct().toList();
    boolean planners =
        there.stream().map(one -> one.planner() + one.settings()).distinct().count() > 1;
    List<List<Optional<Cell>>> cells = new ArrayList<>();
    for (String analyst : analysts) {
      List<Optional<Cell>> row = new ArrayList<>();
      for (String navigator : navigators) {
        row.add(
            there.stream()
                .filter(one -> one.analyst().equals(analyst))
                .filter(one -> one.navigator().equals(navigator))
                .max(Comparator.comparingDouble(one -> means.get(one.name())))
                .map(
                    one ->
                        new Cell(
                            means.get(one.name()), one.name(), planners ? one.planner() : "")));
      }
      cells.add(row);
    }
    return new HeatMap(analysts, navigators, cells, "");
  }
}
