package paretoscope.core.network;

import paretoscope.core.error.Require;

/** A step of a network. */
public sealed interface Layer {
  /** Each square of 2 x 2 places becomes one with four times the channels. */
  record Fold() implements Layer {}

  /** Each place becomes 2 x 2 with a fourth of the channels: {@link Fold} backwards. */
  record Unfold() implements Layer {}

  /** Each square of 2 x 2 places becomes its mean. */
  record Pool() implements Layer {}

  /** Like {@link Pool}; what was there before is kept for the next {@link Up}. */
  record Down() implements Layer {}

  /** Each place becomes 2 x 2 equal ones, beside which what the last {@link Down} kept is put. */
  record Up() implements Layer {}

  /** All places become one, their mean. */
  record Mean() implements Layer {}

  /**
   * A convolution by 3 x 3 with zeros beyond the rim, then what is negative becomes 0.
   *
   * @param channels that it makes
   */
  record Conv(int channels) implements Layer {
    public Conv {
      Require.within("channels of a convolution", channels, 1, 1024);
    }
  }

  /**
   * Sums of the channels of each place.
   *
   * @param channels that it makes
   */
  record Mix(int channels) implements Layer {
    public Mix {
      Require.within("channels of a mixture", channels, 1, 1024);
    }
  }
}
