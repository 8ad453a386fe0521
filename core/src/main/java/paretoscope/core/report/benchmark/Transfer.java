package paretoscope.core.report.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What analysts taught on one material are worth on others. */
final class Transfer {
  private Transfer() {}

  /**
   * Materials taught on by materials of worlds. Of all navigators and planners it takes those with
   * most analysts, the first in the league if several have as many.
   *
   * @return empty for fewer than two taught analysts around the same navigator and planner
   */
  static Optional<HeatMap> of(TaskScores scores) {
    Map<String, List<Contender>> groups = new TreeMap<>();
    List<String> order = new ArrayList<>();
    for (Contender one : scores.contenders()) {
      if (!one.taughtOn().isEmpty() && !one.ceiling() && !scores.of(one.name()).isEmpty()) {
        groups.computeIfAbsent(one.around(), around -> new ArrayList<>()).add(one);
        order.add(one.around());
      }
    }
    return groups.entrySet().stream()
        .filter(group -> group.getValue().size() > 1)
        .max(
            Comparator.comparingInt(
                    (Map.Entry<String, List<Contender>> group) -> group.getValue().size())
                .thenComparing(group -> -order.indexOf(group.getKey())))
        .map(group -> matrix(scores, group.getKey(), group.getValue()));
  }

  private static HeatMap matrix(TaskScores scores, String around, List<Contender> taught) {
    List<String> materials =
        scores.played().stream().map(Played::material).distinct().sorted().toList();
    List<Contender> rows =
        taught.stream()
            .sorted(
                Comparator.comparing((Contender one) -> !materials.contains(one.taughtOn()))
                    .thenComparing(Contender::taughtOn))
            .toList();
    List<List<Optional<HeatMap.Cell>>> cells = new ArrayList<>();
    for (Contender row : rows) {
      List<Played> its = scores.of(row.name());
      List<Optional<HeatMap.Cell>> cell = new ArrayList<>();
      for (String material : materials) {
        List<Played> there = its.stream().filter(p -> p.material().equals(material)).toList();
        cell.add(
            there.isEmpty()
                ? Optional.empty()
                : Optional.of(
                    new HeatMap.Cell(TaskScores.mean(there, Played::score), row.name(), "")));
      }
      cells.add(cell);
    }
    return new HeatMap(rows.stream().map(Contender::taughtOn).toList(), materials, cells, around);
  }
}
