package paretoscope.simulator.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.Defect;
import paretoscope.simulator.wave.Multislice;
import paretoscope.simulator.wave.ProbeOptics;
import paretoscope.simulator.wave.Ring;
import paretoscope.simulator.wave.Workers;
import paretoscope.simulator.world.World;
import paretoscope.simulator.world.Worlds;

class CutOutTest {
  @Test
  void multisliceOfAPieceSeesTheColumnInItsMiddle() {
    World world = World.of(Worlds.named("srtio3-easy-v1"), 5);
    AtomicColumn column =
        world.truth().stream()
            .filter(c -> c.kind().equals("Sr") && c.defect() == Defect.NONE)
            .filter(c -> c.xNm() > 5 && c.yNm() > 5)
            .findFirst()
            .orElseThrow();
    CutOut cut = new CutOut(world.specimen(), column.xNm(), column.yNm(), 0.8);
    Multislice multislice =
        cut.multislice(
            ProbeOptics.DEFAULT,
            List.of(Ring.HAADF),
            SeedTree.root(1).child("phonons"),
            Workers.ONE);
    double on = collected(multislice, cut, column.yNm(), column.xNm());
    double beside = collected(multislice, cut, column.yNm() + 0.1, column.xNm() + 0.1);
    assertThat(cut.angstromDown(column.yNm())).isCloseTo(4, within(1e-9));
    assertThat(on).isBetween(0.1, 0.3);
    assertThat(beside).isLessThan(0.3 * on);
  }

  private static double collected(Multislice multislice, CutOut cut, double yNm, double xNm) {
    return multislice.collected(cut.angstromDown(yNm), cut.angstromAcross(xNm))[0];
  }
}
