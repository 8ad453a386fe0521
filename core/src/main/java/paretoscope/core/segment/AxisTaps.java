package paretoscope.core.segment;

/**
 * Along one axis, what the two interpolations from logits to pixels come to together: for each
 * pixel, weights of three neighbouring logits. The first interpolation widens 256 logits to the
 * network's 1024 places, of which the image covers the first {@code resized}; the second takes
 * these to {@code size} pixels. Both are bilinear between centres and end with the outermost value.
 * Neighbours of the second are a quarter of a logit apart in the first, so three logits suffice.
 */
final class AxisTaps {
  private static final int WIDER = PromptDecoder.SIDE / PromptDecoder.LOGIT_SIDE;

  /** For each pixel its first logit, ascending. */
  final int[] first;

  /** Weights of the first logit and of the two after it. */
  final float[][] weights;

  /** Pixels with the same first logit are neighbours: where each such group ends. */
  final int[] groupEnds;

  AxisTaps(int resized, int size) {
    this.first = new int[size];
    this.weights = new float[3][size];
    int groups = 0;
    int[] ends = new int[size];
    for (int i = 0; i < size; i++) {
      weigh(i, resized);
      if (i > 0 && first[i] != first[i - 1]) {
        ends[groups++] = i;
      }
    }
    ends[groups++] = size;
    this.groupEnds = java.util.Arrays.copyOf(ends, groups);
  }

  private void weigh(int pixel, int resized) {
    float place = place(pixel, (float) resized / first.length);
    int lower = Math.min((int) place, resized - 1);
    int upper = Math.min(lower + 1, resized - 1);
    float share = place - lower;
    int nearest = (int) place(lower, 1f / WIDER);
    first[pixel] = Math.min(nearest, PromptDecoder.LOGIT_SIDE - 3);
    add(pixel, lower, 1 - share);
    add(pixel, upper, share);
  }

  private void add(int pixel, int wide, float weight) {
    float place = place(wide, 1f / WIDER);
    int lower = (int) place;
    int upper = Math.min(lower + 1, PromptDecoder.LOGIT_SIDE - 1);
    float share = place - lower;
    weights[lower - first[pixel]][pixel] += weight * (1 - share);
    weights[upper - first[pixel]][pixel] += weight * share;
  }

  private static float place(int index, float scale) {
    return Math.max(0, (index + 0.5f) * scale - 0.5f);
  }
}
