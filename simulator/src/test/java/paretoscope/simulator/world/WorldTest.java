package paretoscope.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.Atoms;
import paretoscope.simulator.specimen.Defect;
import paretoscope.simulator.specimen.ThermalDisplacements;

class WorldTest {
  static List<String> ids() {
    return Worlds.ids();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void allAnnotationsLieInTheField(String id) {
    World world = World.of(Worlds.named(id), 0);
    double p = world.spec().slab().pixelNm();
    int side = world.spec().slab().sidePx();
    assertThat(world.truth()).isNotEmpty();
    for (AtomicColumn column : world.truth()) {
      assertThat(column.xNm() / p).isBetween(-0.5, side - 0.5);
      assertThat(column.yNm() / p).isBetween(-0.5, side - 0.5);
    }
    assertThat(world.specimen().phases().height()).isEqualTo(side);
    assertThat(world.valid().width()).isEqualTo(side);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void hasDefectsAndPhasesAndSoundColumns(String id) {
    World world = World.of(Worlds.named(id), 1);
    List<AtomicColumn> truth = world.truth();
    long hit = truth.stream().filter(c -> c.defect() != Defect.NONE).count();
    assertThat(hit).isBetween(5L, truth.size() / 5L);
    assertThat(truth.stream().filter(c -> c.defect() == Defect.NONE))
        .allSatisfy(c -> assertThat(c.atoms()).isPositive())
        .allSatisfy(c -> assertThat(c.missing()).isZero());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyAtomIsKnownAndLiesInTheSlab(String id) {
    World world = World.of(Worlds.named(id), 2);
    Atoms atoms = world.specimen().atoms();
    for (String element : atoms.elements()) {
      assertThat(ThermalDisplacements.rmsNm(world.specimen().material(), element)).isPositive();
    }
    for (int i = 0; i < atoms.count(); i++) {
      double z = atoms.zNm(i);
      if (!(z >= 0 && z <= world.specimen().thicknessNm())) {
        assertThat(z).as(id + " atom " + i).isBetween(0.0, world.specimen().thicknessNm());
      }
    }
  }

  @Test
  void equalSeedsGiveEqualWorlds() {
    WorldSpec spec = Worlds.named("srtio3-medium-v1");
    assertThat(World.of(spec, 7)).isEqualTo(World.of(spec, 7));
    assertThat(World.of(spec, 8).specimen().atoms())
        .isNotEqualTo(World.of(spec, 7).specimen().atoms());
  }
}
