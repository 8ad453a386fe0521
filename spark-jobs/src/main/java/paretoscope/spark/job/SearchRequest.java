package paretoscope.spark.job;

import java.util.List;
import paretoscope.spark.serialise.StudyText;

/**
 * What a search was asked to do.
 *
 * @param images folders, files and globs
 * @param out folder of the run
 * @param seeds empty for the study file's own
 */
record SearchRequest(
    StudyText study,
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
}
