package paretoscope.core.config;

import java.util.List;
import paretoscope.core.error.UserError;

/**
 * A file that says what analysts are taught on, and for how long. The words are not looked up here.
 *
 * @param study name of the training
 * @param seed of all chance in it
 * @param subjects what to teach on, at least one
 * @param columnSteps steps of each U-Net
 * @param defectSteps steps of the classifier of defects
 * @param phaseSteps steps of the network of phases
 * @param batch lessons of a step
 * @param settings every value with its source
 */
public record AnalystsFile(
    String study,
    long seed,
    List<BenchmarkFile.Word> subjects,
    int columnSteps,
    int defectSteps,
    int phaseSteps,
    int batch,
    EffectiveSettings settings) {
  private static final int MOST_STEPS = 1_000_000;

  public AnalystsFile {
    subjects = List.copyOf(subjects);
  }

  /**
   * Reads a training.
   *
   * @param name of the file, for messages
   * @param overrides {@code path=value} each, from the command line
   * @throws UserError whatever is wrong, with its line and a way out
   */
  public static AnalystsFile read(String name, String text, List<String> overrides) {
    ConfigMap tree = Overrides.apply(StudyFile.tree(name, text), overrides);
    Section root =
        Section.root(tree)
            .known(
                List.of(
                    "study",
                    "seed",
                    "subjects",
                    "column_steps",
                    "defect_steps",
                    "phase_steps",
                    "batch"));
    String study = StudyFile.name(root, name);
    long seed = root.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE, 1);
    root.need("subjects", name, "list one or more below it, such as - srtio3.");
    List<BenchmarkFile.Word> subjects = root.words("subjects");
    if (subjects.isEmpty()) {
      throw new UserError("`subjects` in " + name + " is empty; list one or more below it.");
    }
    int columnSteps = (int) root.whole("column_steps", 1, MOST_STEPS, 1500);
    int defectSteps = (int) root.whole("defect_steps", 1, MOST_STEPS, 1000);
    int phaseSteps = (int) root.whole("phase_steps", 1, MOST_STEPS, 600);
    int batch = (int) root.whole("batch", 1, 1024, 8);
    return new AnalystsFile(
        study, seed, subjects, columnSteps, defectSteps, phaseSteps, batch, root.effective());
  }
}
