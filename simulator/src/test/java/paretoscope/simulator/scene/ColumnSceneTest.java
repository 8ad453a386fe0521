package paretoscope.simulator.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.Defect;
import paretoscope.simulator.specimen.Material;
import paretoscope.simulator.world.World;
import paretoscope.simulator.world.Worlds;

class ColumnSceneTest {
  private static final int PLACES = 400;

  private static World world(Material material) {
    return World.of(Worlds.named(material.id() + "-hard-v1"), 3);
  }

  private static ColumnScene scene(World world, ColumnLight light) {
    return ColumnScene.of(world, light);
  }

  /** Along a diagonal of the field. */
  private static double[] fractions(Scene scene) {
    double[] places = IntStream.range(0, PLACES).mapToDouble(i -> 0.0487 * i).toArray();
    double[] fractions = new double[PLACES];
    scene.fractions(places, places, fractions);
    return fractions;
  }

  @ParameterizedTest
  @EnumSource(Material.class)
  void everyMaterialIsCalibratedAndSendsAFewPercent(Material material) {
    World world = world(material);
    double[] fractions = fractions(scene(world, new CalibratedLight(material.formula(), 0.08)));
    assertThat(Arrays.stream(fractions).max().orElseThrow()).isBetween(0.01, 0.6);
    assertThat(Arrays.stream(fractions).min().orElseThrow()).isNotNegative();
  }

  @Test
  void withoutItsAtomsOnlyTheBackgroundIsLeft() {
    World world = world(Material.SRTIO3);
    ColumnLight light = new CalibratedLight("SrTiO3", 0.08);
    ColumnScene scene = scene(world, light);
    scene.lose(IntStream.range(0, world.specimen().atoms().count()).toArray());
    double background = light.background(world.specimen().thicknessNm());
    for (double fraction : fractions(scene)) {
      assertThat(fraction).isCloseTo(background, within(1e-4));
    }
  }

  @Test
  void atomsMayGoInAnyOrderAndOthersDoNotSeeIt() {
    World world = world(Material.GAN);
    ColumnScene scene = scene(world, new CalibratedLight("GaN", 0.08));
    double[] before = fractions(scene);
    int[] atoms = IntStream.range(0, 40_000).map(i -> 7 * i).toArray();
    Scene one = scene.copy();
    one.lose(atoms);
    Scene other = scene.copy();
    other.lose(Arrays.copyOfRange(atoms, 20_000, 40_000));
    other.lose(Arrays.copyOfRange(atoms, 0, 20_000));
    double[] first = fractions(one);
    double[] second = fractions(other);
    for (int i = 0; i < PLACES; i++) {
      assertThat(first[i]).isCloseTo(second[i], within(1e-5));
    }
    assertThat(fractions(scene)).isEqualTo(before);
    assertThat(Arrays.stream(first).sum()).isLessThan(Arrays.stream(before).sum());
  }

  @Test
  void aVacancyIsDarkerThanItsPerfectNeighbour() {
    World world = world(Material.SRTIO3);
    ColumnScene scene = scene(world, new CalibratedLight("SrTiO3", 0.08));
    double perfect = mean(world, scene, Defect.NONE);
    assertThat(mean(world, scene, Defect.VACANCY)).isLessThan(0.85 * perfect);
    assertThat(mean(world, scene, Defect.ANTISITE)).isLessThan(0.9 * perfect);
  }

  private static double mean(World world, ColumnScene scene, Defect defect) {
    AtomicColumn[] columns =
        world.truth().stream()
            .filter(c -> c.kind().equals("Sr") && c.defect() == defect)
            .toArray(AtomicColumn[]::new);
    double[] y = Arrays.stream(columns).mapToDouble(AtomicColumn::yNm).toArray();
    double[] x = Arrays.stream(columns).mapToDouble(AtomicColumn::xNm).toArray();
    double[] fractions = new double[columns.length];
    scene.fractions(y, x, fractions);
    return Arrays.stream(fractions).average().orElseThrow();
  }

  @Test
  void refusesWhatIsNotCalibrated() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CalibratedLight("MgO", 0))
        .withMessageContaining("material (MgO) must be one of those calibrated");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CalibratedLight("GaN", 0).spot("Sr", "Sr"))
        .withMessageContaining("kind of column (Sr) is not calibrated for GaN");
  }
}
