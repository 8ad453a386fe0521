package paretoscope.spark.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import paretoscope.core.error.UserError;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.demo.DemoImages;
import paretoscope.simulator.demo.ParticleImages;
import paretoscope.spark.serialise.StudyText;
import paretoscope.spark.store.RunTables;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A first study, on simulated images whose truth is known, but not to the search. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    header = "Simulates images, tunes a workflow on them, and shows what the tuning is worth.",
    synopsisHeading = "%nUsage: ",
    footer = {"", "Examples: paretoscope demo --out runs/first", "          paretoscope demo sam"})
final class DemoCommand implements Callable<Integer> {
  /** What the demo shows, its study file, and how near a thing is found [px]. */
  enum Show {
    ATOMS("conf/demo.yaml", 5) {
      @Override
      DemoFiles write(Path folder, SeedTree seeds) {
        return DemoFiles.ofColumns(folder, DemoImages.DEFAULT.make(seeds));
      }

      @Override
      double pixelSizeNm() {
        return DemoImages.DEFAULT.pixelSizeNm();
      }
    },
    SAM("conf/demo-sam.yaml", 4) {
      @Override
      DemoFiles write(Path folder, SeedTree seeds) {
        return DemoFiles.ofParticles(folder, ParticleImages.DEFAULT.make(seeds));
      }

      @Override
      double pixelSizeNm() {
        return ParticleImages.DEFAULT.pixelSizeNm();
      }
    };

    private final String study;
    private final double radiusPx;

    Show(String study, double radiusPx) {
      this.study = study;
      this.radiusPx = radiusPx;
    }

    abstract DemoFiles write(Path folder, SeedTree seeds);

    abstract double pixelSizeNm();

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(
      index = "0",
      defaultValue = "atoms",
      paramLabel = "atoms|sam",
      description =
          "atoms: columns of a crystal (default); sam: particles by Segment Anything, which needs"
              + " `paretoscope models fetch mobile-sam` once.")
  private Show show;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "New folder for images and run (default: runs/demo, runs/demo-2, ...).")
  private Path out;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Seed of the simulated images (default ${DEFAULT-VALUE}).")
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
    StudyText study = StudyFiles.read(show.study, overrides());
    study.study(); // what is missing is told before anything is written
    DemoFiles files = show.write(folder, SeedTree.root(seed));
    messages.printf("simulated %d images in %s%n", files.truth().size(), files.images());
    Path run = folder.resolve("run");
    SearchRequest request =
        SearchRequest.of(study, List.of(files.images().toString()), run.toString());
    int code = new SearchJob(request, results, messages).run();
    if (code == ExitCode.OK || code == ExitCode.PARTLY) {
      RunTables tables =
          RunTables.open(new org.apache.hadoop.fs.Path(run.toUri()), new Configuration());
      new TruthTable(tables, files.truth(), show.radiusPx).say(results);
    }
    return code;
  }

  /** PNG files carry no pixel size, so the study gets it, unless the user says otherwise. */
  private List<String> overrides() {
    List<String> all = new ArrayList<>();
    all.add("pixel_size_nm=" + show.pixelSizeNm());
    all.addAll(set);
    return all;
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
