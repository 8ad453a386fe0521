package paretoscope.core.segment;

/**
 * A promptable segmentation network: the seam to whatever runs it. Deterministic; need not be safe
 * for use by several threads.
 */
public interface PromptDecoder {
  /** Sides of the input [px]. */
  int SIDE = 1024;

  /** Sides of the logits that answer a point. */
  int LOGIT_SIDE = 256;

  /** Masks that answer a point: the network's guesses at part, thing and group. */
  int MASKS = 3;

  /** Has the network look at an image, once for all points. */
  Embedded embed(NetworkInput input);

  /** An image the network has looked at; closed when no more points follow. */
  interface Embedded extends AutoCloseable {
    /**
     * Answers points, each on its own.
     *
     * @param points x and y in turn [px of the input]: a grid's shares times what the image covers
     *     of it, as the reference gives them; half a pixel that the network adds is its own affair
     */
    PromptAnswers decode(float[] points);

    @Override
    void close();
  }
}
