package paretoscope.simulator.wave;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Loads and numbers as vectors of this machine's length. */
final class VectorLanes {
  static final VectorSpecies<Float> KIND = FloatVector.SPECIES_PREFERRED;

  /** Numbers in a vector. */
  static final int L = KIND.length();

  private VectorLanes() {}

  static FloatVector at(float[] array, int index) {
    return FloatVector.fromArray(KIND, array, index);
  }

  static FloatVector all(float value) {
    return FloatVector.broadcast(KIND, value);
  }
}
