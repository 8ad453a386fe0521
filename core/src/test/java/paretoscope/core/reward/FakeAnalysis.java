package paretoscope.core.reward;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import paretoscope.core.image.Micrograph;
import paretoscope.core.image.Plane;
import paretoscope.core.random.SeedTree;
import paretoscope.core.segment.FoundMask;
import paretoscope.core.space.Candidate;
import paretoscope.core.spot.Detections;
import paretoscope.core.workflow.Analysis;

/** An analysis whose detections the test chooses. */
public final class FakeAnalysis implements Analysis {
  private final Micrograph micrograph;
  private final Detections detections;
  private final Function<Micrograph, Detections> again;
  private final List<FoundMask> masks;
  private final Map<String, Object> shared = new HashMap<>();

  public FakeAnalysis(
      Micrograph micrograph, Detections detections, Function<Micrograph, Detections> again) {
    this.micrograph = micrograph;
    this.detections = detections;
    this.again = again;
    this.masks = List.of();
  }

  private FakeAnalysis(Micrograph micrograph, List<FoundMask> masks) {
    this.micrograph = micrograph;
    this.detections = FoundMask.centres(masks);
    this.again = variant -> detections;
    this.masks = List.copyOf(masks);
  }

  /** An analysis that finds these masks. */
  public static FakeAnalysis ofMasks(Micrograph micrograph, List<FoundMask> masks) {
    return new FakeAnalysis(micrograph, masks);
  }

  /** An analysis that finds the same in every variant. */
  public static FakeAnalysis of(Micrograph micrograph, Detections detections) {
    return new FakeAnalysis(micrograph, detections, variant -> detections);
  }

  @Override
  public Micrograph micrograph() {
    return micrograph;
  }

  @Override
  public Candidate candidate() {
    return new Candidate(Map.of());
  }

  @Override
  public Plane normalised() {
    return micrograph.pixels().normalised();
  }

  @Override
  public Plane filtered() {
    return normalised();
  }

  @Override
  public Detections detections() {
    return detections;
  }

  @Override
  public List<FoundMask> masks() {
    return masks;
  }

  @Override
  public Detections repeat(Micrograph variant) {
    return again.apply(variant);
  }

  @Override
  public Detections inverted() {
    Plane turned = micrograph.pixels().inverted();
    String id = micrograph.id() + "~inverted";
    return again.apply(new Micrograph(id, turned, micrograph.pixelSizeNm()));
  }

  @Override
  public <T> T shared(String key, Class<T> type, Supplier<T> maker) {
    return type.cast(shared.computeIfAbsent(key, k -> maker.get()));
  }

  @Override
  public SeedTree seeds() {
    return SeedTree.root(11).child(micrograph.id());
  }
}
