package paretoscope.core.optimise;

import paretoscope.core.space.Gene;
import paretoscope.core.space.GenomeSpace;

/**
 * Problems with a known front, to hold an optimiser against: ZDT1-4 and 6 (Zitzler, Deb and Thiele
 * 2000, doi:10.1162/106365600568202) and DTLZ2 with three objectives (Deb et al. 2002,
 * doi:10.1109/CEC.2002.1007032). Genes span [0, 1]; ZDT4's stand for [-5, 5].
 *
 * <p>The originals have their optimum on a bound or in the middle, where a faulty operator may find
 * it by accident. The form ending in S moves it to 0.4 in every gene that has an optimum: each such
 * gene x of ZDT1, 2, 3 and 6 becomes |x - 0.4| / 0.6, ZDT4's stands for 10 (x - 0.4), DTLZ2's for x
 * - 0.4. The front stays where it was.
 */
public enum TestProblem implements GenomeSpace {
  ZDT1(30, 2, false),
  ZDT2(30, 2, false),
  ZDT3(30, 2, false),
  ZDT4(10, 2, false),
  ZDT6(10, 2, false),
  DTLZ2(12, 3, false),
  ZDT1S(30, 2, true),
  ZDT2S(30, 2, true),
  ZDT3S(30, 2, true),
  ZDT4S(10, 2, true),
  ZDT6S(10, 2, true),
  DTLZ2S(12, 3, true);

  private static final double OPTIMUM = 0.4;

  private final int genes;
  private final int objectives;
  private final boolean shifted;

  TestProblem(int genes, int objectives, boolean shifted) {
    this.genes = genes;
    this.objectives = objectives;
    this.shifted = shifted;
  }

  /** The objectives, all minimised, of one genome. */
  public double[] objectives(double[] genome) {
    return switch (this) {
      case ZDT1, ZDT1S -> zdt1(genome);
      case ZDT2, ZDT2S -> zdt2(genome);
      case ZDT3, ZDT3S -> zdt3(genome);
      case ZDT4, ZDT4S -> zdt4(genome);
      case ZDT6, ZDT6S -> zdt6(genome);
      case DTLZ2, DTLZ2S -> dtlz2(genome);
    };
  }

  /** Number of objectives: 2 or 3. */
  public int objectives() {
    return objectives;
  }

  @Override
  public int size() {
    return genes;
  }

  @Override
  public Gene gene(int index) {
    return Gene.CONTINUOUS;
  }

  @Override
  public double[] canonical(double[] genome) {
    return genome.clone();
  }

  /** Distance from the optimum, 0 .. 1, of a gene whose optimum is its lower bound. */
  private double fromBound(double gene) {
    return shifted ? Math.abs(gene - OPTIMUM) / (1 - OPTIMUM) : gene;
  }

  /** Signed distance from the optimum of a gene whose optimum lies in the middle. */
  private double fromMiddle(double gene) {
    return gene - (shifted ? OPTIMUM : 0.5);
  }

  private double meanFromBound(double[] x) {
    double sum = 0;
    for (int i = 1; i < x.length; i++) {
      sum += fromBound(x[i]);
    }
    return sum / (x.length - 1);
  }

  private double[] zdt1(double[] x) {
    double g = 1 + 9 * meanFromBound(x);
    return new double[] {x[0], g * (1 - Math.sqrt(x[0] / g))};
  }

  private double[] zdt2(double[] x) {
    double g = 1 + 9 * meanFromBound(x);
    return new double[] {x[0], g * (1 - (x[0] / g) * (x[0] / g))};
  }

  private double[] zdt3(double[] x) {
    double g = 1 + 9 * meanFromBound(x);
    double ratio = x[0] / g;
    double wave = ratio * StrictMath.sin(10 * Math.PI * x[0]);
    return new double[] {x[0], g * (1 - Math.sqrt(ratio) - wave)};
  }

  private double[] zdt4(double[] x) {
    double g = 1 + 10 * (x.length - 1);
    for (int i = 1; i < x.length; i++) {
      double z = 10 * fromMiddle(x[i]);
      g += z * z - 10 * StrictMath.cos(4 * Math.PI * z);
    }
    return new double[] {x[0], g * (1 - Math.sqrt(x[0] / g))};
  }

  private double[] zdt6(double[] x) {
    double sine = StrictMath.sin(6 * Math.PI * x[0]);
    double f = 1 - StrictMath.exp(-4 * x[0]) * StrictMath.pow(sine, 6);
    double g = 1 + 9 * StrictMath.pow(meanFromBound(x), 0.25);
    return new double[] {f, g * (1 - (f / g) * (f / g))};
  }

  private double[] dtlz2(double[] x) {
    double g = 1;
    for (int i = 2; i < x.length; i++) {
      g += fromMiddle(x[i]) * fromMiddle(x[i]);
    }
    double a = x[0] * Math.PI / 2;
    double b = x[1] * Math.PI / 2;
    return new double[] {
      g * StrictMath.cos(a) * StrictMath.cos(b),
      g * StrictMath.cos(a) * StrictMath.sin(b),
      g * StrictMath.sin(a)
    };
  }
}
