package paretoscope.spark.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every reader of outside bytes against a fixed number of damaged inputs, the same each time.
 * {@code bench/run fuzz} reads many more, guided by what they reach.
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

  /** What every parser should have met: nothing, nesting without end, bombs, one long word. */
  @ParameterizedTest
  @MethodSource("targets")
  void readsOrRefusesWhatBreaksParsers(FuzzTarget target) {
    Watched watched = new Watched(target);
    for (String text :
        List.of(
            "",
            "[".repeat(100_000),
            "{\"a\":".repeat(50_000),
            "{a: ".repeat(50_000),
            "(".repeat(100_000),
            "a: &a [1, 1]\nb: &b [*a, *a]\nc: [*b, *b]\n",
            "a".repeat(500_000),
            "9".repeat(100_000),
            "1e999999999",
            "{\"seed\":1e999999999}",
            "\u0000".repeat(1000),
            "\u202e\ufeff\ud83d\ude00",
            "../../../etc/passwd")) {
      watched.read(text.getBytes(StandardCharsets.UTF_8));
    }
    watched.read(new byte[] {-1, -1, -1, -1, -1, -1, -1, -1});
  }

  @Test
  void everyTargetHasANameOfItsOwn() {
    assertThat(targets().stream().map(FuzzTarget::name)).doesNotHaveDuplicates();
  }
}
