package paretoscope.core.workflow;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import paretoscope.core.image.Micrograph;
import paretoscope.core.image.Plane;
import paretoscope.core.random.SeedTree;
import paretoscope.core.segment.FoundMask;
import paretoscope.core.space.Candidate;
import paretoscope.core.space.Parameter;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Detections;

/** Runs candidates of one workflow on micrographs and shares the work they have in common. */
public final class Workbench {
  private final Workflow workflow;
  private final WorkCache cache;
  private final SeedTree seeds;

  /**
   * @param cache may be shared by workbenches whose micrographs have different ids
   * @param seeds the study's streams; each micrograph gets the child of its id
   */
  public Workbench(Workflow workflow, WorkCache cache, SeedTree seeds) {
    this.workflow = workflow;
    this.cache = cache;
    this.seeds = seeds;
  }

  /** Runs one candidate on one micrograph. */
  public Analysis analyse(Micrograph micrograph, Candidate candidate) {
    return new BenchAnalysis(micrograph, micrograph.id(), candidate, false);
  }

  private static long planeBytes(Plane plane) {
    return 8L * plane.size();
  }

  private final class BenchAnalysis implements Analysis {
    private final Micrograph micrograph;
    private final String place;
    private final Candidate candidate;
    private final Plane normalised;
    private final Plane filtered;
    private final Detections detections;
    private final List<FoundMask> masks;

    BenchAnalysis(Micrograph micrograph, String place, Candidate candidate, boolean inverted) {
      this.micrograph = micrograph;
      this.place = place;
      this.candidate = candidate;
      String key = place;
      Supplier<Plane> scale = () -> micrograph.pixels().normalised();
      this.normalised = cache.get(key, Plane.class, Workbench::planeBytes, scale);
      Plane plane = normalised;
      boolean upright = !inverted;
      Detections found = Detections.NONE;
      List<FoundMask> segmented = List.of();
      for (Step step : workflow.steps()) {
        String choice = (String) candidate.values().get(step.name());
        Operator operator = step.alternative(choice).operator().orElse(null);
        if (operator == null) {
          continue;
        }
        Settings settings = settings(operator, step.name() + "." + choice);
        boolean tone = operator instanceof Filter filter && filter.pointwise();
        if (!upright && !tone) {
          upright = true;
          Plane before = plane;
          key = key + "|inverted";
          plane = cache.get(key, Plane.class, Workbench::planeBytes, before::inverted);
        }
        if (operator instanceof Filter filter) {
          key = key + "|" + choice + settings.values();
          plane = filtered(key, filter, plane, settings);
        } else if (operator instanceof Detector detector) {
          found = prepared(key + "|" + choice, detector, plane).detect(settings);
        } else if (operator instanceof Refiner refiner) {
          found = refiner.refine(plane, found, settings);
        } else if (operator instanceof Segmenter segmenter) {
          segmented = prepared(key + "|" + choice, segmenter, plane).segment(settings);
        } else if (operator instanceof Sieve sieve) {
          segmented = prepared(key + "|" + choice, sieve, plane).keep(segmented, settings);
        }
      }
      this.filtered = plane;
      this.masks = List.copyOf(segmented);
      this.detections = workflow.segments() ? FoundMask.centres(masks) : found;
    }

    private Settings settings(Operator operator, String path) {
      List<Parameter> parameters = operator.card().parameters();
      return workflow.lengths().of(parameters, candidate.settings(path), normalised);
    }

    private Plane filtered(String key, Filter filter, Plane before, Settings settings) {
      Supplier<Plane> work = () -> filter.apply(before, settings);
      return cache.get(key, Plane.class, Workbench::planeBytes, work);
    }

    private Detector.Prepared prepared(String key, Detector detector, Plane before) {
      ToLongFunction<Detector.Prepared> size = Detector.Prepared::bytes;
      return cache.get(key, Detector.Prepared.class, size, () -> detector.prepare(before));
    }

    private Segmenter.Prepared prepared(String key, Segmenter segmenter, Plane before) {
      ToLongFunction<Segmenter.Prepared> size = Segmenter.Prepared::bytes;
      return cache.get(key, Segmenter.Prepared.class, size, () -> segmenter.prepare(before));
    }

    private Sieve.Prepared prepared(String key, Sieve sieve, Plane before) {
      // measures of masks are few and small beside the image
      ToLongFunction<Sieve.Prepared> size = sifted -> planeBytes(before);
      return cache.get(key, Sieve.Prepared.class, size, () -> sieve.prepare(before));
    }

    @Override
    public Micrograph micrograph() {
      return micrograph;
    }

    @Override
    public Candidate candidate() {
      return candidate;
    }

    @Override
    public Plane normalised() {
      return normalised;
    }

    @Override
    public Plane filtered() {
      return filtered;
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
      // variants come from this study's random streams, so other studies' must not meet them
      String apart = seeds.id() + "/" + place + "/" + variant.id();
      return new BenchAnalysis(variant, apart, candidate, false).detections();
    }

    @Override
    public Detections inverted() {
      return new BenchAnalysis(micrograph, place, candidate, true).detections();
    }

    @Override
    public <T> T shared(String name, Class<T> type, Supplier<T> maker) {
      return cache.get(
          seeds.id() + "/" + place + "|shared|" + name,
          type,
          value -> planeBytes(normalised),
          maker);
    }

    @Override
    public SeedTree seeds() {
      return seeds.child("image").child(micrograph.id());
    }
  }
}
