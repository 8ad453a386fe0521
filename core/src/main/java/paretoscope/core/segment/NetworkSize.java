package paretoscope.core.segment;

import paretoscope.core.error.Require;

/** The part of the network's 1024 x 1024 input that an image covers, from the top left corner. */
public record NetworkSize(int height, int width) {
  public NetworkSize {
    boolean fits = height >= 1 && height <= PromptDecoder.SIDE;
    fits &= width >= 1 && width <= PromptDecoder.SIDE;
    Require.that(fits, "covered part", height + "x" + width, "must have sides of 1..1024", 0);
  }

  /**
   * The longer side becomes 1024, the other keeps the proportion, rounded half up and never below
   * 1.
   */
  public static NetworkSize of(int imageHeight, int imageWidth) {
    Require.positive("height of an image [px]", imageHeight);
    Require.positive("width of an image [px]", imageWidth);
    double scale = (double) PromptDecoder.SIDE / Math.max(imageHeight, imageWidth);
    int height = (int) (imageHeight * scale + 0.5);
    int width = (int) (imageWidth * scale + 0.5);
    return new NetworkSize(Math.max(1, height), Math.max(1, width));
  }
}
