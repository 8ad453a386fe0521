package paretoscope.simulator.columns;

import java.util.List;
import paretoscope.core.spot.Blob;

/** Finds columns of atoms in an image. */
public interface ColumnFinder {
  /** Their places [px]. */
  List<Blob> find(Electrons image);
}
