package paretoscope.spark.job;

import paretoscope.core.config.AnalystsFile;
import paretoscope.simulator.learn.Curriculum;
import paretoscope.spark.serialise.StudyText;

/**
 * What training was asked for.
 *
 * @param text the training file as written
 * @param file what it says
 * @param worlds folder of a run of worlds
 * @param out folder of the training
 */
record TrainRequest(
    StudyText text, AnalystsFile file, String worlds, String out, boolean resume, boolean dryRun) {

  Curriculum curriculum() {
    return new Curriculum(file.columnSteps(), file.defectSteps(), file.phaseSteps(), file.batch());
  }

  /** The command, for cards and configurations. */
  String command() {
    String sets = String.join("", text.overrides().stream().map(s -> " --set " + s).toList());
    return "paretoscope train %s --worlds %s --out %s%s".formatted(text.file(), worlds, out, sets);
  }
}
