package paretoscope.core.automask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paretoscope.core.segment.AnswerSource;
import paretoscope.core.segment.CropBox;
import paretoscope.core.segment.Point;
import paretoscope.core.segment.PointAnswers;

/**
 * Asks the network only what it has not been asked before. Grids nest: of a grid with three times
 * the points along the side, those of the coarser one are known already.
 */
final class RememberedAnswers implements AnswerSource {
  /** Answers that a killed run may lose. */
  private static final int AT_ONCE = 1024;

  private final AnswerKey image;
  private final AnswerFiles files;
  private final AnswerSource network;

  RememberedAnswers(AnswerKey image, AnswerFiles files, AnswerSource network) {
    this.image = image;
    this.files = files;
    this.network = network;
  }

  @Override
  public List<PointAnswers> answers(CropBox crop, List<Point> shares) {
    AnswerKey key = image.of(crop);
    Map<Point, PointAnswers> known = new LinkedHashMap<>(files.find(key));
    List<Point> unknown = shares.stream().filter(share -> !known.containsKey(share)).toList();
    for (int from = 0; from < unknown.size(); from += AT_ONCE) {
      int to = Math.min(unknown.size(), from + AT_ONCE);
      List<PointAnswers> told = network.answers(crop, unknown.subList(from, to));
      told.forEach(answer -> known.put(answer.share(), answer));
      files.add(key, told);
    }
    List<PointAnswers> all = new ArrayList<>();
    shares.forEach(share -> all.add(known.get(share)));
    return all;
  }
}
