package paretoscope.simulator.specimen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the atoms near an atom. */
final class Neighbourhood {
  private final Atoms atoms;
  private final double cell;
  private final Map<List<Integer>, List<Integer>> cells = new HashMap<>();

  Neighbourhood(Atoms atoms, double cellNm) {
    this.atoms = atoms;
    this.cell = cellNm;
    for (int i = 0; i < atoms.count(); i++) {
      cells.computeIfAbsent(key(i, 0, 0, 0), k -> new ArrayList<>()).add(i);
    }
  }

  private List<Integer> key(int i, int dx, int dy, int dz) {
    return List.of(
        (int) Math.floor(atoms.xNm(i) / cell) + dx,
        (int) Math.floor(atoms.yNm(i) / cell) + dy,
        (int) Math.floor(atoms.zNm(i) / cell) + dz);
  }

  /** Others nearer than {@code nm}, which is at most the size of a cell. */
  List<Integer> within(int i, double nm) {
    List<Integer> found = new ArrayList<>();
    for (int n = 0; n < 27; n++) {
      for (int other : cells.getOrDefault(key(i, n % 3 - 1, n / 3 % 3 - 1, n / 9 - 1), List.of())) {
        if (other != i && distance(i, other) < nm) {
          found.add(other);
        }
      }
    }
    return found;
  }

  double distance(int i, int j) {
    double dx = atoms.xNm(i) - atoms.xNm(j);
    double dy = atoms.yNm(i) - atoms.yNm(j);
    double dz = atoms.zNm(i) - atoms.zNm(j);
    return Math.sqrt(dx * dx + dy * dy + dz * dz);
  }
}
