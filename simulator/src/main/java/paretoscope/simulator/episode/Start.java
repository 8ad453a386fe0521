package paretoscope.simulator.episode;

/** How an episode begins. */
public record Start(Observation observation, Info info) {}
