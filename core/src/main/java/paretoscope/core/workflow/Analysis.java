package paretoscope.core.workflow;

import java.util.List;
import java.util.function.Supplier;
import paretoscope.core.image.Micrograph;
import paretoscope.core.image.Plane;
import paretoscope.core.random.SeedTree;
import paretoscope.core.segment.FoundMask;
import paretoscope.core.space.Candidate;
import paretoscope.core.spot.Detections;

/** What one candidate made of one micrograph: the subject of a reward. */
public interface Analysis {
  Micrograph micrograph();

  Candidate candidate();

  /** The micrograph's pixels scaled to [0, 1]: the workflow's input. */
  Plane normalised();

  /** The image after the filters: what the detector saw. */
  Plane filtered();

  /** The spots found; of a workflow that segments, the centres of its masks. */
  Detections detections();

  /** The masks found; none of a workflow that detects spots. */
  List<FoundMask> masks();

  /**
   * The same candidate's detections in another image of the same scene, for instance with fresh
   * noise. Work on a variant is shared between candidates by {@code variant}'s id, so equal ids
   * must mean equal pixels.
   */
  Detections repeat(Micrograph variant);

  /**
   * The same candidate's detections in the image turned upside down (bright becomes dark), with the
   * same scales and thresholds. Noise that is symmetric about its background looks alike there,
   * columns do not. Steps that only change the tone of an image run before it is turned.
   */
  Detections inverted();

  /**
   * Something that depends on the micrograph alone (a noise estimate, a resampled image), made once
   * and shared between candidates.
   */
  <T> T shared(String key, Class<T> type, Supplier<T> maker);

  /** Random streams of this study and micrograph, the same for every candidate. */
  SeedTree seeds();
}
