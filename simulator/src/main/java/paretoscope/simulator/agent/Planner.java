package paretoscope.simulator.agent;

/** Decides what to do next: in which mode, at which dose, and when to stop. */
public interface Planner {
  /** The plan for the next look. */
  Plan plan(ExperimentState state);
}
