package paretoscope.spark.job;

import java.util.List;
import java.util.concurrent.Callable;
import paretoscope.core.error.UserError;
import paretoscope.simulator.fidelity.Fidelity;
import paretoscope.simulator.world.Worlds;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes simulated worlds: their truth, and what a microscope would see of them. */
@Command(
    name = "worlds",
    mixinStandardHelpOptions = true,
    header = "Makes simulated worlds with their truth and their images, or lists them.",
    synopsisHeading = "%nUsage: ",
    subcommands = WorldsExportCommand.class,
    footer = {
      "",
      "Examples: paretoscope worlds --list",
      "          paretoscope worlds --worlds 'srtio3-*' --seeds 0-9 --out worlds"
    })
final class WorldsCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Option(names = "--list", description = "List the registered worlds and do nothing else.")
  private boolean list;

  @Option(
      names = "--worlds",
      defaultValue = "all",
      paramLabel = "all|GLOB",
      description = "Which worlds: all (default), an id, or a pattern such as srtio3-*.")
  private String worlds;

  @Option(
      names = "--fidelity",
      defaultValue = "superposition",
      paramLabel = "superposition|prism|multislice",
      description = {
        "How images are calculated (default ${DEFAULT-VALUE}).",
        "prism takes core-hours for a tile, multislice a day: see --dry-run, --tiles and --crop."
      })
  private String fidelity;

  @Option(
      names = "--seeds",
      defaultValue = "0",
      paramLabel = "SEEDS",
      description = "One world for each of these seeds, for instance 0-9 or 1,3,5 (default 0).")
  private String seeds;

  @Option(
      names = "--tiles",
      paramLabel = "TILES",
      description = "Only these tiles, for instance 0-7 or 27 (default all); the truth is whole.")
  private String tiles;

  @Option(
      names = "--crop",
      paramLabel = "PX",
      description = "Only the middle PX x PX pixels of each tile (default whole tiles).")
  private Integer crop;

  @Option(
      names = "--out",
      paramLabel = "WORLDS",
      description = "Folder of the run; must be new, or a run to --resume.")
  private String out;

  @Option(names = "--resume", description = "Go on with the run in WORLDS, or start it.")
  private boolean resume;

  @Option(names = "--dry-run", description = "Say what would be done; touch nothing.")
  private boolean dryRun;

  @Override
  public Integer call() {
    CommandLine line = spec.commandLine();
    if (list) {
      WorldList.print(Worlds.matching(worlds), line.getOut());
      return ExitCode.OK;
    }
    if (out == null) {
      throw new UserError(
          "worlds wants --out, the folder to write to; --list shows what there is.");
    }
    if (crop != null && crop == 0) {
      throw new UserError("--crop (0) must be at least 1; leave it out for whole tiles.");
    }
    WorldsRequest request =
        new WorldsRequest(
            Worlds.matching(worlds),
            SeedRange.parse(seeds),
            Fidelity.named(fidelity),
            tiles == null ? List.of() : SeedRange.parse("--tiles", tiles),
            crop == null ? 0 : crop,
            out,
            resume,
            dryRun);
    return new WorldsJob(request, line.getOut(), line.getErr()).run();
  }
}
