package paretoscope.spark.job;

import java.util.List;
import paretoscope.core.config.StudyFile;
import paretoscope.spark.serialise.StudyText;

/**
 * What a search was asked to do.
 *
 * @param text the study file as written
 * @param file what it says
 * @param images folders, files and globs
 * @param out folder of the run
 * @param seeds empty for the study file's own
 */
record SearchRequest(
    StudyText text,
    StudyFile file,
    List<String> images,
    String out,
    boolean resume,
    boolean dryRun,
    boolean eachImage,
    List<Long> seeds,
    Spread spread) {
  SearchRequest {
    images = List.copyOf(images);
    seeds = List.copyOf(seeds);
  }

  /** A plain search: one study of all images, from the study file's seed on. */
  static SearchRequest of(StudyText text, List<String> images, String out) {
    return new SearchRequest(
        text, text.read(), images, out, false, false, false, List.of(), Spread.AUTO);
  }
}
