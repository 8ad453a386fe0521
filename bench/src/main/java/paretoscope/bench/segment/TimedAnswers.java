package paretoscope.bench.segment;

import paretoscope.core.segment.PromptAnswers;
import paretoscope.core.segment.PromptDecoder;

/** An image the network has looked at, whose answers are timed. */
record TimedAnswers(PromptDecoder.Embedded embedded, Stage stage)
    implements PromptDecoder.Embedded {
  @Override
  public PromptAnswers decode(float[] points) {
    return stage.time(() -> embedded.decode(points));
  }

  @Override
  public void close() {
    embedded.close();
  }
}
