package paretoscope.simulator.agent;

import java.util.List;
import java.util.Optional;
import paretoscope.simulator.episode.Action;
import paretoscope.simulator.episode.Claim;
import paretoscope.simulator.episode.Recording;

/**
 * An agent in parts that know nothing of one another: the planner says how much dose, the navigator
 * where, the analyst what there is.
 */
public record ThreePartAgent(Navigator navigator, Analyst analyst, Planner planner)
    implements Agent {
  @Override
  public Optional<Action.Scan> next(ExperimentState state) {
    Plan plan = planner.plan(state);
    if (plan.mode() == Mode.TERMINATE) {
      return Optional.empty();
    }
    return navigator
        .next(state, plan)
        .map(view -> Action.Scan.of(view, plan.doseElectronsPerSquareAngstrom()));
  }

  @Override
  public List<Claim> claims(ExperimentState state) {
    Recording latest = state.latest().orElseThrow();
    return List.of(new Claim(latest.look().view(), analyst.read(latest, state)));
  }
}
