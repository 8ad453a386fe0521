package paretoscope.core.detect;

import java.util.Map;
import paretoscope.core.workflow.Detector;

class DogDetectorTest extends DetectorContractTest {
  @Override
  Detector detector() {
    return new DogDetector();
  }

  @Override
  Map<String, Object> usual() {
    return Map.of(
        "min_sigma", 1.5, "max_sigma", 7.0, "overlap", 0.3, "sigma_ratio", 1.2, "threshold", 0.08);
  }
}
