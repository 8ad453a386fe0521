package paretoscope.spark.job;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.study.Study;
import paretoscope.spark.serialise.ImageFile;
import paretoscope.spark.serialise.StudyText;
import paretoscope.spark.store.StudyKey;

/**
 * One study of a search.
 *
 * @param key its name and columns in the tables
 */
record PlannedStudy(StudyKey key, StudyText text, Study study, List<ImageFile> images) {
  PlannedStudy {
    images = List.copyOf(images);
  }

  /**
   * Every study of a search: one for all images or one per image, for each seed.
   *
   * @param images those that can be read
   */
  static List<PlannedStudy> all(SearchRequest request, List<ImageFile> images) {
    StudyText text = request.text();
    List<Long> seeds = request.seeds();
    boolean eachImage = request.eachImage();
    List<StudyText> texts =
        seeds.isEmpty() ? List.of(text) : seeds.stream().map(s -> text.with("seed=" + s)).toList();
    List<List<ImageFile>> groups =
        eachImage ? images.stream().map(List::of).toList() : List.of(images);
    List<PlannedStudy> all = new ArrayList<>();
    for (StudyText one : texts) {
      Study study = seeds.isEmpty() ? request.file().study() : one.study();
      for (List<ImageFile> group : groups) {
        List<String> ids = group.stream().map(ImageFile::id).toList();
        String image = eachImage ? "/" + ids.get(0) : "";
        String seed = seeds.size() > 1 ? "/seed-" + study.seed() : "";
        StudyKey plain = StudyKey.of(study.search(), ids);
        StudyKey key = new StudyKey(study.name() + image + seed, study.seed(), ids, plain.scores());
        all.add(new PlannedStudy(key, one, study, group));
      }
    }
    return all;
  }

  /** Evaluations its optimiser may ask for, at most. */
  long budget() {
    return study.optimiser().evaluations();
  }
}
