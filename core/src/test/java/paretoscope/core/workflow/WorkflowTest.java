package paretoscope.core.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import paretoscope.core.detect.LogDetector;
import paretoscope.core.filter.GaussianFilter;
import paretoscope.core.space.Candidate;
import paretoscope.core.space.Settings;

class WorkflowTest {
  @Test
  void defaultsAreTheOperatorsOwnAlsoWhereTheStudyFixesAValue() {
    Settings fixed = new Settings(Map.of("sigma_step", 0.5, "min_sigma", 3.0));
    Workflow workflow =
        new Workflow(
            List.of(
                new Step(
                    "denoise",
                    List.of(Alternative.none(), Alternative.searching(new GaussianFilter()))),
                new Step("detect", List.of(Alternative.fixed(new LogDetector(), fixed)))));
    Candidate defaults = workflow.defaults();
    assertThat(defaults.values())
        .containsEntry("denoise", "none")
        .containsEntry("detect.log.sigma_step", 0.0)
        .containsEntry("detect.log.min_sigma", 1.0)
        .containsEntry("detect.log.max_sigma", 50.0)
        .doesNotContainKey("denoise.gaussian.sigma");
    assertThat(workflow.space().presets().values()).containsEntry("detect.log.sigma_step", 0.5);
  }
}
