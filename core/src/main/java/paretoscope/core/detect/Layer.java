package paretoscope.core.detect;

import java.util.List;
import java.util.Optional;
import paretoscope.core.convolve.FilterSum;
import paretoscope.core.convolve.Separable;

/**
 * One image of a scale space: what a detector answers at one scale. Layers that are equal have
 * equal pixels, so they serve as keys for shared work.
 */
interface Layer {
  /** The scale that a spot found in this layer gets [px]. */
  double sigma();

  /** The filters the answer is made of. */
  List<Separable> filters();

  /** The answer as a sum of filters, if it is one. */
  Optional<FilterSum> sum();

  /** Makes a row of the answer from the filtered rows, in the filters' order. */
  void combine(double[][] filtered, double[] out, int n);
}
