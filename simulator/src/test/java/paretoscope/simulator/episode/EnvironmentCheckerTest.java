package paretoscope.simulator.episode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paretoscope.simulator.world.Worlds;

class EnvironmentCheckerTest {
  static List<String> ids() {
    return Worlds.ids();
  }

  /** Tasks take turns, so that each is checked on several materials. */
  @ParameterizedTest
  @MethodSource("ids")
  void allWorldsPass(String id) {
    PreparedWorld world = PreparedWorlds.of(id);
    Task task = Tasks.all().get(Worlds.ids().indexOf(id) % Tasks.all().size());
    assertThat(EnvironmentChecker.check(() -> new StemEnvironment(world, task), 6)).isEmpty();
  }

  @Test
  void oneWorldPassesAtFullLength() {
    assertThat(EnvironmentChecker.check(EnvironmentCheckerTest::sound)).isEmpty();
  }

  private static StemEnvironment sound() {
    return new StemEnvironment(PreparedWorlds.easy(), new DefectCensus());
  }

  /** A sound environment with one fault. */
  private static class Faulty implements Environment {
    final Environment sound = sound();

    @Override
    public Start reset(long seed, ResetOptions options) {
      return sound.reset(seed, options);
    }

    @Override
    public Step step(Action action) {
      return sound.step(action);
    }

    @Override
    public ActionSpace actionSpace() {
      return sound.actionSpace();
    }

    @Override
    public ObservationSpace observationSpace() {
      return sound.observationSpace();
    }

    @Override
    public byte[] render() {
      return sound.render();
    }

    @Override
    public EnvironmentSpec spec() {
      return sound.spec();
    }

    @Override
    public void close() {
      sound.close();
    }

    Step changed(Step step, UnaryOperator<Info> info) {
      return new Step(
          step.observation(),
          step.reward(),
          step.terminated(),
          step.truncated(),
          info.apply(step.info()));
    }
  }

  private static String words(List<Problem> problems) {
    assertThat(problems).isNotEmpty();
    return problems.toString();
  }

  @Test
  void findsASeedThatIsNotUsed() {
    class Fixed extends Faulty {
      @Override
      public Start reset(long seed, ResetOptions options) {
        return super.reset(0, options);
      }
    }

    assertThat(words(EnvironmentChecker.check(Fixed::new, 2)))
        .contains("another seed gives other noise")
        .contains("seed of reset is not used");
  }

  @Test
  void findsAnEpisodeThatRemembersTheOneBefore() {
    class Remembering extends Faulty {
      private int resets;

      @Override
      public Start reset(long seed, ResetOptions options) {
        return super.reset(seed + resets++, options);
      }
    }

    assertThat(words(EnvironmentChecker.check(Remembering::new, 3)))
        .contains("as if it were the first")
        .contains("most likely reset leaves something");
  }

  @Test
  void findsCopiesThatShareSomething() {
    Environment shared = sound();
    assertThat(words(EnvironmentChecker.check(() -> countingResets(shared), 3)))
        .contains("agree exactly");
  }

  private static int resetsOfAll;

  private static Environment countingResets(Environment shared) {
    return new Faulty() {
      @Override
      public Start reset(long seed, ResetOptions options) {
        return shared.reset(seed + resetsOfAll++, options);
      }

      @Override
      public Step step(Action action) {
        return shared.step(action);
      }

      @Override
      public ObservationSpace observationSpace() {
        return shared.observationSpace();
      }
    };
  }

  @Test
  void findsInformationOutOfBounds() {
    class Boasting extends Faulty {
      @Override
      public Step step(Action action) {
        return changed(super.step(action), info -> new Info(1.5, 1.5, info.lostAtoms()));
      }
    }

    assertThat(words(EnvironmentChecker.check(Boasting::new, 3)))
        .contains("information lies in [0, 1]")
        .contains("rewards add up");
  }

  @Test
  void findsABudgetThatDoesNotAddUp() {
    class Generous extends Faulty {
      @Override
      public Step step(Action action) {
        Step step = super.step(action);
        Observation seen = step.observation();
        return new Step(
            new Observation(seen.looks(), seen.latest(), 0, seen.leftElectrons()),
            step.reward(),
            step.terminated(),
            step.truncated(),
            step.info());
      }
    }

    assertThat(words(EnvironmentChecker.check(Generous::new, 3)))
        .contains("a look costs its electrons")
        .contains("observation space contains");
  }

  @Test
  void findsActionsThatShouldBeRefusedAndStepsWithoutAnEpisode() {
    class Lenient extends Faulty {
      @Override
      public Step step(Action action) {
        try {
          return super.step(action);
        } catch (IllegalArgumentException | IllegalStateException e) {
          sound.reset(0, ResetOptions.NONE);
          return super.step(new Action.Stop());
        }
      }
    }

    assertThat(words(EnvironmentChecker.check(Lenient::new, 3)))
        .contains("a view outside the field is refused")
        .contains("step before the first reset")
        .contains("step after the end");
  }

  @Test
  void tellsOfExceptionsThatShouldNotBeThere() {
    class Broken extends Faulty {
      @Override
      public byte[] render() {
        throw new UnsupportedOperationException("no pictures");
      }
    }

    assertThat(words(EnvironmentChecker.check(Broken::new, 3))).contains("no pictures");
  }
}
