package paretoscope.spark.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import paretoscope.testing.SharedData;

/** A long run over all readers: {@code bench/run fuzz INPUTS}. */
class LongFuzzTest {
  private static final String INPUTS = "paretoscope.fuzz.inputs";
  private static final String READERS = "paretoscope.fuzz.readers";
  private static final long LEAST = 100;

  @Test
  void noReaderBreaksItsRule() throws Exception {
    long inputs = Long.getLong(INPUTS, 0);
    assumeTrue(inputs > 0, "skipped: takes minutes; bench/run fuzz 1000000 runs it");
    Path folder = Files.createDirectories(SharedData.root().resolve("spark-jobs/target/fuzz"));
    long begin = System.nanoTime();
    List<String> findings = new ArrayList<>();
    long done = 0;
    System.out.println(
        "| reader | inputs | refused | slowest [ms] | largest allocation [kB] | seconds | inputs/s |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (Future<JazzerRun.Result> future : started(inputs, folder)) {
      JazzerRun.Result result = future.get();
      System.out.println(result.row());
      done += result.inputs();
      if (!result.finding().isEmpty()) {
        findings.add("finding: " + result.row() + " " + result.finding());
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
    findings.forEach(System.out::println);
    assertThat(findings).isEmpty();
  }

  /** As many at a time as there are cores. */
  private static List<Future<JazzerRun.Result>> started(long inputs, Path folder)
      throws IOException {
    Path scratch = Files.createTempDirectory(folder, "run-");
    Pattern asked = Pattern.compile(System.getProperty(READERS, ".*"));
    List<FuzzTarget> targets =
        Targets.all().stream().filter(target -> asked.matcher(target.name()).matches()).toList();
    double shares = targets.stream().mapToDouble(FuzzTarget::share).sum();
    ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    List<Future<JazzerRun.Result>> results = new ArrayList<>();
    for (FuzzTarget target : targets) {
      long part = Math.max(LEAST, (long) Math.ceil(inputs * target.share() / shares));
      Path own = Files.createDirectories(scratch.resolve(target.name()));
      results.add(pool.submit(() -> new JazzerRun(target, part, own).run()));
    }
    pool.shutdown();
    return results;
  }
}
