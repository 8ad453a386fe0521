package paretoscope.core.workflow;

/**
 * One image-processing step. Implement {@link Filter}, {@link Detector}, {@link Refiner}, {@link
 * Segmenter} or {@link Sieve}, name the class in {@code META-INF/services} of that interface, and
 * write the card's name in a study file. Implementations have a public constructor without
 * arguments, hold no state and are deterministic.
 */
public sealed interface Operator permits Filter, Detector, Refiner, Segmenter, Sieve {
  OperatorCard card();
}
