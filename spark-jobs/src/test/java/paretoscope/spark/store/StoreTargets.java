package paretoscope.spark.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import paretoscope.core.digest.Sha256;
import paretoscope.core.image.Plane;
import paretoscope.spark.fuzz.FuzzTarget;
import paretoscope.spark.fuzz.Scratch;

/** Readers of what lies in a run folder. */
public final class StoreTargets {
  /** Of the names of these targets. */
  public static final String PREFIX = "run-";

  private static final FuzzTarget.Cap JSON = new FuzzTarget.Cap(2_000_000, 400);

  /**
   * Parquet's own buffers; and a page is unpacked at once, so zstd decides what a byte can become:
   * bounded by the row groups that are written, 32 MiB.
   */
  private static final FuzzTarget.Cap PARQUET = new FuzzTarget.Cap(96L << 20, 400);

  private StoreTargets() {}

  public static List<FuzzTarget> all() throws IOException {
    Path folder = Scratch.folder("run");
    ExampleRun.write(new org.apache.hadoop.fs.Path(folder.toUri()));
    RunConfig config = ExampleRun.config();
    return List.of(
        FuzzTarget.text(
            PREFIX + "config-json",
            JSON,
            List.of(config.json()),
            text -> RunConfig.read(text, "config.json")),
        FuzzTarget.text(
                PREFIX + "manifest",
                JSON,
                List.of(manifest(folder)),
                text -> Manifest.read(text, config.runId()))
            .refusing(IllegalArgumentException.class),
        FuzzTarget.text(
                PREFIX + "lease",
                JSON,
                List.of(Json.pretty(Holder.here())),
                text -> Json.read(text, Holder.class).shown())
            .refusing(JsonProcessingException.class),
        FuzzTarget.text(
                PREFIX + "labels-of-a-map",
                JSON,
                List.of("[\"a\",\"b\"]"),
                text -> Json.words(text))
            .refusing(IllegalArgumentException.class),
        pixels(),
        parquet(folder, Table.PIXELS, PixelRows::read),
        parquet(folder, Table.PARTICLES, ParticleRows::read),
        parquet(folder, Table.TIMINGS, TimingRows::read));
  }

  private static String manifest(Path folder) throws IOException {
    try (var all = Files.list(folder.resolve(Manifests.FOLDER))) {
      return Files.readString(all.sorted().reduce((a, b) -> b).orElseThrow());
    }
  }

  private static FuzzTarget pixels() {
    PackedPixels packed = PackedPixels.of(new Plane(2, 3, new double[] {1, 2, 3, 4, 5, 6}));
    return FuzzTarget.bytes(
            PREFIX + "packed-pixels",
            JSON,
            List.of(packed.shuffled()),
            input -> new PackedPixels(2, 3, packed.dtype(), packed.sha256(), input).plane())
        .refusing(IllegalArgumentException.class);
  }

  /** A part that the manifest names with the right hash: whoever writes the one can write both. */
  private static FuzzTarget parquet(Path folder, Table table, Consumer<Row> reader)
      throws IOException {
    Storage storage = Storage.of(new org.apache.hadoop.fs.Path(folder.toUri()), ExampleRun.HADOOP);
    PartReader parts =
        new PartReader(storage, ExampleRun.HADOOP, table.schema(ExampleRun.config().scores()));
    Path seed;
    try (var all = Files.list(folder.resolve("tables/" + table.title()))) {
      seed = all.filter(path -> path.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
    String name = PartFile.path(table, "part-fuzz");
    return FuzzTarget.bytes(
            PREFIX + "parquet-" + table.title(),
            PARQUET,
            List.of(Files.readAllBytes(seed)),
            input -> {
              Files.write(folder.resolve(name), input);
              String sha256 = Sha256.of(input);
              parts.read(
                  new PartFile(table.title(), name, 1, Math.max(1, input.length), sha256), reader);
            })
        .share(0.02);
  }
}
