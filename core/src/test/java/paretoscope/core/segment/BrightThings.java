package paretoscope.core.segment;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Stands in for a network: a point on something bright is answered by the connected bright region,
 * by a blurred twin of it and by everything bright; a point beside by all that is dark.
 */
public final class BrightThings implements PromptDecoder {
  public int embedded;
  int closed;
  public int batches;

  @Override
  public Embedded embed(NetworkInput input) {
    embedded++;
    float[] bright = new float[LOGIT_SIDE * LOGIT_SIDE];
    int steps = SIDE / LOGIT_SIDE;
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        float share = (input.values()[y * SIDE + x] + 2.1f) / 4.35f;
        bright[y / steps * LOGIT_SIDE + x / steps] += (share - 0.5f) / (steps * steps);
      }
    }
    return new Things(bright);
  }

  private final class Things implements Embedded {
    private final float[] bright;

    Things(float[] bright) {
      this.bright = bright;
    }

    @Override
    public PromptAnswers decode(float[] points) {
      batches++;
      int n = points.length / 2;
      float[] logits = new float[n * MASKS * bright.length];
      float[] ious = new float[n * MASKS];
      for (int i = 0; i < n; i++) {
        int row = (int) (points[2 * i + 1] / 4);
        int cell = row * LOGIT_SIDE + (int) (points[2 * i] / 4);
        boolean on = bright[cell] > 0;
        float[] region = on ? region(cell) : all(-1);
        float[][] answers = {region, softened(region), all(on ? 1 : -1)};
        float[] guesses = {0.97f, 0.92f, 0.5f};
        for (int mask = 0; mask < MASKS; mask++) {
          int index = i * MASKS + mask;
          System.arraycopy(answers[mask], 0, logits, index * bright.length, bright.length);
          ious[index] = on ? guesses[mask] : 0.3f;
        }
      }
      return new PromptAnswers(logits, ious);
    }

    private float[] all(float sign) {
      float[] logits = new float[bright.length];
      for (int i = 0; i < logits.length; i++) {
        logits[i] = 40 * sign * bright[i];
      }
      return logits;
    }

    /** The region's own logits, also on the dark cells around it; surely outside elsewhere. */
    private float[] region(int start) {
      float[] logits = new float[bright.length];
      Arrays.fill(logits, -20);
      Deque<Integer> open = new ArrayDeque<>();
      logits[start] = 40 * bright[start];
      open.add(start);
      while (!open.isEmpty()) {
        int at = open.remove();
        for (int step : new int[] {-1, 1, -LOGIT_SIDE, LOGIT_SIDE}) {
          int next = at + step;
          boolean within = next >= 0 && next < bright.length;
          within &= Math.abs(next % LOGIT_SIDE - at % LOGIT_SIDE) <= 1;
          if (within && logits[next] == -20) {
            logits[next] = 40 * bright[next];
            if (bright[next] > 0) {
              open.add(next);
            }
          }
        }
      }
      return logits;
    }

    private static float[] softened(float[] logits) {
      float[] soft = logits.clone();
      for (int i = 0; i < soft.length; i++) {
        soft[i] = logits[i] / 8;
      }
      return soft;
    }

    @Override
    public void close() {
      closed++;
    }
  }
}
