package paretoscope.bench.optimise;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import paretoscope.core.optimise.TestProblem;

/**
 * CPU seconds of one run (25 000 evaluations of ZDT1) of ours and other programs in one warm JVM,
 * turn about. CPU of the process counts the compiler's and collector's threads, too. The argument
 * is the number of repeats.
 */
public final class OptimiserOverhead {
  private static final List<Contender> CONTENDERS =
      List.of(
          new Paretoscope(),
          new Genotyped(),
          new ParetoUtilities(),
          new MoeaFramework(),
          new JMetal(),
          new JeneticsEngine());

  private static final int WARM_UP = 10;

  private OptimiserOverhead() {}

  public static void main(String[] args) {
    int repeats = args.length == 0 ? 15 : Integer.parseInt(args[0]);
    double[][] process = new double[CONTENDERS.size()][repeats];
    double[][] wall = new double[CONTENDERS.size()][repeats];
    for (int round = -WARM_UP; round < repeats; round++) {
      for (int c = 0; c < CONTENDERS.size(); c++) {
        long cpuBefore = cpuNanos();
        long before = System.nanoTime();
        CONTENDERS.get(c).run(TestProblem.ZDT1, round + WARM_UP);
        if (round >= 0) {
          wall[c][round] = (System.nanoTime() - before) * 1e-9;
          process[c][round] = (cpuNanos() - cpuBefore) * 1e-9;
        }
      }
    }
    print(repeats, process, wall);
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void print(int repeats, double[][] process, double[][] wall) {
    System.out.printf(
        Locale.ROOT,
        "Seconds for %d evaluations of ZDT1, %d repeats turn about after %d to warm up%n%n",
        Contender.EVALUATIONS,
        repeats,
        WARM_UP);
    System.out.println("| program | CPU, least | CPU, median | wall, median |");
    System.out.println("|---|---|---|---|");
    for (int c = 0; c < CONTENDERS.size(); c++) {
      Arrays.sort(process[c]);
      Arrays.sort(wall[c]);
      System.out.printf(
          Locale.ROOT,
          "| %s | %.3f | %.3f | %.3f |%n",
          CONTENDERS.get(c).name(),
          process[c][0],
          process[c][repeats / 2],
          wall[c][repeats / 2]);
    }
  }
}
