package paretoscope.simulator.learn;

import java.util.List;
import paretoscope.core.error.Require;

/**
 * How long networks are taught.
 *
 * @param columnSteps steps of each U-Net
 * @param defectSteps steps of the classifier of defects
 * @param phaseSteps steps of the network of phases
 * @param batch lessons of a step
 */
public record Curriculum(int columnSteps, int defectSteps, int phaseSteps, int batch) {
  public Curriculum {
    for (int steps : List.of(columnSteps, defectSteps, phaseSteps)) {
      Require.within("steps of a training", steps, 1, 1_000_000);
    }
    Require.within("lessons of a step", batch, 1, 1024);
  }
}
