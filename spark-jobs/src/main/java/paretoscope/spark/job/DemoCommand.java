package paretoscope.spark.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import paretoscope.core.error.UserError;
import paretoscope.core.random.SeedTree;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A first study, on simulated images whose truth is known, but not to the search. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    header = "Shows on simulated images what tuning is worth, or how agents fare at a microscope.",
    synopsisHeading = "%nUsage: ",
    footer = {
      "",
      "Examples: paretoscope demo --out runs/first",
      "          paretoscope demo sam",
      "          paretoscope demo benchmark"
    })
final class DemoCommand implements Callable<Integer> {
  /** What the demo shows. */
  enum Show {
    ATOMS,
    SAM,
    BENCHMARK;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(
      index = "0",
      defaultValue = "atoms",
      paramLabel = "atoms|sam|benchmark",
      description =
          "atoms: columns of a crystal (default); sam: particles by Segment Anything, which needs"
              + " `paretoscope models fetch mobile-sam` once; benchmark: three agents at a"
              + " simulated microscope.")
  private Show show;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description =
          "New folder for images or worlds and the run (default: runs/demo, runs/demo-2, ...).")
  private Path out;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Seed of the images, or of the episodes (default ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--set",
      paramLabel = "path=value",
      description = "Set a value of the study file, for instance optimiser.generations=3.")
  private List<String> set = List.of();

  @Override
  public Integer call() {
    PrintWriter results = spec.commandLine().getOut();
    PrintWriter messages = spec.commandLine().getErr();
    Path folder = out == null ? unused() : out;
    SeedTree seeds = SeedTree.root(seed);
    return switch (show) {
      case ATOMS -> SearchDemo.atoms(seeds).run(folder, set, results, messages);
      case SAM -> SearchDemo.particles(seeds).run(folder, set, results, messages);
      case BENCHMARK -> new BenchmarkDemo(seed, set).run(folder, results, messages);
    };
  }

  private static Path unused() {
    Path folder = Path.of("runs", "demo");
    for (int i = 2; Files.exists(folder); i++) {
      folder = Path.of("runs", "demo-" + i);
    }
    return folder;
  }

  /** Makes a folder that was not there or is empty. */
  static void make(Path folder) {
    try {
      if (Files.isDirectory(folder)) {
        try (var inside = Files.list(folder)) {
          if (inside.findAny().isPresent()) {
            throw new UserError(
                "--out (" + folder + ") is not empty; name a new folder, nothing is overwritten.");
          }
        }
      }
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UserError("--out (" + folder + ") cannot be made: " + e, e);
    }
  }
}
