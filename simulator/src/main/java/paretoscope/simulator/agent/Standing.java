package paretoscope.simulator.agent;

import java.util.ArrayList;
import java.util.List;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.episode.Claim;
import paretoscope.simulator.episode.EnvironmentSpec;
import paretoscope.simulator.episode.FoundColumn;
import paretoscope.simulator.episode.FoundDefect;
import paretoscope.simulator.episode.StructureMap;
import paretoscope.simulator.episode.Target;
import paretoscope.simulator.episode.TargetedSearch;

/**
 * What an agent's claims say as they stand, later ones in the place of earlier ones, of what its
 * task is about: columns for the structure map, defects of the target's kind for the targeted
 * search, all defects for any other task.
 */
final class Standing {
  /**
   * @param doubt how unsure the analyst is of it, 0 to 1
   */
  private record Item(double xNm, double yNm, double doubt) {
    boolean inside(View view) {
      double across = xNm - view.leftNm();
      double down = yNm - view.topNm();
      return across >= 0 && down >= 0 && across < view.widthNm() && down < view.heightNm();
    }
  }

  private final List<Item> items = new ArrayList<>();
  private int read;

  /** Takes in what was claimed since the last call. */
  void read(ExperimentState state) {
    List<List<Claim>> claims = state.claims();
    if (claims.size() < read) {
      items.clear();
      read = 0;
    }
    for (; read < claims.size(); read++) {
      for (Claim claim : claims.get(read)) {
        items.removeIf(item -> item.inside(claim.view()));
        items.addAll(items(claim, state.spec()));
      }
    }
  }

  private static List<Item> items(Claim claim, EnvironmentSpec spec) {
    if (spec.task().equals(StructureMap.NAME)) {
      return claim.findings().columns().stream().map(Standing::item).toList();
    }
    boolean all = !spec.task().equals(TargetedSearch.NAME);
    Target target = Target.of(spec.world());
    return claim.findings().defects().stream()
        .filter(defect -> all || defect.kind() == target.kind())
        .map(Standing::item)
        .toList();
  }

  private static Item item(FoundColumn column) {
    return new Item(column.xNm(), column.yNm(), 1 - column.confidence());
  }

  private static Item item(FoundDefect defect) {
    return new Item(defect.xNm(), defect.yNm(), 1 - defect.confidence());
  }

  /** How many there are in a view, for each nm². */
  double density(View view) {
    return items.stream().filter(item -> item.inside(view)).count()
        / (view.widthNm() * view.heightNm());
  }

  /** How many of them are doubtful, the sum of doubts for each nm². */
  double doubt(View view) {
    return items.stream().filter(item -> item.inside(view)).mapToDouble(Item::doubt).sum()
        / (view.widthNm() * view.heightNm());
  }
}
