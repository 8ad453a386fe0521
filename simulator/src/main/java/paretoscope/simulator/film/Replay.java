package paretoscope.simulator.film;

import java.util.List;
import java.util.Optional;
import paretoscope.simulator.agent.Agent;
import paretoscope.simulator.agent.Episode;
import paretoscope.simulator.agent.EpisodeResult;
import paretoscope.simulator.agent.ExperimentState;
import paretoscope.simulator.episode.Action;
import paretoscope.simulator.episode.Claim;
import paretoscope.simulator.episode.PreparedWorld;
import paretoscope.simulator.episode.Recording;
import paretoscope.simulator.episode.Task;

/**
 * An episode with all that was recorded and claimed in it.
 *
 * @param world it was played in
 * @param task it was about
 * @param result what came of it
 * @param recordings in order
 * @param claims after each of them that was followed by a step
 */
public record Replay(
    PreparedWorld world,
    Task task,
    EpisodeResult result,
    List<Recording> recordings,
    List<List<Claim>> claims) {
  public Replay {
    recordings = List.copyOf(recordings);
    claims = List.copyOf(claims);
  }

  /** Plays an episode as {@link Episode#run} does, and keeps what came up in it. */
  public static Replay of(PreparedWorld world, Task task, String name, Agent agent, long seed) {
    Witness witness = new Witness(agent);
    EpisodeResult result = Episode.run(world, task, name, witness, seed);
    return witness.seen == null
        ? new Replay(world, task, result, List.of(), List.of())
        : new Replay(world, task, result, witness.seen.recordings(), witness.seen.claims());
  }

  /** Does what an agent does, and keeps hold of what it is shown; episodes need no other hook. */
  private static final class Witness implements Agent {
    private final Agent agent;
    private ExperimentState seen;

    Witness(Agent agent) {
      this.agent = agent;
    }

    @Override
    public Optional<Action.Scan> next(ExperimentState state) {
      seen = state;
      return agent.next(state);
    }

    @Override
    public List<Claim> claims(ExperimentState state) {
      return agent.claims(state);
    }
  }
}
