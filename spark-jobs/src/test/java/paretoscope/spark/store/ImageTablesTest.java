package paretoscope.spark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.core.image.Micrograph;
import paretoscope.core.image.Plane;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

/**
 * Images are large: their row groups stay small enough to read, and who wants numbers reads none.
 */
final class ImageTablesTest {
  private static final int SIDE = 1024;
  private static final long MOST = 64 << 20;

  @TempDir Path temp;
  private org.apache.hadoop.fs.Path folder;

  @BeforeEach
  void name() {
    folder = new org.apache.hadoop.fs.Path("counted://" + temp.resolve("run"));
    Counted.OPENED.clear();
  }

  private static Micrograph image(int number) {
    RandomStream random = SeedTree.root(number).stream();
    double[] values = new double[SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.below(1 << 16);
    }
    return new Micrograph("i" + number, new Plane(SIDE, SIDE, values), 1);
  }

  /** A whole run with so many images of 2 MB. */
  private void write(int images) {
    try (RunFolder run = RunFolder.create(folder, Counted.hadoop(), ExampleRun.config());
        Commit commit = run.begin()) {
      commit.images(ExampleRun.images());
      for (int i = 0; i < images; i++) {
        commit.pixels(java.util.List.of(image(i)));
      }
      commit.study(ExampleRun.key(), ExampleRun.result(ExampleRun.study()));
      commit.publish();
    }
  }

  @Test
  void rowGroupsOfImagesStaySmall() {
    write(36);
    PartFile pixels = RunTables.open(folder, Counted.hadoop()).files(Table.PIXELS).get(0);
    assertThat(pixels.length()).isGreaterThan(MOST);
    org.apache.hadoop.fs.Path file =
        new org.apache.hadoop.fs.Path(temp.resolve("run").resolve(pixels.path()).toUri());
    assertThat(TableFigures.rowGroup(file)).isBetween(1L, MOST);
  }

  @Test
  void whoReadsNumbersReadsNoPixels() {
    write(3);
    RunTables tables = RunTables.open(folder, Counted.hadoop());
    long pixels = tables.files(Table.PIXELS).get(0).length();
    assertThat(pixels).isGreaterThan(6_000_000);
    Counted.OPENED.clear();
    long before = Counted.bytes();
    Set<String> wanted = new TreeSet<>();
    for (Table table : RunKind.SEARCH.tables()) {
      if (table != Table.PIXELS) {
        tables.read(table, row -> {});
        tables.files(table).forEach(part -> wanted.add(part.path()));
      }
    }
    assertThat(Counted.OPENED).containsExactlyInAnyOrderElementsOf(wanted).hasSizeGreaterThan(4);
    assertThat(Counted.bytes() - before).isBetween(1000L, pixels / 10);
    assertThat(tables.micrographs()).hasSize(3);
    assertThat(Counted.bytes() - before).isGreaterThan(pixels);
  }

  /** Local files under a scheme of their own, which says what was read. */
  public static final class Counted extends RawLocalFileSystem {
    static final Set<String> OPENED = new ConcurrentSkipListSet<>();
    private static final AtomicReference<Statistics> READ = new AtomicReference<>();

    /** Bytes read since these files were first used. */
    static long bytes() {
      return READ.get().getBytesRead();
    }

    static Configuration hadoop() {
      Configuration hadoop = new Configuration(false);
      hadoop.set("fs.counted.impl", Counted.class.getName());
      hadoop.setBoolean("fs.counted.impl.disable.cache", true);
      return hadoop;
    }

    @Override
    public void initialize(URI uri, Configuration conf) throws IOException {
      super.initialize(uri, conf);
      READ.set(statistics);
    }

    @Override
    public URI getUri() {
      return URI.create("counted:///");
    }

    @Override
    public String getScheme() {
      return "counted";
    }

    @Override
    public FSDataInputStream open(org.apache.hadoop.fs.Path file, int bufferSize)
        throws IOException {
      String path = file.toUri().getPath();
      OPENED.add(path.substring(path.indexOf("tables/") < 0 ? 0 : path.indexOf("tables/")));
      return super.open(file, bufferSize);
    }
  }
}
