package paretoscope.core.optimise;

import java.util.Arrays;

/** Genomes with their objectives, ranked by front and, within it, by crowding distance. */
public final class Population {
  private final double[][] genomes;
  private final double[][] objectives;
  private final int[] ranks;
  private final double[] crowding;

  private Population(double[][] genomes, double[][] objectives, int[] ranks, double[] crowding) {
    this.genomes = genomes;
    this.objectives = objectives;
    this.ranks = ranks;
    this.crowding = crowding;
  }

  /**
   * The best {@code size} of the given genomes: whole fronts in order, then the least crowded of
   * the front that does not fit. Equal members keep the order they came in.
   */
  static Population best(int size, double[][] genomes, double[][] objectives) {
    int[] ranks = NonDominatedSort.ranks(objectives);
    int[] kept = new int[size];
    double[] crowding = new double[size];
    int count = 0;
    for (int rank = 0; count < size; rank++) {
      int[] front = members(ranks, rank);
      // failed evaluations have nothing to compare: no objectives, no distances
      boolean failed = !NonDominatedSort.sound(objectives[front[0]]);
      Crowding distances = new Crowding(failed ? new double[genomes.length][0] : objectives, front);
      distances.thin(size - count);
      for (int i = 0; i < front.length; i++) {
        if (distances.keeps(i)) {
          kept[count] = front[i];
          crowding[count++] = distances.distance(i);
        }
      }
    }
    return new Population(
        pick(genomes, kept),
        pick(objectives, kept),
        Arrays.stream(kept).map(i -> ranks[i]).toArray(),
        crowding);
  }

  /** This population and the children together, reduced to this population's size. */
  Population survive(double[][] children, double[][] childObjectives) {
    return best(size(), joined(genomes, children), joined(objectives, childObjectives));
  }

  /** Number of members. */
  public int size() {
    return genomes.length;
  }

  /** A copy of the genomes, (members x genes). */
  public double[][] genomes() {
    return Arrays.stream(genomes).map(double[]::clone).toArray(double[][]::new);
  }

  /** A copy of the objectives, (members x objectives). */
  public double[][] objectives() {
    return Arrays.stream(objectives).map(double[]::clone).toArray(double[][]::new);
  }

  /** The member that wins a tournament: lower front, then less crowded, then the first. */
  double[] winner(int first, int second) {
    boolean firstWins =
        ranks[first] == ranks[second]
            ? crowding[first] >= crowding[second]
            : ranks[first] < ranks[second];
    return genomes[firstWins ? first : second];
  }

  private static int[] members(int[] ranks, int rank) {
    int[] members = new int[ranks.length];
    int count = 0;
    for (int i = 0; i < ranks.length; i++) {
      if (ranks[i] == rank) {
        members[count++] = i;
      }
    }
    return Arrays.copyOf(members, count);
  }

  private static double[][] pick(double[][] rows, int[] indices) {
    double[][] picked = new double[indices.length][];
    Arrays.setAll(picked, i -> rows[indices[i]]);
    return picked;
  }

  private static double[][] joined(double[][] first, double[][] second) {
    double[][] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
