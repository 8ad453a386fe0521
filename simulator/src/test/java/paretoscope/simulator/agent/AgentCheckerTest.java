package paretoscope.simulator.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.episode.DefectCensus;
import paretoscope.simulator.episode.Findings;
import paretoscope.simulator.episode.FoundColumn;
import paretoscope.simulator.episode.PreparedWorld;
import paretoscope.simulator.episode.PreparedWorlds;

class AgentCheckerTest {
  private static final Planner LITTLE =
      state -> state.looks() < 3 ? new Plan(Mode.CENSUS, 10) : Plan.STOP;
  private static final Analyst NONE = (recording, state) -> Findings.NONE;

  private static String problems(Supplier<Agent> maker) {
    return AgentChecker.check(maker, PreparedWorlds.easy(), new DefectCensus()).toString();
  }

  private static Agent agent(Navigator navigator, Analyst analyst) {
    return new ThreePartAgent(navigator, analyst, LITTLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "random+threshold",
        "serpentine+log",
        "centre-out+none",
        "coarse-then-fine+log",
        "oracle-navigator+oracle-analyst"
      })
  void ourAgentsPass(String name) {
    PreparedWorld world = PreparedWorlds.of("gan-hard-v1");
    AgentSpec spec = AgentSpec.named(name);
    assertThat(AgentChecker.check(() -> spec.create(world), world, new DefectCensus())).isEmpty();
  }

  @Test
  void findsPixelsTakenForNanometres() {
    Analyst wrong = (recording, state) -> Findings.ofColumns(List.of(new FoundColumn(100, 100, 1)));
    assertThat(problems(() -> agent((TileOrder) TileOrder::raster, wrong)))
        .contains("at look 1, in claims() or what it returned: IllegalArgumentException")
        .contains("pixels were taken for nm");
  }

  @Test
  void findsChanceThatIsNotSeeded() {
    AtomicInteger made = new AtomicInteger();
    assertThat(
            problems(
                () -> {
                  int own = made.getAndIncrement();
                  return agent((s, p) -> Optional.of(s.tiles().view(own)), NONE);
                }))
        .contains("two agents under the same seed")
        .contains("state.seeds()");
  }

  @Test
  void findsWhatIsKeptFromOneEpisodeToTheNext() {
    assertThat(problems(() -> agent(new Forward(), NONE)))
        .contains("second episode")
        .contains("keeps something");
  }

  private static final class Forward implements Navigator {
    private int next;

    @Override
    public Optional<View> next(ExperimentState state, Plan plan) {
      return Optional.of(state.tiles().view(next++));
    }
  }

  @Test
  void findsAgentsThatDoNothingOrTurnInCircles() {
    assertThat(problems(() -> agent((state, plan) -> Optional.empty(), NONE)))
        .contains("looks at least once");
    Planner forever = state -> new Plan(Mode.CENSUS, 1);
    View spot = new View(1, 1, 0.2, 0.2, 2, 2);
    assertThat(
            problems(() -> new ThreePartAgent((state, plan) -> Optional.of(spot), NONE, forever)))
        .contains("before 100 times in a row");
  }

  @Test
  void tellsOfEndlessAgentsLongBeforeTheyAreStopped() {
    AtomicInteger looks = new AtomicInteger();
    Navigator creeping =
        (state, plan) -> {
          looks.set(state.looks());
          return Optional.of(new View(1 + 1e-6 * state.looks(), 1, 0.2, 0.2, 2, 2));
        };
    Planner forever = state -> new Plan(Mode.CENSUS, 1);
    assertThat(problems(() -> new ThreePartAgent(creeping, NONE, forever)))
        .contains("after 256 looks it has spent", "at most 1024 looks", "Optional.empty()");
    assertThat(looks).hasValue(256);
    // the same with a share of the budget that it can live on
    Planner thrifty = state -> new Plan(Mode.CENSUS, state.budgetElectrons() / 300.0 / 4);
    assertThat(problems(() -> new ThreePartAgent(creeping, NONE, thrifty))).isEqualTo("[]");
  }

  @Test
  void saysWhatFailedBeforeAnyLook() {
    Planner broken =
        state -> {
          throw new ArithmeticException("nothing to plan");
        };
    assertThat(problems(() -> new ThreePartAgent((TileOrder) TileOrder::raster, NONE, broken)))
        .contains("at look 1, in next() or the scan it returned: ArithmeticException");
  }
}
