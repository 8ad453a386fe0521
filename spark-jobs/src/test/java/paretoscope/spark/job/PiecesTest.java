package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.simulator.learn.Part;
import paretoscope.simulator.world.Variant;
import paretoscope.simulator.world.WorldJson;
import paretoscope.simulator.world.Worlds;
import paretoscope.spark.evaluate.EpisodeParts;
import paretoscope.spark.resource.TaskNeeds;
import paretoscope.spark.serialise.Applied;
import paretoscope.spark.serialise.EpisodeOrder;
import paretoscope.spark.serialise.ImageFile;
import paretoscope.spark.serialise.MadeWorld;
import paretoscope.spark.serialise.NetworkOrder;
import paretoscope.spark.serialise.WorldOrder;
import paretoscope.spark.store.Commit;
import paretoscope.spark.store.EpisodeKey;
import paretoscope.spark.store.EpisodeRecord;
import paretoscope.spark.store.NetworkRecord;
import paretoscope.spark.store.RunConfig;
import paretoscope.spark.store.RunFolder;
import paretoscope.spark.store.RunKind;
import paretoscope.spark.store.RunTables;
import paretoscope.spark.store.TileRecord;
import paretoscope.spark.store.WorldKey;
import paretoscope.spark.store.WorldTables;

/** What is done alone when a task ends its executor, and the row of what is lost. */
class PiecesTest {
  private static final String WORLD = "ptc-easy-v1";
  private static final String REASON = "ended two executors";

  @TempDir Path folder;

  @Test
  void anEpisodeIsPlayedAlone() {
    List<EpisodeKey> keys = new ArrayList<>();
    for (String agent : List.of("raster+log+equal-share", "random+log+equal-share")) {
      keys.add(new EpisodeKey(new WorldKey(WORLD, 3), Variant.BASELINE, "structure-map", agent));
    }
    EpisodeParts<EpisodeRecord> pieces =
        new EpisodeParts<>(EpisodeRecord.class, EpisodeRecord::failed);
    List<EpisodeOrder> parts = pieces.parts(new EpisodeOrder(null, 7, keys));
    assertThat(parts).extracting(EpisodeOrder::seed).containsOnly(7L);
    assertThat(parts).flatExtracting(EpisodeOrder::episodes).isEqualTo(keys);
    assertThat(parts).hasSize(2);
    EpisodeRecord lost = pieces.lost(parts.get(1), REASON);
    assertThat(lost.key()).isEqualTo(keys.get(1));
    assertThat(lost.ok()).isFalse();
    assertThat(lost.reason()).isEqualTo(REASON);
  }

  @Test
  void aTileAndTheTruthOfAWorldAreMadeAlone() {
    String spec = WorldJson.write(Worlds.named(WORLD));
    WorldOrder whole = new WorldOrder(spec, 3, "wave", List.of(0, 5), 64, true);
    org.apache.hadoop.fs.Path run = new org.apache.hadoop.fs.Path(folder.resolve("run").toUri());
    Configuration hadoop = new Configuration();
    try (RunFolder stored = RunFolder.create(run, hadoop, config());
        Commit commit = stored.begin()) {
      WorldPieces pieces = new WorldPieces(commit.ticket(), hadoop);
      List<WorldOrder> parts = pieces.parts(whole);
      assertThat(parts).extracting(WorldOrder::truth).containsExactly(true, false, false);
      assertThat(parts).flatExtracting(WorldOrder::tiles).containsExactly(0, 5);
      assertThat(parts).extracting(WorldOrder::cropPx).containsOnly(64);
      for (WorldOrder part : parts) {
        MadeWorld lost = pieces.lost(part, REASON);
        lost.parts().forEach(commit::adopt);
        commit.worlds(lost.worlds());
      }
      commit.publish();
    }
    WorldTables tables = new WorldTables(RunTables.open(run, hadoop));
    assertThat(tables.worlds())
        .singleElement()
        .satisfies(world -> assertThat(world.reason()).contains(REASON));
    assertThat(tables.failedTiles()).isEqualTo(2);
    assertThat(tables.tiles(new WorldKey(WORLD, 3)))
        .extracting(TileRecord::reason)
        .containsExactly(REASON, REASON);
  }

  private static RunConfig config() {
    ObjectNode none = new ObjectMapper().createObjectNode();
    return new RunConfig(RunKind.WORLDS, "lost", 1, none, Map.of(), none, List.of());
  }

  @Test
  void anImageIsAnalysedAlone() {
    ImageFile first = new ImageFile("a.png", "file:/a.png", "", 0.1);
    ImageFile second = new ImageFile("b.png", "file:/b.png", "", 0.1);
    ApplyJob.Images pieces = new ApplyJob.Images();
    assertThat(pieces.parts(List.of(first, second)))
        .containsExactly(List.of(first), List.of(second));
    Applied lost = pieces.lost(List.of(second), REASON);
    assertThat(lost.counts()).containsExactly(0);
    assertThat(lost.images())
        .singleElement()
        .satisfies(
            image -> {
              assertThat(image.id()).isEqualTo("b.png");
              assertThat(image.reason()).isEqualTo("b.png: " + REASON);
            });
  }

  @Test
  void aNetworkIsTaughtByAWholeExecutor() {
    TrainJob.Networks pieces = new TrainJob.Networks();
    NetworkOrder order =
        new NetworkOrder("ptc", Part.first().get(0), List.of(), null, 1, List.of(), "train");
    assertThat(pieces.parts(order)).containsExactly(order);
    assertThat(pieces.needs()).isEqualTo(TaskNeeds.WHOLE_EXECUTOR);
    NetworkRecord lost = pieces.lost(order, REASON);
    assertThat(lost.ok()).isFalse();
    assertThat(List.of(lost.subject(), lost.file(), lost.reason()))
        .containsExactly("ptc", Part.first().get(0).file(), REASON);
  }
}
