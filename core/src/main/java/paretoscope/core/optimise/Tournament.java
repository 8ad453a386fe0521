package paretoscope.core.optimise;

import java.util.Arrays;
import paretoscope.core.random.RandomStream;

/**
 * Binary tournaments over shuffled populations: each pass pairs everybody once, so the best win
 * twice in two passes and nobody is left out by chance.
 */
final class Tournament {
  private final Population population;
  private final RandomStream random;
  private final int[] order;
  private int next;

  Tournament(Population population, RandomStream random) {
    this.population = population;
    this.random = random;
    this.order = new int[population.size()];
    Arrays.setAll(order, i -> i);
    this.next = order.length;
  }

  /** The genome of the next parent; not to be changed. */
  double[] parent() {
    if (next + 2 > order.length) {
      shuffle(order, random);
      next = 0;
    }
    int first = order[next];
    int second = order[Math.min(next + 1, order.length - 1)];
    next += 2;
    return population.winner(first, second);
  }

  /** Durstenfeld's shuffle (doi:10.1145/364520.364540). */
  static void shuffle(int[] order, RandomStream random) {
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.below(i + 1);
      int moved = order[i];
      order[i] = order[other];
      order[other] = moved;
    }
  }
}
