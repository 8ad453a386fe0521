package paretoscope.simulator.perceive;

/**
 * Probabilities of what networks answer, 1 / (1 + exp(-x)), to 1e-6 and with the same bits on every
 * machine: from a table, with straight lines between its entries. A look asks for some 50 000 of
 * them, for which exponentials take as long as the networks.
 */
final class Logistic {
  /** Beyond it a probability is 0 or 1 to 2e-7. */
  private static final int FARTHEST = 16;

  /** Entries for each unit. */
  private static final int FINE = 128;

  private static final float[] TABLE = table();

  private Logistic() {}

  private static float[] table() {
    float[] table = new float[2 * FARTHEST * FINE + 2];
    for (int i = 0; i < table.length; i++) {
      table[i] = (float) (1 / (1 + StrictMath.exp(FARTHEST - i / (double) FINE)));
    }
    return table;
  }

  static float of(float answer) {
    float place = FINE * (Math.max(-FARTHEST, Math.min(FARTHEST, answer)) + FARTHEST);
    int before = (int) place;
    return TABLE[before] + (place - before) * (TABLE[before + 1] - TABLE[before]);
  }
}
