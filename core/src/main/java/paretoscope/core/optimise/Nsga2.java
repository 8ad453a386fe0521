package paretoscope.core.optimise;

import paretoscope.core.error.Require;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.core.space.GenomeSpace;

/**
 * NSGA-II (Deb et al. 2002, doi:10.1109/4235.996017): parents and children compete for the places
 * of the next generation by front and crowding distance, (mu + lambda) survival. Departures from
 * the paper: the front that does not fit is thinned one point at a time ({@link Crowding}); a child
 * that repeats a genome of the run is bred again, and in the end drawn at random.
 *
 * <p>Streams: {@code generation / g} draws random genomes, {@code generation / g / tournament} the
 * parents, {@code generation / g / pair / i} crosses and mutates one pair.
 *
 * @param population members, and children per generation
 * @param generations batches, the first (random) one included
 */
public record Nsga2(int population, int generations, Variation variation) implements Optimiser {
  /** Attempts to breed per child before random genomes take over. */
  private static final int BREEDINGS = 5;

  public Nsga2 {
    Require.positive("population", population);
    Require.positive("generations", generations);
  }

  @Override
  public void run(GenomeSpace space, SeedTree seeds, GenomeEvaluator evaluator) {
    evolve(space, seeds, evaluator);
  }

  /** As {@link #run}; returns the last population. */
  public Population evolve(GenomeSpace space, SeedTree seeds, GenomeEvaluator evaluator) {
    Sampling sampling = new Sampling(space);
    Answers answers = new Answers(evaluator);
    SeedTree streams = seeds.child("generation");
    double[][] genomes = sampling.random(population, streams.child(0).stream());
    Population alive = Population.best(population, genomes, answers.to(0, genomes));
    for (int g = 1; g < generations; g++) {
      double[][] children = children(alive, sampling, streams.child(g));
      alive = alive.survive(children, answers.to(g, children));
    }
    return alive;
  }

  private double[][] children(Population parents, Sampling sampling, SeedTree streams) {
    Tournament tournament = new Tournament(parents, streams.child("tournament").stream());
    SeedTree pairs = streams.child("pair");
    double[][] children = new double[population][];
    int count = 0;
    for (int i = 0; count < population && i < BREEDINGS * population; i++) {
      RandomStream random = pairs.child(i).stream();
      double[] first = tournament.parent().clone();
      double[] second = tournament.parent().clone();
      variation.cross(sampling.genes(), first, second, random);
      count = add(first, children, count, sampling, random);
      count = add(second, children, count, sampling, random);
    }
    RandomStream random = streams.stream();
    while (count < population) {
      children[count++] = sampling.random(random);
    }
    return children;
  }

  private int add(
      double[] child, double[][] children, int count, Sampling sampling, RandomStream random) {
    if (count == children.length) {
      return count;
    }
    variation.mutate(sampling.genes(), child, random);
    double[] fresh = sampling.fresh(child);
    if (fresh == null) {
      return count;
    }
    children[count] = fresh;
    return count + 1;
  }
}
