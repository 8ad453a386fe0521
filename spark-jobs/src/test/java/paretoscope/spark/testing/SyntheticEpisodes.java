package paretoscope.spark.testing;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.acquisition.Look;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.agent.AgentSpec;
import paretoscope.simulator.episode.DoseCurve;
import paretoscope.simulator.world.Variant;
import paretoscope.simulator.world.Worlds;
import paretoscope.spark.store.EpisodeKey;
import paretoscope.spark.store.EpisodeRecord;
import paretoscope.spark.store.StepRecord;
import paretoscope.spark.store.WorldKey;

/** Episodes that nobody played, with curves that look as if: for pages and their tests. */
public final class SyntheticEpisodes {
  private static final int LOOKS = 64;
  private static final long BUDGET = 64_000_000;
  private static final Look LOOK = new Look(new View(0, 0, 4, 4, 128, 128), 100);

  private SyntheticEpisodes() {}

  /** Names of agents, whole: navigators by analysts with one planner, and ceilings. */
  public static List<String> many() {
    List<String> names = new ArrayList<>();
    for (String analyst : List.of("threshold", "log", "unet", "unet-single")) {
      for (String navigator : List.of("raster", "random", "gp-ucb")) {
        names.add(navigator + "+" + analyst + "+equal-share");
      }
    }
    for (String analyst : List.of("threshold", "log", "unet", "unet-single")) {
      for (String navigator : List.of("gp-ucb", "gp-mean", "uncertainty")) {
        names.add(navigator + "+" + analyst + "+five-modes");
      }
    }
    for (String taught : List.of("srtio3", "batio3", "sige", "gan", "ptc", "pooled")) {
      names.add("raster+unet-" + taught + "+equal-share");
    }
    names.add("gp-ucb+unet+five-modes(agreement=0.8 survey_dose=0.1)");
    names.add("raster+oracle-analyst+equal-share");
    names.add("oracle-navigator+oracle-analyst+equal-share");
    return names.stream().map(name -> AgentSpec.named(name).name()).toList();
  }

  /** Every agent at every task in the first worlds, with seeds from 0. */
  public static List<EpisodeRecord> of(
      List<String> agents, int worlds, int seeds, List<String> tasks) {
    List<EpisodeRecord> all = new ArrayList<>();
    for (String id : Worlds.ids().subList(0, worlds)) {
      for (int seed = 0; seed < seeds; seed++) {
        for (String task : tasks) {
          for (String agent : agents) {
            all.add(played(new EpisodeKey(new WorldKey(id, seed), Variant.BASELINE, task, agent)));
          }
        }
      }
    }
    return all;
  }

  /** One episode: skill of its parts, ease of its world, luck of its seed and its own. */
  public static EpisodeRecord played(EpisodeKey key) {
    SeedTree seeds = SeedTree.root(1).child(key.task());
    double ease = 0.4 + 0.6 * stream(seeds, key.world().id()).uniform();
    double luck = stream(seeds, key.world().toString()).gaussian();
    double own = stream(seeds, key.toString()).gaussian();
    double end = ease * skill(key) + 0.02 * luck + 0.02 * own;
    return record(key, Math.max(0.005, Math.min(0.99, end)), key.agent().contains("five") ? 6 : 2);
  }

  private static double skill(EpisodeKey key) {
    AgentSpec agent = AgentSpec.named(key.agent());
    double read =
        switch (agent.analyst()) {
          case "none" -> 0.0;
          case "threshold" -> 0.12;
          case "log" -> 0.3;
          case "unet" -> 0.7;
          case "unet-single" -> 0.69;
          case "oracle-analyst" -> 1.0;
          default ->
              Worlds.named(key.world().id())
                      .material()
                      .id()
                      .equals(agent.analyst().substring("unet-".length()))
                  ? 0.7
                  : 0.35;
        };
    return read * (agent.navigator().equals("random") ? 0.9 : 1);
  }

  /** Information that grows with dose towards {@code end}. */
  private static EpisodeRecord record(EpisodeKey key, double end, double haste) {
    List<StepRecord> steps = new ArrayList<>();
    List<DoseCurve.Point> points = new ArrayList<>();
    for (int i = 1; i <= LOOKS; i++) {
      double share = i / (double) LOOKS;
      double information = end * (1 - StrictMath.exp(-haste * share));
      long spent = BUDGET / LOOKS * i;
      steps.add(new StepRecord(i, LOOK, spent, information, information, 0));
      points.add(new DoseCurve.Point(spent, information));
    }
    DoseCurve curve = new DoseCurve(BUDGET, points);
    return new EpisodeRecord(
        key,
        BUDGET,
        curve.area(),
        curve.best(),
        curve.electronsTo(0.5).orElse(Double.NaN),
        curve.electronsTo(0.8).orElse(Double.NaN),
        steps,
        "");
  }

  private static RandomStream stream(SeedTree seeds, String name) {
    return seeds.child(name).stream();
  }
}
