package paretoscope.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paretoscope.simulator.acquisition.Look;
import paretoscope.simulator.damage.Damage;
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
    World world = MadeWorlds.first(id);
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
    World world = MadeWorlds.first(id);
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
    World world = MadeWorlds.first(id);
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

  @ParameterizedTest
  @MethodSource("ids")
  void eachSpendsItsBudgetWithMeasureOrDestroysItsSpecimen(String id) {
    World world = MadeWorlds.first(id);
    double mean = world.spec().rasterDoseElectronsPerSquareAngstrom();
    int inField = 0;
    Atoms atoms = world.specimen().atoms();
    for (int i = 0; i < atoms.count(); i++) {
      inField += world.spec().slab().inField(atoms.xNm(i), atoms.yNm(i)) ? 1 : 0;
    }
    Damage even = world.untouched();
    Damage greedy = world.untouched();
    TileGrid tiles = world.spec().tiles();
    int inOneTile = greedy.after(new Look(tiles.view(20), 64 * mean)).length;
    for (int tile = 0; tile < tiles.count(); tile++) {
      even.after(new Look(tiles.view(tile), mean));
    }
    // one look everywhere harms little, all looks at one place harm much there
    assertThat((double) even.lostAtoms() / inField).isBetween(0.0002, 0.03);
    assertThat(64.0 * inOneTile / inField).isGreaterThan(0.05);
  }

  @Test
  void atomsKnowTheirColumns() {
    World world = World.of(Worlds.named("ptc-easy-v1"), 0);
    List<AtomicColumn> columns = world.specimen().columns();
    int last = 0;
    for (int c = 0; c < columns.size(); c++) {
      AtomicColumn column = columns.get(c);
      for (int i = column.firstAtom(); i < column.firstAtom() + column.atoms(); i++) {
        assertThat(world.specimen().columnOf(i)).isEqualTo(c);
        last = i;
      }
    }
    assertThat(world.specimen().columnOf(last + 1)).isEqualTo(-1);
    assertThat(world.specimen().atoms().element(last + 1)).isIn("C", "Pt");
  }
}
