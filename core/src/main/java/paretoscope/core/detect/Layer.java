package paretoscope.core.detect;

import java.util.List;

/**
 * One image of a scale space: what a detector answers at one scale. Layers that are equal have
 * equal pixels, so they serve as keys for shared work.
 */
interface Layer {
  /** The scale that a spot found in this layer gets [px]. */
  double sigma();

  /** The filters the answer is made of. */
  List<Term> terms();

  /** Makes the answer from the filtered rows, in the terms' order, into the first of them. */
  void combine(double[][] filtered, int n);
}
