package paretoscope.core.study;

import java.util.List;
import paretoscope.core.error.Require;
import paretoscope.core.optimise.OptimiserSpec;
import paretoscope.core.random.SeedTree;
import paretoscope.core.space.Candidate;
import paretoscope.core.space.SearchSpace;

/**
 * What an optimiser must know of a study: nothing of how candidates are scored, so that workflows
 * on images and agents in worlds are searched alike.
 *
 * @param defaults the presets, evaluated beside every search
 * @param objectives in the order of the scores
 */
public record Search(
    String name,
    long seed,
    SearchSpace space,
    Candidate defaults,
    List<Objective> objectives,
    OptimiserSpec optimiser) {
  public Search {
    Require.text("study name", name);
    objectives = List.copyOf(objectives);
    Require.that(!objectives.isEmpty(), "objectives", objectives, "must be one at least", 0);
  }

  /** The root of all random streams of this search. */
  public SeedTree seeds() {
    return SeedTree.root(seed);
  }
}
