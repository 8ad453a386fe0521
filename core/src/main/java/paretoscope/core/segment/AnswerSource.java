package paretoscope.core.segment;

import java.util.List;

/**
 * Where a network's answers about one image come from: the network itself, or what it once said.
 */
public interface AnswerSource {
  /**
   * Answers points of a crop.
   *
   * @param shares of the crop's sides, each in [0, 1]
   * @return one for each point, in their order
   */
  List<PointAnswers> answers(CropBox crop, List<Point> shares);
}
