package paretoscope.spark.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.error.UserError;

final class EventLogTest {
  private static final String SLOTS =
      """
      {"Event":"SparkListenerExecutorAdded","Executor Info":{"Host":"a","Total Cores":2}}
      """;
  private static final String START =
      """
      {"Event":"SparkListenerJobStart","Job ID":0,"Submission Time":1000,"Stage IDs":[0],"Properties":{"spark.job.description":"x: generation 1 of 1, 3 candidates","spark.scheduler.pool":"x"}}
      """;
  private static final String TASKS =
      Stream.of("1010,2020,1000", "1012,3020,2000", "2021,3030,1000")
          .map(EventLogTest::task)
          .reduce("", String::concat);
  private static final String END =
      """
      {"Event":"SparkListenerJobEnd","Job ID":0,"Completion Time":3040}
      """;

  @TempDir Path temp;

  private static String task(String times) {
    String[] parts = times.split(",", -1);
    return """
        {"Event":"SparkListenerTaskEnd","Stage ID":0,"Task Info":{"Launch Time":%s,"Finish Time":%s,"Failed":false,"Killed":false},"Task Metrics":{"Executor Run Time":%s}}
        """
        .formatted((Object[]) parts);
  }

  private Path log(String... lines) throws IOException {
    return Files.writeString(temp.resolve("log"), String.join("", lines));
  }

  @Test
  void aLogTellsOfWorkAndCosts() throws IOException {
    JobLog log = EventLog.read(log(SLOTS, START, TASKS, END));
    assertThat(log.slots()).isEqualTo(2);
    assertThat(log.seconds()).isEqualTo(2.04);
    assertThat(log.busy()).isCloseTo(4 / 2.04 / 2, within(1e-9));
    Costs costs = Costs.of(log);
    assertThat(costs.begin()).isEqualTo(0.010);
    assertThat(costs.launch()).isEqualTo(0.001);
    assertThat(costs.end()).isEqualTo(0.010);
    assertThat(costs.between()).isZero();
    Load load = Load.of(Load.Kind.CANDIDATES, log);
    assertThat(load.batches()).containsExactly(3);
    assertThat(load.pieces()).containsExactlyInAnyOrder(1.0, 2.0, 1.0);
    assertThat(Prediction.of(load, costs, 1, 1, 0).seconds()).isBetween(4.0, 4.2);
  }

  @Test
  void whatFirstTasksTookMoreIsTakenOfEachSlot() throws IOException {
    // a slot's first task took 3 s, the others 1 s
    String tasks = task("1010,4020,3000") + task("4020,5030,1000") + task("5030,6040,1000");
    String end = END.replace("3040", "6050");
    JobLog log =
        EventLog.read(
            log(
                SLOTS.replace("2}", "1}"),
                START.replace("generation 1 of 1, 3 candidates", "3 episodes"),
                tasks,
                end));
    assertThat(log.warmUp()).isEqualTo(2);
    Load load = Load.of(Load.Kind.EPISODES, log);
    assertThat(load.pieces()).containsExactly(1.0, 1.0, 1.0);
    assertThat(Prediction.of(load, Costs.NONE, 1, 1, 0).seconds()).isCloseTo(5, within(1e-9));
    assertThat(Prediction.of(load, Costs.NONE, 3, 1, 0).seconds()).isCloseTo(3, within(1e-9));
    assertThat(EventLog.read(log(SLOTS, START, TASKS, END)).warmUp()).isZero();
  }

  @Test
  void timesThatCannotBeAreNotBelieved() throws IOException {
    JobLog log = EventLog.read(log(SLOTS, START, TASKS, END.replace("3040", "9223372036854775")));
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> Costs.of(log))
        .withMessageContaining("times that cannot be");
  }

  @Test
  void aLaunchTooShortForTheClockTakesSomeTimeAllTheSame() throws IOException {
    String second =
        START.replace("\"Job ID\":0", "\"Job ID\":1").replace("1000", "4000").replace("[0]", "[1]");
    String tasks =
        (task("4010,5020,1000") + task("4010,5020,1000"))
            .replace("\"Stage ID\":0", "\"Stage ID\":1");
    String end = END.replace("\"Job ID\":0", "\"Job ID\":1").replace("3040", "5030");
    Costs costs = Costs.of(EventLog.read(log(SLOTS, START, TASKS, END, second, tasks, end)));
    assertThat(costs.launch()).isEqualTo(0.001);
  }

  @Test
  void anExecutorThatReplacesAnotherIsNoMore() throws IOException {
    String lost =
        """
        {"Event":"SparkListenerExecutorRemoved","Executor ID":"%s"}
        """;
    String added =
        """
        {"Event":"SparkListenerExecutorAdded","Executor ID":"%s","Executor Info":{"Total Cores":3}}
        """;
    String two = added.formatted("0") + added.formatted("1");
    String end = lost.formatted("0") + added.formatted("2") + lost.formatted("1");
    assertThat(EventLog.read(log(two, START, TASKS, END, end)).slots()).isEqualTo(6);
    // an executor of three cores has room for one task of two
    String cpus =
        """
        {"Event":"SparkListenerEnvironmentUpdate","Spark Properties":{"spark.task.cpus":"2"}}
        """;
    assertThat(EventLog.read(log(two, cpus, START, TASKS, END)).slots()).isEqualTo(2);
  }

  @Test
  void whatAKilledDriverBeganToWriteIsLeftOut() throws IOException {
    Path log = log(SLOTS, START, TASKS, END, START.substring(0, 70));
    assertThat(EventLog.read(log).jobs()).hasSize(1);
  }

  @Test
  void aLogThatRollsIsReadInItsOrder() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("eventlog_v2_app"));
    Files.writeString(folder.resolve("appstatus_app"), "");
    Files.writeString(folder.resolve("events_10_app"), END);
    Files.writeString(folder.resolve("events_9_app"), TASKS);
    Files.writeString(folder.resolve("events_1_app"), SLOTS + START);
    assertThat(EventLog.read(folder).jobs().get(0).tasks()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Event\":",
        "not JSON at all",
        "{\"Event\":\"SparkListenerExecutorAdded\"}",
        "{\"Event\":\"SparkListenerExecutorAdded\",\"Executor Info\":{\"Total Cores\":-1}}",
        "{\"Event\":\"SparkListenerExecutorAdded\",\"Executor Info\":{\"Total Cores\":1e99}}",
        "{\"Event\":\"SparkListenerJobStart\",\"Job ID\":\"x\"}",
        "{\"Event\":\"SparkListenerJobEnd\",\"Job ID\":0,\"Completion Time\":-5}"
      })
  void aBrokenLineIsNamed(String line) throws IOException {
    Path log = log(SLOTS, START, line + "\n");
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> EventLog.read(log))
        .withMessageContaining(log + " is no whole event log: line 3 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3000,2000,0", "1000,2000,900000", "1000,-1,0", "1,2,\"x\""})
  void timesThatContradictThemselvesAreRefused(String times) throws IOException {
    Path log = log(SLOTS, START, task(times));
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> EventLog.read(log))
        .withMessageContaining("line 3 ");
  }

  @Test
  void aLogWithoutOurJobsIsRefusedWithTheWayOut() throws IOException {
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> EventLog.read(log("")))
        .withMessageContaining("0 task slots and 0 finished jobs")
        .withMessageContaining("spark.eventLog.compress=false");
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> EventLog.read(temp.resolve("absent")))
        .withMessageContaining("cannot read ");
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> EventLog.read(temp))
        .withMessageContaining("holds no file events_1_");
    JobLog other = EventLog.read(log(SLOTS, START.replace("generation", "other"), TASKS, END));
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> Load.kind(other))
        .withMessageContaining("holds no job that evaluated");
  }

  @Test
  void candidatesAreDealtAsTheJobDealsThem() {
    Load load = new Load(Load.Kind.CANDIDATES, List.of(64, 5), List.of(1.0), Load.Cut.SINGLE);
    assertThat(load.jobs(2)).hasSize(2);
    assertThat(load.jobs(2).get(0)).containsExactly(11, 11, 11, 11, 10, 10);
    assertThat(load.jobs(1000).get(0)).hasSize(64).containsOnly(1.0);
    assertThat(load.times(3).batches()).containsExactly(64, 5, 64, 5, 64, 5);
  }

  @Test
  void studiesAndEpisodesGoInRounds() {
    Load studies = new Load(Load.Kind.STUDIES, List.of(20), List.of(2.0), Load.Cut.SINGLE);
    assertThat(studies.jobs(2)).extracting(tasks -> tasks.length).containsExactly(8, 8, 4);
    Load episodes = new Load(Load.Kind.EPISODES, List.of(100), List.of(1.0), Load.Cut.SINGLE);
    assertThat(episodes.jobs(2)).extracting(tasks -> tasks.length).containsExactly(2, 2, 2, 2, 1);
    assertThat(episodes.jobs(2).get(0)).containsExactly(12, 12);
    assertThatExceptionOfType(UserError.class).isThrownBy(() -> episodes.times(1_000_000));
  }

  @Test
  void piecesOfWhichOnlyMeansAreKnownAreDealtInSeveralOrders() {
    List<Double> pieces = List.of(1.0, 1.0, 1.0, 9.0);
    Load known = new Load(Load.Kind.CANDIDATES, List.of(4), pieces, Load.Cut.SINGLE);
    assertThat(known.deals(2)).containsExactly(known);
    Load load = new Load(known.kind(), known.batches(), pieces, new Load.Cut(1.5, 2, 0));
    assertThat(load.deals(2))
        .hasSize(16)
        .allSatisfy(
            deal ->
                assertThat(deal.pieces().stream().mapToDouble(each -> each).sum())
                    .isCloseTo(12, within(1e-9)));
    double longest =
        load.deals(2).get(0).pieces().stream().mapToDouble(each -> each).max().orElse(0);
    assertThat(longest).isGreaterThan(10);
    // that long if it comes first or second, else longer by one of the others
    assertThat(Prediction.of(load, Costs.NONE, 2, 1, 0).seconds())
        .isBetween(longest + 0.01, 2 * longest);
    assertThat(Prediction.of(load, Costs.NONE, 2, 1, 0))
        .isEqualTo(Prediction.of(load, Costs.NONE, 2, 1, 0));
    assertThat(load.times(100_000).deals(2)).hasSize(1);
  }

  @Test
  void worldsOfFewEpisodesAreATaskEachAsTheyWere() throws IOException {
    String start = START.replace("generation 1 of 1, 3 candidates", "12 episodes");
    Load load = Load.of(Load.Kind.EPISODES, EventLog.read(log(SLOTS, start, TASKS, END)));
    assertThat(load.deals(1)).containsExactly(load);
    assertThat(load.jobs(1).stream().flatMapToDouble(Arrays::stream).toArray())
        .containsExactly(1, 2, 1);
  }

  @Test
  void moreExecutorsThanPiecesAreNotWorthIt() {
    Load load = new Load(Load.Kind.CANDIDATES, List.of(64, 64), List.of(1.0), Load.Cut.SINGLE);
    int worth = Prediction.worth(load, Costs.NONE, 1, 0, 0.51);
    assertThat(worth).isEqualTo(64);
    assertThat(Prediction.of(load, Costs.NONE, 128, 1, 0).busy()).isEqualTo(0.5);
  }
}
