package paretoscope.core.detect;

import java.util.BitSet;

/**
 * Two neighbouring layers' maxima, and which of them no pixel of the other layer's 3x3
 * neighbourhood exceeds. A layer paired with itself stands for a layer without neighbours.
 *
 * @param lowerWins by index in {@code lower}
 * @param upperWins by index in {@code upper}
 */
record LayerPair(Maxima lower, Maxima upper, BitSet lowerWins, BitSet upperWins) {
  long flagBytes() {
    return 128L + lowerWins.size() / 8 + upperWins.size() / 8;
  }
}
