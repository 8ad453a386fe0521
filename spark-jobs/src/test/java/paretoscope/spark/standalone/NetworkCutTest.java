package paretoscope.spark.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paretoscope.core.random.RandomStream;

/**
 * A cable between the driver and one executor is pulled and put back: one worker lives in a network
 * of its own, joined to ours by a pair of devices. Needs the right to make networks.
 */
@Tag("standalone")
class NetworkCutTest {
  private static final String NETWORK = "paretoscope-" + ProcessHandle.current().pid();
  private static final String OURS = "ps" + ProcessHandle.current().pid() % 100_000;
  private static final String THEIRS = "far";
  private static final String NET = "10.213." + ProcessHandle.current().pid() % 256;
  private static final String OUR_SIDE = NET + ".1";
  private static final String THEIR_SIDE = NET + ".2";

  @TempDir Path folder;
  private StandaloneCluster cluster;

  /** How long the cable is out and for how long Spark does not mind [s]. */
  private record Cut(long seed, int seconds, int patience) {
    boolean tooLong() {
      return seconds > patience;
    }

    /** More than what is lost on the way and sent again takes after a short one. */
    static final int PATIENT = 60;

    Map<String, String> settings() {
      return Map.of(
          "spark.network.timeout", patience + "s",
          "spark.network.timeoutInterval", "2s",
          "spark.executor.heartbeatInterval", "1s");
    }
  }

  static Stream<Cut> cuts() {
    return Repetition.seeds()
        .boxed()
        .flatMap(seed -> Stream.of(new Cut(seed, 3, Cut.PATIENT), new Cut(seed, 20, 8)));
  }

  private static boolean ip(String... words) {
    List<String> command = new ArrayList<>(List.of("ip"));
    command.addAll(List.of(words));
    try {
      Process ip = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(ip.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean done = ip.waitFor() == 0;
      if (!done) {
        System.out.println(String.join(" ", command) + ": " + said.strip());
      }
      return done;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean cable(String state) {
    return ip("-n", NETWORK, "link", "set", THEIRS, state);
  }

  @BeforeEach
  void join() {
    assumeTrue(ip("netns", "add", NETWORK), "skipped: networks may not be made here");
    assertThat(
            ip("link", "add", OURS, "type", "veth", "peer", "name", THEIRS, "netns", NETWORK)
                && ip("addr", "add", OUR_SIDE + "/30", "dev", OURS)
                && ip("link", "set", OURS, "up")
                && ip("-n", NETWORK, "addr", "add", THEIR_SIDE + "/30", "dev", THEIRS)
                && ip("-n", NETWORK, "link", "set", "lo", "up")
                && cable("up"))
        .isTrue();
  }

  private void start(Cut cut) {
    cluster =
        new StandaloneCluster(
            folder,
            OUR_SIDE,
            1,
            "-Dspark.worker.timeout=" + cut.patience(),
            "-Dspark.network.timeout=" + cut.patience() + "s");
    cluster.addWorker(List.of("ip", "netns", "exec", NETWORK), THEIR_SIDE);
  }

  @AfterEach
  void separate() {
    if (cluster != null) {
      cluster.close();
    }
    ip("link", "del", OURS);
    ip("netns", "del", NETWORK);
  }

  @ParameterizedTest
  @MethodSource("cuts")
  void theTablesAreTheSame(Cut cut) {
    start(cut);
    RandomStream random = Repetition.chance("cut", cut.seed());
    String run = "cut-%d-%d".formatted(cut.seed(), cut.seconds());
    List<String> search = CalmRuns.get().jobs().search(run);
    int task = 1 + random.below(5);
    WatchedJob watched = new WatchedJob(cluster, folder, task, THEIR_SIDE, cut.settings(), search);
    watched.held();
    assertThat(cable("down")).isTrue();
    StandaloneCluster.sleep(1000L * cut.seconds());
    assertThat(cable("up")).isTrue();
    cluster.awaitWorkers();
    watched.letGo();
    assertThat(watched.job().tables()).isEqualTo(CalmRuns.get().searched());
    SparkEvents events = watched.events();
    if (cut.tooLong()) {
      // with so little patience Spark may give up its replacement, too, if that is slow to start
      assertThat(events.executorsLostAtWork()).contains(events.executorsOn(THEIR_SIDE).get(0));
    } else {
      assertThat(events.executorsLost()).isEmpty();
    }
  }
}
