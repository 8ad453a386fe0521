package paretoscope.spark.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import paretoscope.testing.SharedData;

/** A long run over all readers: {@code bench/run fuzz INPUTS}. */
class LongFuzzTest {
  private static final String INPUTS = "paretoscope.fuzz.inputs";
  private static final long LEAST = 100;

  @Test
  void noReaderBreaksItsRule() throws Exception {
    long inputs = Long.getLong(INPUTS, 0);
    assumeTrue(inputs > 0, "skipped: takes minutes; bench/run fuzz 1000000 runs it");
    Path folder = SharedData.root().resolve("spark-jobs/target/fuzz");
    Files.createDirectories(folder);
    Path scratch = Files.createTempDirectory(folder, "run-");
    List<FuzzTarget> targets = Targets.all();
    double shares = targets.stream().mapToDouble(FuzzTarget::share).sum();
    int processes = Math.max(1, Runtime.getRuntime().availableProcessors());
    ExecutorService pool = Executors.newFixedThreadPool(processes);
    long begin = System.nanoTime();
    List<Future<JazzerRun.Result>> results = new ArrayList<>();
    for (FuzzTarget target : targets) {
      long part = Math.max(LEAST, (long) Math.ceil(inputs * target.share() / shares));
      Path own = Files.createDirectories(scratch.resolve(target.name()));
      results.add(pool.submit(() -> new JazzerRun(target, part, own).run()));
    }
    pool.shutdown();
    List<String> findings = new ArrayList<>();
    long done = 0;
    System.out.println(
        "| reader | inputs | refused | slowest [ms] | largest allocation [kB] | seconds | inputs/s |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (int i = 0; i < results.size(); i++) {
      JazzerRun.Result result = results.get(i).get();
      System.out.println(result.row());
      done += result.inputs();
      if (!result.finding().isEmpty()) {
        findings.add(targets.get(i).name() + ": " + result.finding());
      }
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "| all | %d | | | | %.0f | %.0f |%n%d findings%n",
        done,
        seconds,
        done / seconds,
        findings.size());
    assertThat(findings).isEmpty();
  }
}
