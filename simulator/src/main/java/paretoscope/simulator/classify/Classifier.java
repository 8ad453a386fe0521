package paretoscope.simulator.classify;

/** Tells classes apart by numbers that describe what is to be classified. */
public interface Classifier {
  /** How many numbers describe one thing. */
  int features();

  /** How many classes there are. */
  int classes();

  /** How likely each class is; they sum to 1. */
  double[] probabilities(double[] features);

  /** The likeliest class; of equal ones the first. */
  default int likeliest(double[] features) {
    double[] likely = probabilities(features);
    int best = 0;
    for (int i = 1; i < likely.length; i++) {
      best = likely[i] > likely[best] ? i : best;
    }
    return best;
  }
}
