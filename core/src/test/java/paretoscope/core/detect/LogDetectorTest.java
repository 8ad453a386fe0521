package paretoscope.core.detect;

import java.util.Map;
import paretoscope.core.workflow.Detector;

class LogDetectorTest extends DetectorContractTest {
  @Override
  Detector detector() {
    return new LogDetector();
  }

  @Override
  Map<String, Object> usual() {
    return Map.of(
        "min_sigma", 1.5, "max_sigma", 7.0, "overlap", 0.3, "sigma_step", 0.5, "threshold", 0.08);
  }
}
