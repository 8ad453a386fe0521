package paretoscope.simulator.agent;

import java.util.List;
import paretoscope.core.spot.Blob;

/** Finds columns of atoms in an image. */
interface ColumnFinder {
  /** Their places [px]. */
  List<Blob> find(Electrons image);
}
