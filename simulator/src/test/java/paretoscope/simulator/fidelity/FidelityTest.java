package paretoscope.simulator.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.core.error.UserError;
import paretoscope.core.image.Plane;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.Defect;
import paretoscope.simulator.wave.ProbeOptics;
import paretoscope.simulator.wave.ProbeScattering;
import paretoscope.simulator.wave.Ring;
import paretoscope.simulator.wave.SliceStack;
import paretoscope.simulator.wave.WaveMachine;
import paretoscope.simulator.world.World;
import paretoscope.simulator.world.Worlds;

class FidelityTest {
  private static final World WORLD = World.of(Worlds.named("gan-easy-v1"), 0);

  /** The processor, and how it was asked. */
  private static final class Watched implements WaveMachine {
    private int asked;
    private int probes;
    private int open;

    @Override
    public String name() {
      return "watched";
    }

    @Override
    public ProbeScattering multislice(SliceStack stack, ProbeOptics optics, List<Ring> rings) {
      open++;
      ProbeScattering scattering = PROCESSOR.multislice(stack, optics, rings);
      return new ProbeScattering() {
        @Override
        public double[] collected(double downAngstrom, double acrossAngstrom) {
          probes++;
          return scattering.collected(downAngstrom, acrossAngstrom);
        }

        @Override
        public double[][] collected(double[] downAngstrom, double[] acrossAngstrom) {
          asked++;
          return ProbeScattering.super.collected(downAngstrom, acrossAngstrom);
        }

        @Override
        public void close() {
          open--;
        }
      };
    }
  }

  /** A square of scan positions around a perfect column in the middle of the field. */
  private static View view(World world, String kind, int px, double stepNm) {
    double middle = world.spec().slab().middleNm();
    AtomicColumn column =
        world.truth().stream()
            .filter(c -> c.kind().equals(kind) && c.defect() == Defect.NONE)
            .min(
                Comparator.comparingDouble(
                    c -> StrictMath.hypot(c.xNm() - middle, c.yNm() - middle)))
            .orElseThrow();
    double side = px * stepNm;
    return new View(column.xNm() - side / 2, column.yNm() - side / 2, side, side, px, px);
  }

  @Test
  void columnsLookAsByMultislice() {
    View view = view(WORLD, "Ga", 1, 0.03);
    double quick = Fidelity.SUPERPOSITION.of(WORLD).fractions(view).values()[0];
    Watched machine = new Watched();
    double exact = new Scattered(WORLD, new OneByOne(machine), 1).fractions(view).values()[0];
    // all probes of a block go out together, and what they went through is put away
    assertThat(machine.asked).isPositive().isLessThan(machine.probes / 20);
    assertThat(machine.open).isZero();
    assertThat(exact).isBetween(0.02, 0.5);
    // one phonon configuration is some per cent off their mean
    assertThat(quick).isCloseTo(exact, within(0.15 * exact));
  }

  @Test
  void timeIsEstimatedWhereItIsLong() {
    View tile = WORLD.spec().tiles().view(0);
    assertThat(Fidelity.SUPERPOSITION.of(WORLD).estimatedSeconds(tile)).isZero();
    assertThat(Fidelity.MULTISLICE.of(WORLD).estimatedSeconds(tile)).isGreaterThan(60);
  }

  @Test
  void aSourceSpreadsLightWithoutLoss() {
    double[] point = new double[21 * 21];
    point[10 * 21 + 10] = 1;
    Plane blurred = new SourceBlur(1.5, 1).of(new Plane(21, 21, point));
    assertThat(blurred.height()).isEqualTo(21 - 2 * 5);
    assertThat(blurred.width()).isEqualTo(21 - 2 * 3);
    assertThat(Arrays.stream(blurred.values()).sum()).isCloseTo(1, within(1e-12));
    View view = new View(1, 2, 0.4, 0.2, 4, 2);
    View wide = new SourceBlur(1.5, 1).widened(view);
    assertThat(wide.xNm(3)).isCloseTo(view.xNm(0), within(1e-12));
    assertThat(wide.yNm(5)).isCloseTo(view.yNm(0), within(1e-12));
    assertThat(new SourceBlur(0, 0).of(blurred)).isEqualTo(blurred);
  }

  @Test
  void unknownNamesGetASuggestion() {
    assertThat(Fidelity.named("multislice")).isEqualTo(Fidelity.MULTISLICE);
    assertThatThrownBy(() -> Fidelity.named("multi-slice"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("did you mean `multislice`");
  }
}
