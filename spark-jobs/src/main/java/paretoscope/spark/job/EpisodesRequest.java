package paretoscope.spark.job;

import paretoscope.core.config.BenchmarkFile;
import paretoscope.spark.serialise.StudyText;

/**
 * What episodes were asked for.
 *
 * @param text the study file as written
 * @param file what it says
 * @param worlds folder of a run of worlds
 * @param models folder of a training, empty for the networks that come with the program
 * @param out folder of the run
 * @param limit how many episodes to play at most, those stored included
 */
record EpisodesRequest(
    StudyText text,
    BenchmarkFile file,
    String worlds,
    String models,
    String out,
    int limit,
    boolean resume,
    boolean dryRun) {}
