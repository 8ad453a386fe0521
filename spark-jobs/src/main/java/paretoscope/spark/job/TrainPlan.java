package paretoscope.spark.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paretoscope.core.config.BenchmarkFile;
import paretoscope.core.error.Suggestion;
import paretoscope.core.error.UserError;
import paretoscope.simulator.perceive.Perceptions;
import paretoscope.simulator.specimen.Material;
import paretoscope.spark.store.WorldRecord;

/**
 * What is taught on which worlds.
 *
 * @param worlds of each subject, by its name
 */
record TrainPlan(Map<String, List<WorldRecord>> worlds) {

  /**
   * The plan of a training.
   *
   * @param stored the worlds there are
   * @param folder they lie in, for messages
   * @throws UserError if the file names what there is not, with the line
   */
  static TrainPlan of(List<BenchmarkFile.Word> subjects, List<WorldRecord> stored, String folder) {
    Map<String, List<WorldRecord>> worlds = new LinkedHashMap<>();
    for (BenchmarkFile.Word word : subjects) {
      try {
        List<WorldRecord> some = of(word.text(), stored);
        if (some.isEmpty()) {
          throw new UserError(
              "`%s` has no world in %s; make some with `worlds --worlds '%s-*'`"
                  .formatted(word.text(), folder, word.text()));
        }
        if (worlds.put(word.text(), some) != null) {
          throw new UserError("`" + word.text() + "` is named twice; once is enough.");
        }
      } catch (UserError e) {
        throw word.wrong(e);
      }
    }
    return new TrainPlan(worlds);
  }

  private static List<WorldRecord> of(String subject, List<WorldRecord> stored) {
    List<String> known =
        new ArrayList<>(Arrays.stream(Material.values()).map(Material::id).toList());
    known.add(Perceptions.POOLED);
    if (!known.contains(subject)) {
      throw new UserError("unknown subject `" + subject + "`" + Suggestion.of(subject, known));
    }
    return stored.stream()
        .filter(WorldRecord::ok)
        .filter(
            world ->
                subject.equals(Perceptions.POOLED) || world.spec().material().id().equals(subject))
        .toList();
  }
}
