package paretoscope.bench.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import paretoscope.simulator.scatter.Parametrisation;
import paretoscope.simulator.scene.LitAtoms;
import paretoscope.simulator.specimen.Specimen;

/**
 * Fits what columns add to probed images: for each kind of column a spot of core and halo, and an
 * atom's strength as atomic number to an exponent times a polynomial in depth; beneath them a
 * featureless light that grows with thickness. Shapes and exponent are searched by Nelder and
 * Mead's method; the rest follows from them by linear least squares.
 */
final class LightFit {
  static final int POWERS = 3;
  private static final int BACKGROUNDS = 2;
  private static final double REACH_NM = 0.9;

  private final List<String> kinds;
  private final double thicknessNm;
  private final List<Sight> sights = new ArrayList<>();
  private double[] linear = {};

  /** One probe at one depth: what was collected, and the sums over atoms of powers of depth. */
  private record Sight(double depthNm, double collected, List<Near> near) {}

  /** Atoms of one element in one column of a probe's neighbourhood. */
  private static final class Near {
    private int kind;
    private double distanceNm;
    private double atomicNumber;
    private final double[] sums = new double[POWERS];
  }

  LightFit(Specimen specimen, List<double[]> rows) {
    LitAtoms lit = LitAtoms.of(specimen);
    this.kinds = lit.kinds();
    this.thicknessNm = specimen.thicknessNm();
    int slices = (int) Math.ceil(thicknessNm * 10 / 2 - 1e-9);
    for (double[] row : rows) {
      List<Integer> atoms = nearby(specimen, row);
      for (int d = 1; d <= Probed.DEPTHS; d++) {
        int passed = d * slices / Probed.DEPTHS;
        double depth = thicknessNm * passed / slices;
        sights.add(new Sight(depth, row[1 + d], near(specimen, lit, atoms, row, depth)));
      }
    }
  }

  private static List<Integer> nearby(Specimen specimen, double[] row) {
    List<Integer> atoms = new ArrayList<>();
    for (int i = 0; i < specimen.atoms().count(); i++) {
      double dx = specimen.atoms().xNm(i) - row[0];
      double dy = specimen.atoms().yNm(i) - row[1];
      if (dx * dx + dy * dy < REACH_NM * REACH_NM) {
        atoms.add(i);
      }
    }
    return atoms;
  }

  private List<Near> near(
      Specimen specimen, LitAtoms lit, List<Integer> atoms, double[] row, double depth) {
    Map<String, Near> found = new HashMap<>();
    for (int atom : atoms) {
      if (specimen.atoms().zNm(atom) >= depth) {
        continue;
      }
      double x = specimen.atoms().xNm(atom);
      double y = specimen.atoms().yNm(atom);
      String element = specimen.atoms().element(atom);
      Near near = found.computeIfAbsent(x + " " + y + " " + element, key -> new Near());
      near.kind = kinds.indexOf(lit.kind(atom));
      near.distanceNm = Math.hypot(x - row[0], y - row[1]);
      near.atomicNumber = Parametrisation.LOBATO.atomicNumber(element);
      double z = lit.depthNm(atom) / thicknessNm;
      for (int p = 0; p < POWERS; p++) {
        near.sums[p] += Math.pow(z, p);
      }
    }
    return List.copyOf(found.values());
  }

  List<String> kinds() {
    return kinds;
  }

  /** Best exponent and for each kind core, halo [nm] and share of the halo. */
  double[] shapes() {
    double[] best = new double[1 + 3 * kinds.size()];
    best[0] = 1.7;
    for (int k = 0; k < kinds.size(); k++) {
      best[1 + 3 * k] = 0.035;
      best[2 + 3 * k] = 0.12;
      best[3 + 3 * k] = 0.3;
    }
    double[] steps = new double[best.length];
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < best.length; i++) {
        steps[i] = i == 0 ? 0.2 : 0.3 * best[i] + 0.003;
      }
      MultivariateFunction misfit = this::misfit;
      PointValuePair found =
          new SimplexOptimizer(1e-7, 1e-12)
              .optimize(
                  new MaxEval(1200),
                  new ObjectiveFunction(misfit),
                  GoalType.MINIMIZE,
                  new InitialGuess(best),
                  new NelderMeadSimplex(steps));
      best = found.getPoint();
    }
    return best;
  }

  /** Root-mean-square of what remains; huge outside the range of shapes. */
  double misfit(double[] shapes) {
    if (shapes[0] < 1 || shapes[0] > 2.4) {
      return 1e3;
    }
    for (int k = 0; k < kinds.size(); k++) {
      double core = shapes[1 + 3 * k];
      double halo = shapes[2 + 3 * k];
      double share = shapes[3 + 3 * k];
      if (core < 0.01 || halo < 1.2 * core || halo > 0.3 || share < 0 || share > 1) {
        return 1e3;
      }
    }
    int unknowns = BACKGROUNDS + POWERS * kinds.size();
    double[][] squares = new double[unknowns][unknowns];
    double[] right = new double[unknowns];
    double all = 0;
    for (Sight sight : sights) {
      double[] row = row(sight, shapes, unknowns);
      for (int i = 0; i < unknowns; i++) {
        for (int j = 0; j < unknowns; j++) {
          squares[i][j] += row[i] * row[j];
        }
        right[i] += row[i] * sight.collected();
      }
      all += sight.collected() * sight.collected();
    }
    for (int i = 0; i < unknowns; i++) {
      squares[i][i] *= 1 + 1e-9;
      squares[i][i] += 1e-30;
    }
    linear =
        new QRDecomposition(new Array2DRowRealMatrix(squares))
            .getSolver()
            .solve(new ArrayRealVector(right))
            .toArray();
    double explained = 0;
    for (int i = 0; i < unknowns; i++) {
      explained += linear[i] * right[i];
    }
    return Math.sqrt(Math.max(0, all - explained) / sights.size());
  }

  private double[] row(Sight sight, double[] shapes, int unknowns) {
    double[] row = new double[unknowns];
    row[0] = sight.depthNm();
    row[1] = sight.depthNm() * sight.depthNm();
    for (Near near : sight.near()) {
      double core = shapes[1 + 3 * near.kind];
      double halo = shapes[2 + 3 * near.kind];
      double share = shapes[3 + 3 * near.kind];
      double light =
          (1 - share) * gaussian(near.distanceNm, core) + share * gaussian(near.distanceNm, halo);
      light *= Math.pow(near.atomicNumber, shapes[0]);
      for (int p = 0; p < POWERS; p++) {
        row[BACKGROUNDS + POWERS * near.kind + p] += light * near.sums[p];
      }
    }
    return row;
  }

  private static double gaussian(double r, double sigma) {
    return Math.exp(-0.5 * r * r / (sigma * sigma)) / (2 * Math.PI * sigma * sigma);
  }

  /** The linear part that belongs to the shapes given to {@link #misfit} last. */
  double[] linear() {
    return Arrays.copyOf(linear, linear.length);
  }

  /** Greatest less least of what was collected at the full thickness. */
  double contrast() {
    double[] full =
        sights.stream()
            .filter(s -> s.depthNm() > 0.999 * thicknessNm)
            .mapToDouble(Sight::collected)
            .sorted()
            .toArray();
    return full[full.length - 1] - full[0];
  }
}
