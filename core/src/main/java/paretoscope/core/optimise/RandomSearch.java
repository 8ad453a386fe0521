package paretoscope.core.optimise;

import paretoscope.core.error.Require;
import paretoscope.core.random.SeedTree;
import paretoscope.core.space.GenomeSpace;

/**
 * Independent uniform genomes in batches: the baseline any search has to beat. Its first batch is
 * the first generation of {@link Nsga2} under the same seeds. A genome that repeats an earlier one
 * is drawn again, as there.
 *
 * @param population genomes per batch
 * @param generations batches
 */
public record RandomSearch(int population, int generations) implements Optimiser {
  public RandomSearch {
    Require.positive("population", population);
    Require.positive("generations", generations);
  }

  @Override
  public void run(GenomeSpace space, SeedTree seeds, GenomeEvaluator evaluator) {
    Sampling sampling = new Sampling(space);
    Answers answers = new Answers(evaluator);
    SeedTree streams = seeds.child("generation");
    for (int g = 0; g < generations; g++) {
      answers.to(g, sampling.random(population, streams.child(g).stream()));
    }
  }
}
