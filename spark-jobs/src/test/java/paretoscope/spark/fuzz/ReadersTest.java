package paretoscope.spark.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every reader of outside bytes against a fixed number of damaged inputs, the same each time. {@code
 * bench/run fuzz} reads many more, guided by what they reach.
 */
class ReadersTest {
  private static final int INPUTS = Integer.getInteger("paretoscope.inputs", 2000);

  static List<FuzzTarget> targets() {
    return Targets.all();
  }

  @ParameterizedTest
  @MethodSource("targets")
  void readsOrRefusesWithinItsBounds(FuzzTarget target) {
    Watched watched = new Watched(target);
    for (byte[] seed : target.seeds()) {
      assertThat(watched.read(seed)).as("a valid input is read").isTrue();
    }
    Mutations mutations = new Mutations(1, target.seeds());
    long inputs = Math.max(20, Math.round(INPUTS * Math.min(1, target.share())));
    for (long i = 0; i < inputs; i++) {
      watched.read(mutations.next());
    }
  }

  @Test
  void everyTargetHasANameOfItsOwn() {
    assertThat(targets().stream().map(FuzzTarget::name)).doesNotHaveDuplicates();
  }
}
