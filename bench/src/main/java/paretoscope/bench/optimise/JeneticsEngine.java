package paretoscope.bench.optimise;

import io.jenetics.DoubleGene;
import io.jenetics.Mutator;
import io.jenetics.TournamentSelector;
import io.jenetics.engine.Engine;
import io.jenetics.engine.EvolutionResult;
import io.jenetics.ext.SimulatedBinaryCrossover;
import io.jenetics.ext.moea.UFTournamentSelector;
import io.jenetics.ext.moea.Vec;
import io.jenetics.util.RandomRegistry;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import paretoscope.core.optimise.Genotypes;
import paretoscope.core.optimise.TestProblem;

/** Jenetics 7.2.0's own engine with the operators and selectors of its DTLZ1 example. */
record JeneticsEngine() implements Contender {
  @Override
  public String name() {
    return "Jenetics 7.2.0 engine";
  }

  @Override
  public double[][] run(TestProblem problem, long seed) {
    AtomicInteger evaluations = new AtomicInteger();
    return RandomRegistry.with(
        new Random(seed),
        random -> {
          Engine<DoubleGene, Vec<double[]>> engine =
              Engine.builder(
                      (double[] genome) -> {
                        evaluations.incrementAndGet();
                        return Vec.of(problem.objectives(genome));
                      },
                      Genotypes.codec(problem))
                  .populationSize(POPULATION)
                  .alterers(new SimulatedBinaryCrossover<>(1), new Mutator<>(1.0 / problem.size()))
                  .offspringSelector(new TournamentSelector<>(5))
                  .survivorsSelector(UFTournamentSelector.ofVec())
                  .minimizing()
                  .executor(Runnable::run)
                  .build();
          EvolutionResult<DoubleGene, Vec<double[]>> last =
              engine.stream()
                  .limit(result -> evaluations.get() < EVALUATIONS)
                  .reduce((earlier, later) -> later)
                  .orElseThrow();
          return last.population().stream()
              .map(phenotype -> phenotype.fitness().data())
              .toArray(double[][]::new);
        });
  }
}
