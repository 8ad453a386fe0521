package paretoscope.simulator.agent;

/** The same dose for every tile, so that the budget pays for each of them once. */
final class EqualShare implements Planner {
  @Override
  public Plan plan(ExperimentState state) {
    return Doses.share(state, Mode.CENSUS, state.budgetElectrons(), state.tiles().count());
  }
}
