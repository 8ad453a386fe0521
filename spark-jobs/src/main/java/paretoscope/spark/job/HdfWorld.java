package paretoscope.spark.job;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import java.nio.file.Path;
import java.util.List;
import paretoscope.core.image.Plane;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.Defect;
import paretoscope.simulator.specimen.LabelMap;
import paretoscope.simulator.wave.ProbeOptics;
import paretoscope.simulator.wave.Ring;
import paretoscope.simulator.world.TileGrid;
import paretoscope.simulator.world.WorldSpec;
import paretoscope.spark.store.TileRecord;
import paretoscope.spark.store.WorldRecord;

/**
 * One world as an HDF5 file. Its layout is in {@code docs/worlds-hdf5.md}.
 *
 * @param columns the truth
 * @param tiles those that there are, by number
 */
record HdfWorld(
    WorldRecord world,
    List<AtomicColumn> columns,
    List<TileRecord> tiles,
    LabelMap phases,
    LabelMap valid) {
  /** Grows when the layout changes. */
  static final int LAYOUT_VERSION = 1;

  /** Side of the square whose mean is a pixel of the overview [px]. */
  static final int OVERVIEW_PX = 4;

  HdfWorld {
    columns = List.copyOf(columns);
    tiles = List.copyOf(tiles);
  }

  /** Writes it to a new file. */
  void write(Path file) {
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      if (!tiles.isEmpty()) {
        hdf.putDataset(
            "tiles",
            pixels(),
            squeezed(1, tiles.get(0).view().heightPx(), tiles.get(0).view().widthPx()));
        hdf.putDataset("tile_numbers", tiles.stream().mapToInt(TileRecord::tile).toArray());
      }
      if (complete()) {
        hdf.putDataset("overview", overview());
      }
      if (!columns.isEmpty()) {
        hdf.putDataset("positions", positions());
        hdf.putDataset("atom_types", columns.stream().mapToInt(c -> type(c.defect())).toArray());
        hdf.putDataset("defect_mask", defective());
      }
      hdf.putDataset("phase_map", labels(), squeezed(1, phases.width()));
      hdf.putDataset("valid_region", known());
      attributes(hdf);
    }
  }

  private static DatasetCreationOptions squeezed(int... chunk) {
    return DatasetCreationOptions.builder().chunkDimensions(chunk).shuffle().deflate(4).build();
  }

  /** Whether all tiles are there, and with them the whole field. */
  boolean complete() {
    TileGrid grid = world.spec().tiles();
    return tiles.size() == grid.count()
        && tiles.stream().allMatch(tile -> tile.view().equals(grid.view(tile.tile())));
  }

  private float[][][] pixels() {
    float[][][] pixels = new float[tiles.size()][][];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = rows(tiles.get(i).fractions());
    }
    return pixels;
  }

  private static float[][] rows(Plane plane) {
    float[][] rows = new float[plane.height()][plane.width()];
    for (int i = 0; i < plane.size(); i++) {
      rows[i / plane.width()][i % plane.width()] = (float) plane.values()[i];
    }
    return rows;
  }

  /** The field, a mean of some pixels each; where tiles overlap, the later one counts. */
  private float[][] overview() {
    TileGrid grid = world.spec().tiles();
    double[][] field = new double[grid.heightPx()][grid.widthPx()];
    for (TileRecord tile : tiles) {
      int top = tile.tile() / grid.columns() * grid.stridePx();
      int left = tile.tile() % grid.columns() * grid.stridePx();
      Plane plane = tile.fractions();
      for (int i = 0; i < plane.size(); i++) {
        field[top + i / plane.width()][left + i % plane.width()] = plane.values()[i];
      }
    }
    float[][] overview = new float[field.length / OVERVIEW_PX][field[0].length / OVERVIEW_PX];
    for (int y = 0; y < overview.length; y++) {
      for (int x = 0; x < overview[y].length; x++) {
        overview[y][x] = mean(field, y * OVERVIEW_PX, x * OVERVIEW_PX);
      }
    }
    return overview;
  }

  private static float mean(double[][] field, int top, int left) {
    double sum = 0;
    for (int y = top; y < top + OVERVIEW_PX; y++) {
      for (int x = left; x < left + OVERVIEW_PX; x++) {
        sum += field[y][x];
      }
    }
    return (float) (sum / (OVERVIEW_PX * OVERVIEW_PX));
  }

  private float[][] positions() {
    float[][] positions = new float[columns.size()][];
    for (int i = 0; i < positions.length; i++) {
      AtomicColumn column = columns.get(i);
      positions[i] = new float[] {(float) column.xNm(), (float) column.yNm()};
    }
    return positions;
  }

  /** An antisite is a substitution by an element that the crystal has elsewhere. */
  static int type(Defect defect) {
    return switch (defect) {
      case NONE -> 0;
      case VACANCY -> 1;
      case SUBSTITUTION, ANTISITE -> 2;
    };
  }

  private boolean[] defective() {
    boolean[] mask = new boolean[columns.size()];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = columns.get(i).defect() != Defect.NONE;
    }
    return mask;
  }

  private int[][] labels() {
    int[][] labels = new int[phases.height()][phases.width()];
    for (int y = 0; y < labels.length; y++) {
      for (int x = 0; x < labels[y].length; x++) {
        labels[y][x] = phases.at(y, x);
      }
    }
    return labels;
  }

  private boolean[][] known() {
    boolean[][] known = new boolean[valid.height()][valid.width()];
    for (int y = 0; y < known.length; y++) {
      for (int x = 0; x < known[y].length; x++) {
        known[y][x] = valid.at(y, x) == 1;
      }
    }
    return known;
  }

  private void attributes(WritableHdfFile hdf) {
    WorldSpec spec = world.spec();
    TileGrid grid = spec.tiles();
    View first = grid.view(0);
    hdf.putAttribute("layout_version", LAYOUT_VERSION);
    hdf.putAttribute("world_id", spec.id());
    hdf.putAttribute("seed", world.key().seed());
    hdf.putAttribute("material", spec.material().formula());
    hdf.putAttribute("difficulty", spec.difficulty().id());
    hdf.putAttribute("fidelity", world.fidelity());
    hdf.putAttribute("truth_digest", world.truthDigest());
    hdf.putAttribute("pixel_size_nm", spec.slab().pixelNm());
    hdf.putAttribute("overview_pixel_size_nm", OVERVIEW_PX * spec.slab().pixelNm());
    hdf.putAttribute("thickness_nm", spec.slab().thicknessNm());
    hdf.putAttribute("accelerating_voltage_kv", spec.damage().beamKeV());
    hdf.putAttribute("convergence_semi_angle_mrad", ProbeOptics.DEFAULT.semiAngleMrad());
    hdf.putAttribute("detector_inner_mrad", Ring.HAADF.innerMrad());
    hdf.putAttribute("detector_outer_mrad", Ring.HAADF.outerMrad());
    hdf.putAttribute("budget_e", spec.budgetElectrons());
    hdf.putAttribute("tile_rows", grid.rows());
    hdf.putAttribute("tile_columns", grid.columns());
    hdf.putAttribute("tile_px", first.widthPx());
    hdf.putAttribute("tile_stride_px", grid.stridePx());
    hdf.putAttribute("phase_names", phases.names().toArray(String[]::new));
    hdf.putAttribute("spec_json", world.specJson());
  }
}
