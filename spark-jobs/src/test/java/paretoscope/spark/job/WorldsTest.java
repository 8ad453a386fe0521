package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.error.UserError;
import paretoscope.core.image.Plane;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.fidelity.Fidelity;
import paretoscope.simulator.specimen.Slab;
import paretoscope.simulator.world.TruthDigest;
import paretoscope.simulator.world.World;
import paretoscope.simulator.world.WorldSpec;
import paretoscope.simulator.world.Worlds;
import paretoscope.spark.Main;
import paretoscope.spark.store.RunTables;
import paretoscope.spark.store.TileRecord;
import paretoscope.spark.store.WorldKey;
import paretoscope.spark.store.WorldRecord;
import paretoscope.spark.store.WorldTables;
import paretoscope.spark.testing.ChildJava;
import paretoscope.spark.testing.SharedSpark;
import paretoscope.spark.testing.Typed;

class WorldsTest {
  @TempDir static Path shared;
  private static Path whole;
  private static String said;
  @TempDir Path folder;
  private final Typed typed = new Typed();

  @BeforeAll
  static void make() {
    SharedSpark.get();
    whole = shared.resolve("whole");
    Typed typed = new Typed();
    assertThat(typed.run(arguments(whole))).as(typed.messages()).isEqualTo(ExitCode.OK);
    said = typed.results() + typed.messages();
  }

  private static String[] arguments(Path out, String... more) {
    List<String> args = new ArrayList<>(List.of("worlds", "--worlds", "{ptc,gan}-easy-v1"));
    args.addAll(List.of("--seeds", "0-2", "--out", out.toString()));
    args.addAll(List.of(more));
    return args.toArray(String[]::new);
  }

  private static RunTables tables(Path run) {
    return RunTables.open(new org.apache.hadoop.fs.Path(run.toUri()), new Configuration());
  }

  @Test
  void listsWhatThereIs() {
    assertThat(typed.run("worlds", "--list")).isEqualTo(ExitCode.OK);
    assertThat(typed.results()).contains(Worlds.ids());
    assertThat(typed.results()).contains("SrTiO3", "Sr- 3.0 %", "Ga>In 3.0 %", "19.92", "0.020");
    assertThat(typed.run("worlds", "--list", "--worlds", "ptc-*")).isEqualTo(ExitCode.OK);
    assertThat(typed.results()).contains("ptc-hard-v1").doesNotContain("srtio3");
  }

  @Test
  void storesWorldsWithTheirTruth() {
    assertThat(said).contains("worlds 6/6", "6 worlds, 0 failed; 0 tiles failed", "tables ");
    WorldTables stored = new WorldTables(tables(whole));
    assertThat(stored.worlds()).hasSize(6);
    WorldRecord first = stored.worlds().get(1);
    assertThat(first.key()).isEqualTo(new WorldKey("gan-easy-v1", 1));
    World world = World.of(Worlds.named("gan-easy-v1"), 1);
    assertThat(first.spec()).isEqualTo(world.spec());
    assertThat(first.truthDigest()).isEqualTo(TruthDigest.of(world));
    assertThat(first.counts().columns()).isEqualTo(world.truth().size());
    assertThat(first.counts().defects()).isPositive();
    assertThat(stored.columns(first.key()))
        .hasSameSizeAs(world.truth())
        .allSatisfy(column -> assertThat(inField(world, column.xNm(), column.yNm())).isTrue());
    assertThat(stored.map(first.key(), "phases")).contains(world.specimen().phases());
    assertThat(stored.map(first.key(), "valid")).contains(world.valid());
  }

  private static boolean inField(World world, double x, double y) {
    return world.spec().slab().inField(x, y);
  }

  @Test
  void storesTheTilesAsTheyAreSeenWithoutNoise() {
    List<TileRecord> tiles = new WorldTables(tables(whole)).tiles(new WorldKey("ptc-easy-v1", 2));
    assertThat(tiles).hasSize(64).extracting(TileRecord::tile).startsWith(0, 1, 2).endsWith(63);
    World world = World.of(Worlds.named("ptc-easy-v1"), 2);
    TileRecord tile = tiles.get(29);
    assertThat(tile.view()).isEqualTo(world.spec().tiles().view(29));
    Plane exact = Fidelity.SUPERPOSITION.of(world).fractions(tile.view());
    assertThat(tile.fractions().values())
        .containsExactly(Arrays.stream(exact.values()).map(v -> (float) v).toArray());
    assertThat(Arrays.stream(exact.values()).max().orElseThrow()).isBetween(0.01, 1.0);
  }

  @Test
  void aRunKilledFromOutsideResumesToTheSameTables() throws Exception {
    Process driver =
        ChildJava.of("-Dspark.master=local[1]", "-Dparetoscope.crashAt=manifest-renamed:2")
            .start(Main.class, arguments(folder.resolve("killed")));
    List<String> lines = new ArrayList<>();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8))) {
      out.lines().forEach(lines::add);
    }
    assertThat(driver.waitFor()).as(String.join("\n", lines)).isEqualTo(137);
    Path killed = folder.resolve("killed");
    int before = new WorldTables(tables(killed)).worlds().size();
    assertThat(before).isBetween(1, 5);
    assertThat(typed.run(arguments(killed, "--resume", "--dry-run"))).isEqualTo(ExitCode.OK);
    assertThat(typed.results()).contains("left        " + (6 - before) + " of 6 worlds");
    assertThat(typed.run(arguments(killed, "--resume"))).isEqualTo(ExitCode.OK);
    assertThat(tables(killed).digests()).isEqualTo(tables(whole).digests());
    assertThat(typed.run(arguments(killed, "--resume"))).isEqualTo(ExitCode.OK);
    assertThat(typed.messages()).contains("all worlds of this run are made already");
  }

  @Test
  void someTilesAreEnoughForALook() {
    Path out = folder.resolve("some");
    assertThat(
            typed.run(
                "worlds", "--worlds", "ptc-easy-v1", "--tiles", "27-28", "--out", out.toString()))
        .isEqualTo(ExitCode.OK);
    WorldTables some = new WorldTables(tables(out));
    WorldKey key = new WorldKey("ptc-easy-v1", 0);
    assertThat(some.tiles(key)).extracting(TileRecord::tile).containsExactly(27, 28);
    assertThat(some.columns(key)).isEqualTo(new WorldTables(tables(whole)).columns(key));
  }

  @Test
  void theMiddleOfTilesCanBeEnough() {
    Path out = folder.resolve("crop");
    String[] args = {
      "worlds",
      "--worlds",
      "ptc-easy-v1",
      "--tiles",
      "27,36",
      "--crop",
      "5",
      "--out",
      out.toString()
    };
    assertThat(typed.run(args)).as(typed.messages()).isEqualTo(ExitCode.OK);
    List<TileRecord> tiles = new WorldTables(tables(out)).tiles(new WorldKey("ptc-easy-v1", 0));
    assertThat(tiles).extracting(TileRecord::tile).containsExactly(27, 36);
    View view = tiles.get(0).view();
    View tile = Worlds.named("ptc-easy-v1").tiles().view(27);
    assertThat(view.xNm(0)).isCloseTo(tile.xNm(61), within(1e-9));
    assertThat(view.pixels()).isEqualTo(25);
    TileRecord whole =
        new WorldTables(tables(WorldsTest.whole)).tiles(new WorldKey("ptc-easy-v1", 0)).get(27);
    assertThat(tiles.get(0).fractions().at(1, 3))
        .isCloseTo(whole.fractions().at(62, 64), within(1e-6));
  }

  /** A thin crystal with few places, so that it does not take long. */
  private static WorldSpec thin() {
    WorldSpec spec = Worlds.named("srtio3-easy-v1");
    return new WorldSpec(
        "thin-v1",
        spec.material(),
        spec.difficulty(),
        new Slab(WorldSpec.LEAST_SIDE_PX, 0.1, 0, 0.5, 5, 0),
        List.of(),
        spec.spread(),
        spec.scanErrors(),
        spec.detector(),
        spec.damage(),
        spec.contamination(),
        spec.budgetElectrons());
  }

  private static WorldsRequest byPrism(String out) {
    return new WorldsRequest(
        List.of(thin()), List.of(3L), Fidelity.PRISM, List.of(27L), 2, out, false, false);
  }

  @Test
  void imagesByPrismAreStored() {
    Path out = folder.resolve("prism");
    StringWriter text = new StringWriter();
    PrintWriter printed = new PrintWriter(text, true);
    int code = new WorldsJob(byPrism(out.toString()), printed, printed).run();
    assertThat(code).as(text.toString()).isEqualTo(ExitCode.OK);
    assertThat(text).asString().contains("tiles 1/1", "core-hours");
    WorldTables stored = new WorldTables(tables(out));
    assertThat(stored.worlds()).extracting(WorldRecord::fidelity).containsExactly("prism");
    TileRecord tile = stored.tiles(new WorldKey("thin-v1", 3)).get(0);
    Plane exact = Fidelity.MULTISLICE.of(World.of(thin(), 3)).fractions(tile.view());
    assertThat(Arrays.stream(exact.values()).max().orElseThrow()).isGreaterThan(1e-4);
    for (int i = 0; i < 4; i++) {
      assertThat(tile.fractions().values()[i] / exact.values()[i]).isCloseTo(1, within(0.05));
    }
  }

  @Test
  void tooLittleMemoryIsToldBeforeAnythingStarts() {
    WorldsRequest wide =
        new WorldsRequest(
            List.of(Worlds.named("gan-easy-v1")),
            List.of(0L),
            Fidelity.PRISM,
            List.of(27L),
            0,
            "unused",
            false,
            false);
    assertThatThrownBy(() -> ImagingCost.checkMemory(wide.orders(), 1L << 30))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("memory of a Java machine (1024 MB) must be at least 1600 MB");
    ImagingCost.checkMemory(byPrism("few places need none").orders(), 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"prism", "multislice"})
  void whatTakesLongSaysSoBeforehand(String fidelity) {
    String[] args = {
      "worlds",
      "--worlds",
      "ptc-easy-v1",
      "--fidelity",
      fidelity,
      "--tiles",
      "0-3",
      "--crop",
      "8",
      "--out",
      folder.resolve("long").toString(),
      "--dry-run"
    };
    assertThat(typed.run(args)).as(typed.messages()).isEqualTo(ExitCode.OK);
    assertThat(typed.results()).contains("4 by " + fidelity, "core-hours on this machine: 4 tiles");
  }

  @Test
  void aDryRunTouchesNothing() throws IOException {
    Path out = folder.resolve("dry");
    assertThat(typed.run(arguments(out, "--dry-run"))).isEqualTo(ExitCode.OK);
    assertThat(typed.results()).contains("384 by superposition", "dry run");
    assertThat(Files.exists(out)).isFalse();
  }

  @Test
  void otherJobsAndFoldersAreToldApart() {
    assertThat(typed.run("worlds")).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("--out");
    assertThat(typed.run(arguments(whole))).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("already holds the run `worlds` with 6 worlds");
    String out = folder.resolve("out").toString();
    assertThat(typed.run("apply", whole.toString(), "--images", "x.png", "--out", out))
        .isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages())
        .contains("is a run of `worlds`; name the folder of one of `search`");
    String[] more = arguments(whole, "--resume");
    more[4] = "0-3";
    assertThat(typed.run(more)).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("holds another run", "`seeds.3` is new (3)");
  }
}
