package paretoscope.core.report.benchmark;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

/** Tasks whose truth is known. */
public final class Constructed {
  private final List<Contender> contenders = new ArrayList<>();
  private final List<Played> played = new ArrayList<>();
  private final int worlds;
  private final int seeds;

  public Constructed(int worlds, int seeds) {
    this.worlds = worlds;
    this.seeds = seeds;
  }

  public static Contender contender(String name, String taughtOn) {
    String[] parts = name.split("[+()]");
    return new Contender(
        name,
        parts[0],
        parts[1],
        parts[2],
        parts.length > 3 ? parts[3] : "",
        taughtOn,
        name.contains("oracle"));
  }

  public Constructed with(String name, double mean, double noise) {
    return with(contender(name, ""), mean, noise);
  }

  /** Scores of a mean and a noise of its own, which add to what a seed gives all agents. */
  public Constructed with(Contender contender, double mean, double noise) {
    contenders.add(contender);
    for (int w = 0; w < worlds; w++) {
      for (int s = 0; s < seeds; s++) {
        double shared = noise == 0 ? 0 : 0.02 * stream("seed " + w + " " + s).gaussian();
        double own = noise * stream(contender.name() + w + " " + s).gaussian();
        add(contender.name(), w, s, mean + shared + own);
      }
    }
    return this;
  }

  private void add(String agent, int world, int seed, double value) {
    played.add(
        new Played(
            agent,
            "world-" + world,
            "material-" + world % 2,
            seed,
            value,
            InformationCurve.of(0, value, value),
            List.of(value, value * 0.9, value * 0.8)));
  }

  /** Takes away an episode. */
  public Constructed without(String agent, int world, int seed) {
    played.removeIf(
        one ->
            one.agent().equals(agent)
                && one.world().equals("world-" + world)
                && one.seed() == seed);
    return this;
  }

  private static RandomStream stream(String name) {
    return SeedTree.root(7).child(name).stream();
  }

  public TaskScores task() {
    return new TaskScores("census", contenders, played);
  }
}
