package paretoscope.simulator.agent;

import java.util.List;
import paretoscope.simulator.acquisition.View;

/**
 * First a survey of the whole field in coarse blocks for a fifth of the budget, then the rest in
 * equal shares for the tiles. Made for {@link CoarseThenFine}; other navigators spend the survey's
 * share on their first tiles.
 */
final class DoseLadder implements Planner {
  /** The survey gets one part in so many. */
  private static final int PARTS = 5;

  @Override
  public Plan plan(ExperimentState state) {
    List<View> blocks = CoarseThenFine.blocks(state.tiles());
    long survey = state.budgetElectrons() / PARTS;
    if (state.looks() < blocks.size()) {
      double area = blocks.get(0).areaSquareAngstrom();
      return Doses.share(state, Mode.SURVEY, survey, blocks.size(), area);
    }
    long rest = state.budgetElectrons() - survey;
    return Doses.share(state, Mode.CENSUS, rest, state.tiles().count());
  }
}
