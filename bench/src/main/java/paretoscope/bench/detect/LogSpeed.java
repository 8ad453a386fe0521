package paretoscope.bench.detect;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import paretoscope.bench.CpuClock;
import paretoscope.bench.Images;
import paretoscope.core.detect.LogDetector;
import paretoscope.core.image.Plane;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Detector;

/**
 * LoG detection beside scikit-image's figures for the same image and parameters: a call of its own,
 * and a call inside a study, where candidates differ in threshold, overlap and range of sizes.
 *
 * <p>Arguments: image, scikit-image's least CPU seconds, its number of blobs, its version.
 */
public final class LogSpeed {
  private LogSpeed() {}

  public static void main(String[] args) {
    Plane image = Images.read(Path.of(args[0])).pixels();
    double peer = Double.parseDouble(args[1]);
    LogDetector detector = new LogDetector();
    Settings settings = settings(2, 5, 0, 0.1, 0.5);
    int count = detector.prepare(image).detect(settings).count();
    int repeats = image.size() > 1_000_000 ? 5 : 150;
    CpuClock alone = CpuClock.of(repeats, repeats, i -> detector.prepare(image).detect(settings));
    Detector.Prepared shared = detector.prepare(image);
    CpuClock inside =
        CpuClock.of(
            100,
            300,
            i -> {
              double low = 2 + 0.25 * (i % 4);
              double threshold = 0.05 + 0.001 * (i % 97);
              shared.detect(settings(low, low + 2.25, 0.25, threshold, 0.3 + 0.01 * (i % 31)));
            });
    System.out.printf(
        "| %dx%d, %d blobs here, %s there | %.1f | %.2f | **%.1f** | %.3f | **%.0f** |%n",
        image.height(),
        image.width(),
        count,
        args[2],
        1000 * peer,
        1000 * alone.leastSeconds(),
        peer / alone.leastSeconds(),
        1000 * inside.medianSeconds(),
        peer / inside.medianSeconds());
  }

  /** Ten sizes: spread evenly, or a ladder whose rungs candidates share. */
  private static Settings settings(
      double low, double high, double step, double threshold, double overlap) {
    Map<String, Object> values = new HashMap<>();
    values.put("min_sigma", low);
    values.put("max_sigma", high);
    values.put("num_sigma", 10);
    values.put("sigma_step", step);
    values.put("threshold", threshold);
    values.put("overlap", overlap);
    return new Settings(values);
  }
}
