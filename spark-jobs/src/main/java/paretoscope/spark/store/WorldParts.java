package paretoscope.spark.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.world.World;

/**
 * The large tables of a world on their way into one file each. They count once the driver has
 * adopted them. Closing it unfinished removes them.
 */
public final class WorldParts implements AutoCloseable {
  private final Function<Table, PartWriter> opening;
  private final RowStamp stamp;
  private final Map<Table, PartWriter> writers = new EnumMap<>(Table.class);

  WorldParts(Function<Table, PartWriter> opening, RowStamp stamp) {
    this.opening = opening;
    this.stamp = stamp;
  }

  /** Adds a world's columns and maps. */
  public void truth(World world) {
    RowStamp its = stamp.of(world.seed());
    String id = world.spec().id();
    List<AtomicColumn> truth = world.truth();
    for (int i = 0; i < truth.size(); i++) {
      writer(Table.COLUMNS).write(ColumnRows.row(its, id, i, truth.get(i)));
    }
    double pixelNm = world.spec().slab().pixelNm();
    PartWriter maps = writer(Table.MAPS);
    maps.write(MapRows.row(its, id, "phases", pixelNm, world.specimen().phases()));
    maps.write(MapRows.row(its, id, "valid", pixelNm, world.valid()));
  }

  /** Adds a tile. */
  public void tile(WorldKey key, TileRecord tile) {
    writer(Table.TILES).write(TileRows.row(stamp.of(key.seed()), key.id(), tile));
  }

  /** Closes the files and says what the driver has to adopt. */
  public List<PartFile> finish() {
    List<PartFile> parts = new ArrayList<>();
    for (PartWriter writer : writers.values()) {
      parts.add(writer.finish());
    }
    return parts;
  }

  @Override
  public void close() {
    writers.values().forEach(PartWriter::close);
  }

  private PartWriter writer(Table table) {
    return writers.computeIfAbsent(table, opening);
  }
}
