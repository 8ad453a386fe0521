package paretoscope.core.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import paretoscope.core.image.Plane;
import paretoscope.core.space.Parameter;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Blob;
import paretoscope.core.spot.Detections;
import paretoscope.core.workflow.Detector;

/**
 * An image taken in by a detector whose spots are maxima over place and scale. What candidates with
 * common layers share is kept in a {@link LayerStore}; the rest (threshold, neighbours in scale,
 * pruning) is done for each candidate, and the result is the same bits either way.
 */
final class ScaleSpace implements Detector.Prepared {
  private final Plane image;
  private final Function<Settings, List<Layer>> ladder;
  private final List<Parameter> parameters;
  private final LayerStore store;
  private final Referee referee;

  /**
   * @param parameters the detector's, for presets of settings that are not given
   * @param ladder the layers that settings ask for, in ascending scale, at least one
   */
  ScaleSpace(Plane image, List<Parameter> parameters, Function<Settings, List<Layer>> ladder) {
    this(image, parameters, ladder, new Spectra(image));
  }

  ScaleSpace(
      Plane image,
      List<Parameter> parameters,
      Function<Settings, List<Layer>> ladder,
      Spectra spectra) {
    this.image = image;
    this.parameters = parameters;
    this.ladder = ladder;
    this.referee = new Referee(image);
    this.store = new LayerStore(image, spectra, referee);
  }

  @Override
  public long bytes() {
    return store.bytes();
  }

  @Override
  public Detections detect(Settings given) {
    Settings settings = given.withPresets(parameters);
    List<Layer> layers = ladder.apply(settings);
    double threshold = ScaleSettings.threshold(settings);
    double overlap = ScaleSettings.overlap(settings);
    List<LayerPair> pairs = store.pairs(layers);
    Peaks peaks = Peaks.above(threshold, layers, pairs, referee);
    int n = peaks.count();
    int[] ys = new int[n];
    int[] xs = new int[n];
    double[] sigmas = new double[n];
    for (int i = 0; i < n; i++) {
      ys[i] = peaks.position(i) / image.width();
      xs[i] = peaks.position(i) % image.width();
      sigmas[i] = layers.get(peaks.layer(i)).sigma();
    }
    boolean[] kept = Pruning.kept(ys, xs, sigmas, overlap);
    List<Blob> blobs = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      if (kept[i]) {
        blobs.add(new Blob(ys[i], xs[i], sigmas[i], peaks.value(i)));
      }
    }
    return new Detections(blobs);
  }
}
