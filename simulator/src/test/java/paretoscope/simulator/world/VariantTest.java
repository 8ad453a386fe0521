package paretoscope.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paretoscope.core.error.UserError;
import paretoscope.simulator.acquisition.Look;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.damage.Damage;
import paretoscope.simulator.damage.DamageModel;

class VariantTest {
  @Test
  void namesAreReadBackEqual() {
    assertThat(Variant.named("baseline")).isEqualTo(Variant.BASELINE);
    assertThat(Variant.named("critical-dose x 0.50")).isEqualTo(new Variant(1, 0.5, 1));
    assertThat(new Variant(1, 0.5, 1).name()).isEqualTo("critical-dose x 0.5");
    assertThat(new Variant(1, 1, 10)).hasToString("contrast x 10");
    Variant awkward = new Variant(0.1 + 0.2, 1, 1);
    assertThat(Variant.named(awkward.name())).isEqualTo(awkward);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "critical-dos x 2|unknown assumption `critical-dos`; did you mean `critical-dose`?",
        "nothing|unknown assumption `nothing`; known: knock-on-energy, critical-dose, contrast",
        "contrast x 0|factor of contrast (0) must be a number from 0.1 to 10 but not 1",
        "contrast x -2|factor of contrast (-2) must be a number from 0.1 to 10",
        "contrast x NaN|factor of contrast (NaN) must be a number from 0.1 to 10",
        "contrast x 10.5|factor of contrast (10.5) must be",
        "contrast x many|factor of contrast (many) must be",
        "contrast x 1.0|factor of contrast (1.0) must be a number from 0.1 to 10 but not 1",
        "contrast x 2 x 3|factor of contrast (2 x 3) must be",
      })
  void refusesWhatIsNoVariant(String name, String message) {
    assertThatThrownBy(() -> Variant.named(name))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(message);
  }

  @Test
  void oneAssumptionAtATime() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Variant(1, 2, 2))
        .withMessageContaining("must all be 1 but for one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Variant(1, Double.NaN, 1))
        .withMessageContaining("critical-dose (NaN) must lie in [0.1, 10.0]");
  }

  @Test
  void theBaselineChangesNoBit() {
    DamageModel published = new DamageModel(200, 0.7, 0.3, 0.1 + 0.2);
    assertThat(Variant.BASELINE.of(published)).isEqualTo(published);
    assertThat(new Variant(2, 1, 1).of(published))
        .isEqualTo(new DamageModel(200, 1.4, 0.3, 0.1 + 0.2));
    assertThat(new Variant(1, 2, 1).of(published))
        .isEqualTo(new DamageModel(200, 0.7, 0.3, (0.1 + 0.2) / 2));
  }

  /** The lost, when the whole field of a crystal of silicon and germanium got one dose. */
  private static Damage after(Variant variant) {
    Damage damage = MadeWorlds.first("sige-medium-v1").untouched(variant);
    damage.after(new Look(new View(-0.01, -0.01, 19.92, 19.92, 64, 64), 2e5));
    return damage;
  }

  @Test
  void aMoreFragileSpecimenLosesTheSameAtomsAndMore() {
    Damage published = after(Variant.BASELINE);
    assertThat(published.lostAtoms()).isGreaterThan(1000);
    for (Variant fragile : new Variant[] {new Variant(0.8, 1, 1), new Variant(1, 0.5, 1)}) {
      Damage more = after(fragile);
      assertThat(more.lostAtoms()).isGreaterThan(published.lostAtoms());
      int atoms = MadeWorlds.first("sige-medium-v1").specimen().atoms().count();
      for (int atom = 0; atom < atoms; atom++) {
        assertThat(!published.lost(atom) || more.lost(atom)).isTrue();
      }
    }
    assertThat(after(new Variant(1.2, 1, 1)).lostAtoms()).isLessThan(published.lostAtoms());
    assertThat(after(new Variant(1, 2, 1)).lostAtoms()).isLessThan(published.lostAtoms());
    assertThat(after(new Variant(1, 1, 2)).lostAtoms()).isEqualTo(published.lostAtoms());
  }
}
