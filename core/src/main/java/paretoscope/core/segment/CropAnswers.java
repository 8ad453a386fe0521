package paretoscope.core.segment;

import java.util.List;

/**
 * What the network said about one crop.
 *
 * @param answers in the order of the grid's points, three or fewer for each
 */
public record CropAnswers(CropBox crop, List<MaskAnswer> answers) {
  public CropAnswers {
    answers = List.copyOf(answers);
  }
}
