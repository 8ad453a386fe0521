package paretoscope.simulator.agent;

import java.util.List;
import paretoscope.simulator.episode.DefectCensus;
import paretoscope.simulator.episode.Findings;
import paretoscope.simulator.episode.PreparedWorld;
import paretoscope.simulator.episode.Tasks;
import paretoscope.simulator.world.World;
import paretoscope.simulator.world.Worlds;

/** Prints what baselines reach and how long they take; run by hand. */
public final class EpisodeFigures {
  private EpisodeFigures() {}

  public static void main(String[] words) {
    String glob = words.length > 0 ? words[0] : "srtio3-*";
    String taskName = words.length > 1 ? words[1] : DefectCensus.NAME;
    for (var spec : Worlds.matching(glob)) {
      PreparedWorld world = PreparedWorld.of(World.of(spec, 0));
      for (var task : taskName.equals("all") ? Tasks.all() : List.of(Tasks.named(taskName))) {
        StringBuilder line = new StringBuilder();
        line.append(String.format("%-18s %-16s", spec.id(), task.name()));
        for (String analyst : List.of("none", "threshold", "log", "oracle")) {
          Analyst reads =
              switch (analyst) {
                case "none" -> (r, s) -> Findings.NONE;
                case "threshold" -> new ColumnAnalyst(new ThresholdFinder());
                case "log" -> new ColumnAnalyst(new LogFinder());
                default -> new OracleAnalyst(world.truth());
              };
          TileOrder raster = TileOrder::raster;
          Agent agent = new ThreePartAgent(raster, reads, new EqualShare());
          long start = System.nanoTime();
          EpisodeResult result = Episode.run(world, task, analyst, agent, 1);
          double ms = (System.nanoTime() - start) / 1e6 / 64;
          line.append(
              String.format(
                  "  %s %.3f (end %.3f, %.1f ms/look, lost %d)%s",
                  analyst,
                  result.decAuc(),
                  result.curve().best(),
                  ms,
                  result.steps().isEmpty()
                      ? -1
                      : result.steps().get(result.steps().size() - 1).lostAtoms(),
                  result.failure().orElse("")));
        }
        System.out.println(line);
      }
    }
  }
}
