package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.jhdf.HdfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.simulator.fidelity.Fidelity;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.Defect;
import paretoscope.simulator.world.World;
import paretoscope.simulator.world.WorldJson;
import paretoscope.simulator.world.Worlds;
import paretoscope.spark.testing.SharedSpark;
import paretoscope.spark.testing.Typed;

class WorldsExportTest {
  private static final String ID = "srtio3-easy-v1";

  @TempDir static Path shared;
  private static World world;
  private static Path worlds;
  private static Path files;
  private final Typed typed = new Typed();

  @BeforeAll
  static void export() {
    SharedSpark.get();
    worlds = shared.resolve("worlds");
    files = shared.resolve("files");
    world = World.of(Worlds.named(ID), 1);
    Typed typed = new Typed();
    String out = worlds.toString();
    assertThat(typed.run("worlds", "--worlds", ID, "--seeds", "0-1", "--out", out)).isZero();
    assertThat(typed.run("worlds", "export", out, "--format", "hdf5", "--out", files.toString()))
        .as(typed.messages())
        .isZero();
    assertThat(typed.results()).contains("2 files in");
  }

  private static HdfFile open() {
    return new HdfFile(files.resolve(ID + "-seed-1.h5"));
  }

  private static Object data(HdfFile file, String name) {
    return file.getDatasetByPath(name).getData();
  }

  private static Object attribute(HdfFile file, String name) {
    return file.getAttribute(name).getData();
  }

  @Test
  void theTruthIsReadBackAsItIs() {
    List<AtomicColumn> truth = world.truth();
    try (HdfFile file = open()) {
      float[][] positions = (float[][]) data(file, "positions");
      int[] types = (int[]) data(file, "atom_types");
      boolean[] mask = (boolean[]) data(file, "defect_mask");
      assertThat(positions).hasDimensions(truth.size(), 2);
      for (int i = 0; i < truth.size(); i++) {
        AtomicColumn column = truth.get(i);
        float[] place = {(float) column.xNm(), (float) column.yNm()};
        assertThat(positions[i]).containsExactly(place);
        assertThat(mask[i]).isEqualTo(column.defect() != Defect.NONE);
        assertThat(types[i]).isEqualTo(HdfWorld.type(column.defect()));
      }
      assertThat(Arrays.stream(types).distinct().sorted()).containsExactly(0, 1, 2);
      int[][] phases = (int[][]) data(file, "phase_map");
      boolean[][] valid = (boolean[][]) data(file, "valid_region");
      assertThat(phases).hasDimensions(996, 996);
      assertThat(phases[700][30]).isEqualTo(world.specimen().phases().at(700, 30));
      assertThat(valid[995][0]).isEqualTo(world.isValid(995, 0));
    }
  }

  @Test
  void imagesAreTheFieldWithoutNoise() {
    try (HdfFile file = open()) {
      float[][][] tiles = (float[][][]) data(file, "tiles");
      assertThat(tiles.length).isEqualTo(64);
      var exact = Fidelity.SUPERPOSITION.of(world).fractions(world.spec().tiles().view(9));
      assertThat(tiles[9][100][17]).isEqualTo((float) exact.values()[100 * 128 + 17]);
      assertThat((int[]) data(file, "tile_numbers")).startsWith(0, 1).endsWith(63);
      float[][] overview = (float[][]) data(file, "overview");
      assertThat(overview).hasDimensions(249, 249);
      double sum = 0;
      for (int y = 0; y < 4; y++) {
        for (int x = 0; x < 4; x++) {
          sum += tiles[9][y][x];
        }
      }
      // tile 9 begins 124 px down and across; what follows overlaps its ends only
      assertThat(overview[31][31]).isEqualTo((float) (sum / 16));
    }
  }

  @Test
  void attributesSayWhatItIs() {
    try (HdfFile file = open()) {
      assertThat(attribute(file, "world_id")).isEqualTo(ID);
      assertThat(attribute(file, "seed")).isEqualTo(1L);
      assertThat(attribute(file, "material")).isEqualTo("SrTiO3");
      assertThat(attribute(file, "pixel_size_nm")).isEqualTo(0.02);
      assertThat(attribute(file, "accelerating_voltage_kv")).isEqualTo(200.0);
      assertThat(attribute(file, "detector_inner_mrad")).isEqualTo(68.0);
      assertThat(attribute(file, "detector_outer_mrad")).isEqualTo(200.0);
      assertThat(attribute(file, "convergence_semi_angle_mrad")).isEqualTo(21.0);
      String spec = (String) attribute(file, "spec_json");
      assertThat(WorldJson.read(spec)).isEqualTo(world.spec());
    }
  }

  @Test
  void thePageNamesEveryDatasetAndAttribute() throws IOException {
    Path root = Path.of(System.getProperty("paretoscope.root"));
    String page = Files.readString(root.resolve("docs/worlds-hdf5.md"));
    try (HdfFile file = open()) {
      assertThat(file.getChildren().keySet()).allSatisfy(n -> assertThat(page).contains("`" + n));
      assertThat(file.getAttributes().keySet())
          .allSatisfy(n -> assertThat(page).contains("`" + n + "`"));
    }
  }

  @Test
  void aFewTilesAreExportedWithoutAnOverview() throws IOException {
    Path few = shared.resolve("few");
    Path out = shared.resolve("few-files");
    String[] making = {"worlds", "--worlds", ID, "--tiles", "3", "--out", few.toString()};
    assertThat(typed.run(making)).isZero();
    assertThat(typed.run("worlds", "export", few.toString(), "--out", out.toString()))
        .isEqualTo(ExitCode.PARTLY);
    assertThat(typed.messages())
        .contains("1 of 64 tiles, or not whole ones, so it gets no overview");
    try (HdfFile file = new HdfFile(out.resolve(ID + "-seed-0.h5"));
        Stream<Path> all = Files.list(out)) {
      assertThat((int[]) data(file, "tile_numbers")).containsExactly(3);
      assertThat(file.getChildren()).doesNotContainKey("overview");
      assertThat(all).hasSize(1);
    }
  }

  @Test
  void mistakesAreNamedWithTheWayOut() {
    String from = worlds.toString();
    assertThat(typed.run("worlds", "export", from, "--out", files.toString()))
        .isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("must be a new or empty folder");
    String inside = worlds.resolve("hdf5").toString();
    assertThat(typed.run("worlds", "export", from, "--out", inside)).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("must not be " + from + ", nor lie in it");
    assertThat(worlds.resolve("hdf5")).doesNotExist();
    assertThat(typed.run("worlds", "export", from, "--format", "hdf", "--out", "x"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("did you mean `hdf5`");
    assertThat(typed.run("worlds", "export", files.toString(), "--out", "x"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("holds no run");
    String nowhere = shared.resolve("nowhere").toString();
    assertThat(typed.run("worlds", "export", nowhere, "--out", "x")).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains(nowhere + " holds no run: there is no such folder");
    assertThat(typed.run("worlds", "export")).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("Try: paretoscope worlds export --help");
    assertThat(typed.run("worlds", "export", from, "--out", "/proc/none"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages())
        .startsWith("paretoscope: cannot write to /proc/none: the folder cannot be made");
  }
}
