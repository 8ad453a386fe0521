package paretoscope.spark.job;

import paretoscope.spark.serialise.StudyText;

/**
 * What a search over an agent's parameters was asked to do.
 *
 * @param text the study file as written
 * @param worlds folder of a run of worlds
 * @param models folder of a training, empty for the networks that come with the program
 * @param out folder of the run
 */
record TuneRequest(
    StudyText text, String worlds, String models, String out, boolean resume, boolean dryRun) {}
