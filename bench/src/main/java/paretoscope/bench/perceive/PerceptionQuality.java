package paretoscope.bench.perceive;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.learn.School;
import paretoscope.simulator.perceive.Perceptions;
import paretoscope.simulator.world.World;
import paretoscope.simulator.world.WorldSpec;
import paretoscope.simulator.world.Worlds;

/**
 * F1 of what the networks of this program find in worlds that none was taught in, in tiles recorded
 * with their share of the budget. Arguments: pattern of worlds, seeds of each.
 */
public final class PerceptionQuality {
  private PerceptionQuality() {}

  public static void main(String[] words) {
    List<WorldSpec> specs = Worlds.matching(words[0]);
    long seeds = Long.parseLong(words[1]);
    System.out.println("| world | taught on | columns | defects | by kind |");
    System.out.println("|---|---|---|---|---|");
    for (WorldSpec spec : specs) {
      List<World> worlds = LongStream.range(0, seeds).mapToObj(s -> World.of(spec, s)).toList();
      for (String subject : List.of(spec.material().id(), Perceptions.POOLED)) {
        Map<String, Double> scores =
            School.scores(
                Perceptions.shipped().on(subject), worlds, SeedTree.root(1).child("quality"));
        String kinds =
            String.join(
                ", ",
                scores.keySet().stream()
                    .filter(name -> !name.equals("columns F1") && !name.equals("defects F1"))
                    .map(name -> name.replace(" F1", "") + " " + shown(scores.get(name)))
                    .toList());
        System.out.printf(
            "| %s | %s | %s | %s | %s |%n",
            spec.id(),
            subject,
            shown(scores.get("columns F1")),
            shown(scores.get("defects F1")),
            kinds);
      }
    }
  }

  private static String shown(double score) {
    return String.format(Locale.ROOT, "%.3f", score);
  }
}
