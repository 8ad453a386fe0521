package paretoscope.spark.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.deploy.SparkHadoopUtil;
import paretoscope.core.error.UserError;
import paretoscope.core.report.Counted;
import paretoscope.spark.store.Apart;
import paretoscope.spark.store.FileSystems;
import paretoscope.spark.store.RunKind;
import paretoscope.spark.store.RunTables;
import paretoscope.spark.store.TileRecord;
import paretoscope.spark.store.WorldKey;
import paretoscope.spark.store.WorldRecord;
import paretoscope.spark.store.WorldTables;

/** Writes each world of a run as an HDF5 file. */
record WorldsExport(String from, String to, PrintWriter out, PrintWriter err) {

  /** Does it and returns the exit code. */
  int run() {
    Configuration hadoop = SparkHadoopUtil.get().newConfiguration(SparkStart.given());
    RunTables tables = OpenedRun.of(RunKind.WORLDS, from, hadoop, err);
    Apart.require(to, from, hadoop);
    WorldTables stored = new WorldTables(tables);
    List<WorldRecord> worlds = stored.worlds().stream().filter(WorldRecord::ok).toList();
    if (worlds.isEmpty()) {
      throw new UserError("%s holds no world yet; %s.".formatted(from, OpenedRun.wayOut(tables)));
    }
    Path folder = FileSystems.path("the folder to export to", to);
    FileSystem system = free(folder, hadoop);
    int partly = 0;
    for (WorldRecord world : worlds) {
      HdfWorld file = read(stored, world);
      if (!file.complete()) {
        partly++;
        err.printf(
            "%s: %d of %s, or not whole ones, so it gets no overview%n",
            world.key(), file.tiles().size(), Counted.of(world.spec().tiles().count(), "tile"));
      }
      write(file, system, new Path(folder, name(world.key())));
    }
    out.printf("%s in %s%n", Counted.of(worlds.size(), "file"), to);
    return partly == 0 ? ExitCode.OK : ExitCode.PARTLY;
  }

  static String name(WorldKey key) {
    return key.id() + "-seed-" + key.seed() + ".h5";
  }

  private static HdfWorld read(WorldTables stored, WorldRecord world) {
    WorldKey key = world.key();
    return new HdfWorld(
        world,
        stored.columns(key),
        stored.tiles(key).stream().filter(TileRecord::ok).toList(),
        stored.map(key, "phases").orElseThrow(),
        stored.map(key, "valid").orElseThrow());
  }

  /** The file system of a folder in which nothing can be written over. */
  private FileSystem free(Path folder, Configuration hadoop) {
    try {
      FileSystem system = FileSystems.of(folder, hadoop);
      if (system.exists(folder)
          && (!system.getFileStatus(folder).isDirectory()
              || system.listStatus(folder).length > 0)) {
        throw new UserError("--out (" + to + ") must be a new or empty folder; name another one.");
      }
      if (!system.mkdirs(folder)) {
        throw new IOException("the folder cannot be made");
      }
      system.setWriteChecksum(false); // no .crc files beside what people open
      return system;
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  /** HDF5 is written with seeks, which not every file system knows: first here, then there. */
  private void write(HdfWorld world, FileSystem system, Path file) {
    try {
      java.nio.file.Path draft = Files.createTempFile("paretoscope-", ".h5");
      try {
        world.write(draft);
        system.copyFromLocalFile(false, true, new Path(draft.toUri()), file);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (FSError e) {
      // Hadoop's local file system throws an Error where a disk is full
      throw trouble(e.getCause() == null ? e : e.getCause());
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  private UserError trouble(Throwable cause) {
    return new UserError(
        "cannot write to %s: %s; the worlds are whole. Mend that, then type the same command with"
                .formatted(to, cause.getMessage())
            + " another --out.",
        cause);
  }
}
