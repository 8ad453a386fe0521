package paretoscope.bench.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresProblem;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;
import paretoscope.simulator.scatter.Parametrisation;
import paretoscope.simulator.scene.LitAtoms;
import paretoscope.simulator.specimen.Specimen;

/**
 * Fits what columns add to probed images: for each kind of column a core, around all the same halo,
 * and an atom's strength as atomic number to an exponent times a polynomial in depth; beneath them
 * a featureless light that grows with the square of thickness. Shapes and exponent are searched by
 * Levenberg and Marquardt's method; the rest follows from them by linear least squares (variable
 * projection, doi:10.1137/0710036).
 */
final class LightFit {
  static final int POWERS = 3;
  private static final double REACH_NM = 0.9;
  private static final double WIDEST_NM = 0.2;
  private static final double STEP = 1e-5;

  /** Where it is not known better (Krivanek et al. 2010, doi:10.1038/nature08879). */
  private static final double USUAL_EXPONENT = 1.7;

  /** What a deviation of 1 from it weighs: so much misfit, as a share of the mean collected. */
  private static final double PRIOR = 0.05;

  private static final LevenbergMarquardtOptimizer OPTIMISER =
      new LevenbergMarquardtOptimizer()
          .withCostRelativeTolerance(1e-6)
          .withParameterRelativeTolerance(1e-4);

  private final List<String> kinds;
  private final double thicknessNm;
  private final boolean featureless;
  private final List<Sight> sights = new ArrayList<>();

  /** One probe at one depth: what was collected, and the sums over atoms of powers of depth. */
  private record Sight(double depthNm, double collected, List<Near> near) {}

  /** Atoms of one element in one column of a probe's neighbourhood. */
  private static final class Near {
    private int kind;
    private double distanceNm;
    private double atomicNumber;
    private final double[] sums = new double[POWERS];
  }

  LightFit(Specimen specimen, List<double[]> rows, boolean featureless) {
    this.featureless = featureless;
    LitAtoms lit = LitAtoms.of(specimen);
    this.kinds = lit.kinds().stream().filter(kind -> occurs(specimen, lit, kind)).toList();
    this.thicknessNm = specimen.thicknessNm();
    int slices = (int) Math.ceil(thicknessNm * 10 / 2 - 1e-9);
    for (double[] row : rows) {
      List<Integer> atoms = nearby(specimen, row);
      for (int d = 2; d <= Probed.DEPTHS; d += 2) {
        int passed = d * slices / Probed.DEPTHS;
        double depth = thicknessNm * passed / slices;
        sights.add(new Sight(depth, row[1 + d], near(specimen, lit, atoms, row, depth)));
      }
    }
  }

  private static boolean occurs(Specimen specimen, LitAtoms lit, String kind) {
    return IntStream.range(0, specimen.atoms().count()).anyMatch(i -> lit.kind(i).equals(kind));
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

  /** Best exponent, halo [nm], share of the halo, and for each kind its core [nm]. */
  double[] shapes() {
    double[] start = new double[3 + kinds.size()];
    start[2] = -1;
    LeastSquaresProblem problem =
        new LeastSquaresBuilder()
            .start(start)
            .target(new double[sights.size() + 1])
            .model(this::linearised)
            .maxEvaluations(500)
            .maxIterations(500)
            .build();
    return shapes(OPTIMISER.optimize(problem).getPoint().toArray());
  }

  /**
   * Shapes of unbounded numbers. Bounds keep halos inside the neighbourhood that is summed, and the
   * exponent near what it is known to be where columns of one element do not tell it.
   */
  private double[] shapes(double[] free) {
    double[] shapes = free.clone();
    shapes[0] = USUAL_EXPONENT - 0.6 + 1.2 * share(free[0]);
    shapes[1] = 0.045 + (WIDEST_NM - 0.045) * share(free[1]);
    shapes[2] = share(free[2]);
    for (int k = 3; k < free.length; k++) {
      shapes[k] = 0.015 + 0.04 * share(free[k]);
    }
    return shapes;
  }

  private static double share(double free) {
    return 1 / (1 + Math.exp(-free));
  }

  /** What remains to be explained, and how that changes with each number. */
  private Pair<RealVector, RealMatrix> linearised(RealVector at) {
    int n = at.getDimension();
    double[][] remains = new double[n + 1][];
    IntStream.rangeClosed(0, n)
        .parallel()
        .forEach(
            i -> {
              double[] free = at.toArray();
              if (i > 0) {
                free[i - 1] += STEP;
              }
              double[] shapes = shapes(free);
              remains[i] = remains(shapes, linear(shapes));
            });
    double[][] slopes = new double[sights.size() + 1][n];
    for (int row = 0; row < slopes.length; row++) {
      for (int i = 0; i < n; i++) {
        slopes[row][i] = (remains[i + 1][row] - remains[0][row]) / STEP;
      }
    }
    return new Pair<>(new ArrayRealVector(remains[0]), new Array2DRowRealMatrix(slopes));
  }

  private double[] remains(double[] shapes, double[] linear) {
    double[] remains = new double[sights.size() + 1];
    double all = 0;
    for (int i = 0; i < sights.size(); i++) {
      all += sights.get(i).collected();
      double[] row = row(sights.get(i), shapes, linear.length);
      remains[i] = -sights.get(i).collected();
      for (int u = 0; u < linear.length; u++) {
        remains[i] += row[u] * linear[u];
      }
    }
    remains[sights.size()] = PRIOR * all / Math.sqrt(sights.size()) * (shapes[0] - USUAL_EXPONENT);
    return remains;
  }

  /** Root-mean-square of what remains. */
  double misfit(double[] shapes) {
    double sum = 0;
    for (double rest : remains(shapes, linear(shapes))) {
      sum += rest * rest;
    }
    return Math.sqrt(sum / sights.size());
  }

  /** Each kind's strengths and the featureless light that fit these shapes best. */
  double[] linear(double[] shapes) {
    int unknowns = POWERS * kinds.size() + 1;
    double[][] squares = new double[unknowns][unknowns];
    double[] right = new double[unknowns];
    for (Sight sight : sights) {
      double[] row = row(sight, shapes, unknowns);
      for (int i = 0; i < unknowns; i++) {
        for (int j = 0; j < unknowns; j++) {
          squares[i][j] += row[i] * row[j];
        }
        right[i] += row[i] * sight.collected();
      }
    }
    double[] all = solved(squares, right);
    if (featureless && all[unknowns - 1] >= 0) {
      return all;
    }
    // no featureless light rather than a negative one, and none where loose atoms make it
    Arrays.fill(squares[unknowns - 1], 0);
    for (double[] row : squares) {
      row[unknowns - 1] = 0;
    }
    right[unknowns - 1] = 0;
    return solved(squares, right);
  }

  private static double[] solved(double[][] squares, double[] right) {
    double[][] matrix = new double[right.length][];
    for (int i = 0; i < right.length; i++) {
      matrix[i] = squares[i].clone();
      matrix[i][i] = matrix[i][i] == 0 ? 1 : matrix[i][i] * (1 + 1e-10);
    }
    return new QRDecomposition(new Array2DRowRealMatrix(matrix))
        .getSolver()
        .solve(new ArrayRealVector(right))
        .toArray();
  }

  private double[] row(Sight sight, double[] shapes, int unknowns) {
    double[] row = new double[unknowns];
    row[unknowns - 1] = sight.depthNm() * sight.depthNm();
    for (Near near : sight.near()) {
      double light =
          (1 - shapes[2]) * gaussian(near.distanceNm, shapes[3 + near.kind])
              + shapes[2] * gaussian(near.distanceNm, shapes[1]);
      light *= Math.pow(near.atomicNumber, shapes[0]);
      for (int p = 0; p < POWERS; p++) {
        row[POWERS * near.kind + p] += light * near.sums[p];
      }
    }
    return row;
  }

  private static double gaussian(double r, double sigma) {
    return Math.exp(-0.5 * r * r / (sigma * sigma)) / (2 * Math.PI * sigma * sigma);
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
