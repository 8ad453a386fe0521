package paretoscope.spark.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import paretoscope.core.image.Micrograph;
import paretoscope.core.image.Plane;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.core.study.Generation;
import paretoscope.core.study.StudyListener;
import paretoscope.core.study.Trial;
import paretoscope.simulator.acquisition.Look;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.episode.Tasks;
import paretoscope.simulator.world.Variant;
import paretoscope.simulator.world.Worlds;
import paretoscope.spark.job.ExitCode;
import paretoscope.spark.testing.SyntheticEpisodes;
import paretoscope.spark.testing.Typed;

/** Prints how long large tables take, and how much memory: {@code bench/run tables}. */
final class TableFigures {
  private static final int PER_GENERATION = 1000;
  private static final int LOOKS = 4;
  private static final int AGENTS = 33;
  private static final Configuration HADOOP = ExampleRun.HADOOP;
  private static final Look LOOK = new Look(new View(0, 0, 4, 4, 128, 128), 100);

  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private TableFigures() {}

  /**
   * @param args an empty folder, rows of evaluations, of episodes, and images of 1024 x 1024
   */
  public static void main(String[] args) {
    long heap = Runtime.getRuntime().maxMemory() >> 20;
    System.out.println("heap of at most " + heap + " MB");
    System.out.println(
        "| what | rows | seconds | of processors | files | MB | largest row group [MB] | old generation at most [MB] |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    evaluations(new Path(args[0], "evaluations"), Integer.parseInt(args[1]));
    episodes(new Path(args[0], "episodes"), Integer.parseInt(args[2]));
    images(new Path(args[0], "images"), Integer.parseInt(args[3]));
  }

  private static void evaluations(Path folder, int rows) {
    measured(
        "evaluations: write, 1000 to a commit",
        folder,
        List.of(Table.EVALUATIONS, Table.TIMINGS, Table.GENERATIONS),
        () -> {
          try (RunFolder run = RunFolder.create(folder, HADOOP, ExampleRun.config())) {
            StudyListener listener = run.listener(ExampleRun.key());
            for (int g = 0; g < rows / PER_GENERATION; g++) {
              int generation = g;
              List<Trial> fresh =
                  IntStream.range(g * PER_GENERATION, (g + 1) * PER_GENERATION)
                      .mapToObj(i -> ExampleRun.trial(7, i, generation))
                      .toList();
              listener.done(
                  new Generation(g, PER_GENERATION, PER_GENERATION, 0, 1, 0.5, 0.25),
                  fresh,
                  List.of());
            }
          }
          return rows;
        });
    measured(
        "evaluations: resume",
        folder,
        List.of(),
        () -> {
          try (RunFolder run = RunFolder.resume(folder, HADOOP, ExampleRun.config())) {
            return run.tables().outcomes(ExampleRun.key()).size();
          }
        });
    measured(
        "evaluations: digest of all tables",
        folder,
        List.of(),
        () -> {
          RunTables.open(folder, HADOOP).digest();
          return rows;
        });
  }

  private static void episodes(Path folder, int rows) {
    List<String> agents = SyntheticEpisodes.many().subList(0, AGENTS);
    List<String> tasks = Tasks.all().stream().map(task -> task.name()).toList();
    int perSeed = agents.size() * tasks.size() * Worlds.ids().size();
    measured(
        "episodes of %d looks: write, %d to a commit".formatted(LOOKS, perSeed),
        folder,
        List.of(Table.EPISODES, Table.STEPS),
        () -> {
          int written = 0;
          try (RunFolder run = RunFolder.create(folder, HADOOP, episodesConfig())) {
            for (int seed = 0; written < rows; seed++) {
              List<EpisodeRecord> some = seed(agents, tasks, seed);
              try (Commit commit = run.begin()) {
                commit.episodes(some).publish();
              }
              written += some.size();
            }
          }
          return written;
        });
    measured(
        "episodes: resume",
        folder,
        List.of(),
        () -> {
          try (RunFolder run = RunFolder.resume(folder, HADOOP, episodesConfig())) {
            return new EpisodeTables(run.tables()).keys().size();
          }
        });
    measured(
        "episodes: `report --league`, 10 000 resamples",
        folder,
        List.of(),
        () -> report(rows, folder.toString(), "--league"));
    measured(
        "episodes: `report`, page and statistics",
        folder,
        List.of(),
        () -> report(rows, folder.toString()));
  }

  private static int report(int rows, String... words) {
    Typed typed = new Typed();
    List<String> command = new ArrayList<>(List.of("report"));
    command.addAll(List.of(words));
    if (typed.run(command.toArray(String[]::new)) != ExitCode.OK) {
      throw new IllegalStateException(typed.messages());
    }
    return rows;
  }

  private static List<EpisodeRecord> seed(List<String> agents, List<String> tasks, int seed) {
    RandomStream random = SeedTree.root(1).child(seed).stream();
    List<EpisodeRecord> all = new ArrayList<>();
    for (String id : Worlds.ids()) {
      WorldKey world = new WorldKey(id, seed);
      for (String task : tasks) {
        for (int a = 0; a < agents.size(); a++) {
          double score = Math.max(0, Math.min(1, 0.3 + 0.01 * a + 0.05 * random.gaussian()));
          List<StepRecord> steps =
              IntStream.rangeClosed(1, LOOKS)
                  .mapToObj(i -> new StepRecord(i, LOOK, 1000L * i, score, score, 0))
                  .toList();
          EpisodeKey key = new EpisodeKey(world, Variant.BASELINE, task, agents.get(a));
          all.add(new EpisodeRecord(key, 10_000, score, score, 1000, Double.NaN, steps, ""));
        }
      }
    }
    return all;
  }

  private static RunConfig episodesConfig() {
    ObjectNode none = new ObjectMapper().createObjectNode();
    return new RunConfig(RunKind.EPISODES, "large", 1, none, Map.of(), none, List.of());
  }

  private static void images(Path folder, int count) {
    RandomStream random = SeedTree.root(2).stream();
    double[] counts = new double[1 << 20];
    measured(
        "images of 1024 x 1024: write",
        folder,
        List.of(Table.PIXELS),
        () -> {
          try (RunFolder run = RunFolder.create(folder, HADOOP, ExampleRun.config());
              Commit commit = run.begin()) {
            commit.images(ExampleRun.images());
            for (int i = 0; i < count; i++) {
              for (int p = 0; p < counts.length; p++) {
                counts[p] = random.below(256);
              }
              commit.pixels(List.of(new Micrograph("i" + i, new Plane(1024, 1024, counts), 1)));
            }
            commit.publish();
          }
          return count;
        });
    measured(
        "images: scan of their metrics",
        folder,
        List.of(),
        () -> RunTables.open(folder, HADOOP).images().size());
  }

  private static void measured(
      String what, Path folder, List<Table> written, Supplier<Integer> work) {
    System.gc();
    List<MemoryPoolMXBean> pools =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().endsWith("Old Gen"))
            .toList();
    pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    long start = System.nanoTime();
    long worked = PROCESS.getProcessCpuTime();
    int rows = work.get();
    double seconds = (System.nanoTime() - start) * 1e-9;
    double processors = (PROCESS.getProcessCpuTime() - worked) * 1e-9;
    long peak = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    RunTables tables = RunTables.open(folder, HADOOP);
    List<PartFile> parts = written.stream().flatMap(table -> tables.files(table).stream()).toList();
    double largest =
        parts.stream().mapToLong(part -> rowGroup(new Path(folder, part.path()))).max().orElse(0);
    double bytes = parts.stream().mapToLong(PartFile::length).sum();
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.1f | %.1f | %s | %s | %s | %d |%n",
        what,
        rows,
        seconds,
        processors,
        written.isEmpty() ? "" : parts.size(),
        written.isEmpty() ? "" : String.format(Locale.ROOT, "%.1f", bytes / 1e6),
        written.isEmpty() ? "" : String.format(Locale.ROOT, "%.1f", largest / 1e6),
        peak);
  }

  /** The largest row group of a file, uncompressed [bytes]. */
  static long rowGroup(Path file) {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(file, HADOOP))) {
      return reader.getRowGroups().stream()
          .map(BlockMetaData::getTotalByteSize)
          .max(Comparator.naturalOrder())
          .orElse(0L);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
