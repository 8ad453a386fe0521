package paretoscope.spark.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.LabelMap;

/** Reads the tables of a run of worlds. */
public final class WorldTables {
  private final RunTables tables;

  /** Which files of the large tables hold rows of which world; found when first asked for. */
  private final Map<Table, Map<WorldKey, Set<String>>> places = new TreeMap<>();

  public WorldTables(RunTables tables) {
    this.tables = tables;
  }

  /** Every world that is stored, in order of ids and seeds. */
  public List<WorldRecord> worlds() {
    Map<WorldKey, WorldRecord> worlds = new TreeMap<>();
    tables.read(
        Table.WORLDS,
        row -> {
          WorldRecord world = WorldRows.read(row);
          worlds.put(world.key(), world);
        });
    return List.copyOf(worlds.values());
  }

  /** The numbers of the tiles that are stored of each world, without a look at their pixels. */
  public Map<WorldKey, Set<Integer>> tileNumbers() {
    Map<WorldKey, Set<Integer>> numbers = new TreeMap<>();
    tables.read(
        Table.TILES,
        tables.files(Table.TILES),
        List.of("world_id", "tile"),
        row ->
            numbers
                .computeIfAbsent(WorldRows.key(row), key -> new TreeSet<>())
                .add(row.integer("tile")));
    return numbers;
  }

  /** How many tiles failed. */
  public int failedTiles() {
    int[] failed = new int[1];
    tables.read(
        Table.TILES,
        tables.files(Table.TILES),
        List.of("status"),
        row -> failed[0] += row.text("status").equals("OK") ? 0 : 1);
    return failed[0];
  }

  /** The true columns of a world, in its order; their atoms are counted, not listed. */
  public List<AtomicColumn> columns(WorldKey key) {
    Map<Integer, AtomicColumn> columns = new TreeMap<>();
    rows(Table.COLUMNS, key, row -> columns.put(row.integer("column_index"), ColumnRows.read(row)));
    return List.copyOf(columns.values());
  }

  /** The tiles of a world that are stored, by number. */
  public List<TileRecord> tiles(WorldKey key) {
    Map<Integer, TileRecord> tiles = new TreeMap<>();
    rows(Table.TILES, key, row -> tiles.put(row.integer("tile"), TileRows.read(row)));
    return List.copyOf(tiles.values());
  }

  /**
   * A map of a world.
   *
   * @param name {@code phases} or {@code valid}
   */
  public Optional<LabelMap> map(WorldKey key, String name) {
    List<LabelMap> found = new ArrayList<>();
    rows(
        Table.MAPS,
        key,
        row -> {
          if (row.text("map").equals(name)) {
            found.add(MapRows.read(row));
          }
        });
    return found.stream().findFirst();
  }

  private void rows(Table table, WorldKey key, Consumer<Row> to) {
    Map<WorldKey, Set<String>> places = this.places.computeIfAbsent(table, this::placesIn);
    Collection<String> paths = places.getOrDefault(key, Set.of());
    List<PartFile> files =
        tables.files(table).stream().filter(part -> paths.contains(part.path())).toList();
    tables.read(
        table,
        files,
        List.of(),
        row -> {
          if (WorldRows.key(row).equals(key)) {
            to.accept(row);
          }
        });
  }

  private Map<WorldKey, Set<String>> placesIn(Table table) {
    Map<WorldKey, Set<String>> places = new TreeMap<>();
    for (PartFile part : tables.files(table)) {
      tables.read(
          table,
          List.of(part),
          List.of("world_id"),
          row ->
              places.computeIfAbsent(WorldRows.key(row), key -> new TreeSet<>()).add(part.path()));
    }
    return places;
  }
}
