package paretoscope.simulator.agent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.episode.Claim;
import paretoscope.simulator.episode.EnvironmentSpec;
import paretoscope.simulator.episode.Observation;
import paretoscope.simulator.episode.PhaseMapping;
import paretoscope.simulator.episode.Recording;
import paretoscope.simulator.world.TileGrid;

/**
 * All that is known in an episode, which every part of an agent reads: what was published before
 * it, what was recorded, what the agent claimed, what is left of the budget. It only ever grows, by
 * the hand of the {@link Episode} alone.
 */
public final class ExperimentState {
  private final EnvironmentSpec spec;
  private final SeedTree seeds;
  private final List<Recording> recordings = new ArrayList<>();
  private final List<List<Claim>> claims = new ArrayList<>();
  private final Set<View> seen = new HashSet<>();
  private final Map<String, double[]> worked = new HashMap<>();
  private long spentElectrons;
  private long leftElectrons;

  ExperimentState(EnvironmentSpec spec, SeedTree seeds, Observation first) {
    this.spec = spec;
    this.seeds = seeds;
    this.spentElectrons = first.spentElectrons();
    this.leftElectrons = first.leftElectrons();
  }

  void observe(Observation observation) {
    spentElectrons = observation.spentElectrons();
    leftElectrons = observation.leftElectrons();
    Recording recording = observation.latest().orElseThrow();
    recordings.add(recording);
    seen.add(recording.look().view());
  }

  void claim(List<Claim> made) {
    claims.add(List.copyOf(made));
  }

  /** What was published about the environment. */
  public EnvironmentSpec spec() {
    return spec;
  }

  /** Names of the phases that the task asks for; none if it asks for none. */
  List<String> askedPhases() {
    return spec.task().equals(PhaseMapping.NAME) ? spec.phases() : List.of();
  }

  /** The usual views. */
  public TileGrid tiles() {
    return spec.world().tiles();
  }

  /** The root of an agent's random numbers in this episode. */
  public SeedTree seeds() {
    return seeds;
  }

  /** Looks so far. */
  public int looks() {
    return recordings.size();
  }

  /** All recordings, in order. */
  public List<Recording> recordings() {
    return Collections.unmodifiableList(recordings);
  }

  /**
   * Numbers that are worked out of a recording once and read again after later looks; read only.
   *
   * @param look the recording's place in {@link #recordings}
   * @param what they are; equal words, equal numbers
   */
  double[] once(int look, String what, Function<Recording, double[]> work) {
    return worked.computeIfAbsent(what + " " + look, key -> work.apply(recordings.get(look)));
  }

  /** The last recording; empty before the first look. */
  public Optional<Recording> latest() {
    return recordings.isEmpty()
        ? Optional.empty()
        : Optional.of(recordings.get(recordings.size() - 1));
  }

  /** What the agent claimed after each look, in order. */
  public List<List<Claim>> claims() {
    return Collections.unmodifiableList(claims);
  }

  /** Whether this very view has been looked at. */
  public boolean seen(View view) {
    return seen.contains(view);
  }

  /** Spent so far [e]. */
  public long spentElectrons() {
    return spentElectrons;
  }

  /** Left of the budget [e]. */
  public long leftElectrons() {
    return leftElectrons;
  }

  /** The whole budget [e]. */
  public long budgetElectrons() {
    return spentElectrons + leftElectrons;
  }
}
