package paretoscope.core.segment;

import java.util.List;

/**
 * What the network said about one point.
 *
 * @param share the point, in shares of the crop's sides
 * @param answers three or fewer: masks without a pixel are left out
 */
public record PointAnswers(Point share, List<MaskAnswer> answers) {
  public PointAnswers {
    answers = List.copyOf(answers);
  }
}
