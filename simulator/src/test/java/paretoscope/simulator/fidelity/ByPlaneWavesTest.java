package paretoscope.simulator.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paretoscope.core.error.UserError;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.scene.CutOut;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.wave.WaveMachine;
import paretoscope.simulator.world.World;
import paretoscope.simulator.world.Worlds;

class ByPlaneWavesTest {
  private static final SeedTree PHONONS = SeedTree.root(2).child("phonons");

  /** Of upright particles the column with most atoms, else one in the middle of the field. */
  private static AtomicColumn column(World world, String kind) {
    double middle = world.spec().slab().middleNm();
    return world.truth().stream()
        .filter(c -> c.kind().equals(kind))
        .filter(
            c ->
                world.particles().isEmpty()
                    || world.particles().stream()
                        .anyMatch(p -> p.tiltDegrees() == 0 && p.covers(c.xNm(), c.yNm())))
        .min(
            Comparator.comparingInt(
                    (AtomicColumn c) -> world.particles().isEmpty() ? 0 : -c.atoms())
                .thenComparingDouble(c -> StrictMath.hypot(c.xNm() - middle, c.yNm() - middle)))
        .orElseThrow();
  }

  private static double[] onAndBeside(Sending sending, World world, AtomicColumn column) {
    CutOut piece = new CutOut(world.specimen(), column.xNm(), column.yNm(), sending.sideNm());
    double[] down = {piece.angstromDown(column.yNm())};
    double[] across = {
      piece.angstromAcross(column.xNm()), piece.angstromAcross(column.xNm() + 0.06)
    };
    double[][] shares = sending.collected(piece, PHONONS, down, across);
    return new double[] {shares[0][0], shares[1][0]};
  }

  @ParameterizedTest
  @CsvSource({
    "ptc-easy-v1,Pt",
    "srtio3-easy-v1,Sr",
    "srtio3-easy-v1,Ti-O",
    "batio3-easy-v1,Ba",
    "gan-easy-v1,Ga",
    "sige-easy-v1,Si-rich"
  })
  void columnsLookAsByMultislice(String id, String kind) {
    World world = World.of(Worlds.named(id), 1);
    AtomicColumn column = column(world, kind);
    double[] exact = onAndBeside(new OneByOne(WaveMachine.PROCESSOR), world, column);
    double[] found =
        onAndBeside(new ByPlaneWaves(ByPlaneWaves.WINDOW_NM, new HeapRoom(1)), world, column);
    assertThat(exact[0]).isGreaterThan(2 * exact[1]);
    assertThat(found[0]).isCloseTo(exact[0], within(0.03 * exact[0]));
    assertThat(found[1]).isCloseTo(exact[1], within(0.03 * exact[0]));
  }

  @Test
  void fewAndManyProbesSeeTheSameAndOnlyManyNeedMemory() {
    World world = World.of(Worlds.named("gan-easy-v1"), 1);
    Sending small = new ByPlaneWaves(0.5, new HeapRoom(1L << 30));
    CutOut piece = new CutOut(world.specimen(), 5, 5, small.sideNm());
    double[] down = {3.9, 4.1, 4.3, 4.5, 4.7, 4.9, 5.1, 5.3, 5.5};
    double[][] many = small.collected(piece, PHONONS, down, down);
    double[] one = small.collected(piece, PHONONS, new double[] {4.7}, new double[] {5.3})[0];
    assertThat(one[0] / many[4 * 9 + 7][0]).isCloseTo(1, within(1e-4));
    assertThat(small.bytes(piece, 1)).isZero();
    assertThat(small.bytes(piece, 81)).isBetween(20L << 20, 60L << 20);
    Sending cramped = new ByPlaneWaves(0.5, new HeapRoom(20L << 20));
    assertThatThrownBy(() -> cramped.collected(piece, PHONONS, down, down))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("memory of a Java machine (20 MB) must be at least 100 MB")
        .hasMessageContaining("-- --driver-memory 200m");
  }
}
