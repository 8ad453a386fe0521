package paretoscope.spark.job;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.familiar.Familiarity;
import paretoscope.core.image.Micrograph;
import paretoscope.core.image.Plane;
import paretoscope.core.segment.Contacts;
import paretoscope.core.segment.FoundMask;
import paretoscope.core.segment.LabelImage;
import paretoscope.core.segment.Mask;
import paretoscope.core.space.Candidate;
import paretoscope.core.spot.Detections;
import paretoscope.core.study.Study;
import paretoscope.core.study.StudyEvaluator;
import paretoscope.core.workflow.Analysis;
import paretoscope.core.workflow.WorkCache;
import paretoscope.datasets.UnreadableImage;
import paretoscope.spark.evaluate.ImageReading;
import paretoscope.spark.serialise.ImageFile;
import paretoscope.spark.store.ImageRecord;
import paretoscope.spark.store.ParticleRecord;

/**
 * What a chosen point made of one image.
 *
 * @param image null if it failed
 * @param labels the masks painted, null if it failed
 * @param particles one per mask, in their order; none if the workflow finds spots
 */
record AppliedImage(
    ImageRecord record,
    Micrograph image,
    Detections detections,
    LabelImage labels,
    List<ParticleRecord> particles) {
  private static final long CACHE_BYTES = 1L << 26;

  boolean ok() {
    return image != null;
  }

  /**
   * Reads an image and runs the point on it; whatever goes wrong is in the record.
   *
   * @param known the images that the point was found with, null if they are lost
   */
  static AppliedImage of(
      Study study, Familiarity known, Candidate point, ImageFile file, ImageReading reading) {
    try {
      ImageReading.Taken taken = reading.read(file);
      // not shared with other images: each is seen once
      WorkCache cache = new WorkCache(CACHE_BYTES);
      Micrograph image = taken.micrograph();
      Analysis analysis = new StudyEvaluator(study, List.of(image), cache).analyse(image, point);
      ImageRecord record = ImageIntake.record(file, taken);
      double familiarity = known == null ? Double.NaN : known.of(image.pixels());
      return found(record.compared(familiarity), analysis);
    } catch (UnreadableImage e) {
      return failed(file, String.valueOf(e.getMessage()));
    } catch (StackOverflowError | RuntimeException e) {
      return failed(file, file.id() + ": the workflow failed: " + e);
    }
  }

  private static AppliedImage found(ImageRecord record, Analysis analysis) {
    Micrograph image = analysis.micrograph();
    Plane pixels = image.pixels();
    List<FoundMask> found = analysis.masks();
    List<Mask> masks = found.stream().map(FoundMask::mask).toList();
    LabelImage labels = new LabelImage(pixels.height(), pixels.width(), masks);
    int[] touching = Contacts.count(masks);
    List<ParticleRecord> particles = new ArrayList<>();
    for (int i = 0; i < touching.length; i++) {
      String candidate = analysis.candidate().id();
      particles.add(ParticleRecord.of(image, candidate, i + 1, found.get(i), touching[i]));
    }
    return new AppliedImage(record, image, analysis.detections(), labels, particles);
  }

  /** One that could not be analysed, and why. */
  static AppliedImage failed(ImageFile file, String reason) {
    ImageRecord record =
        new ImageRecord(file.id(), file.uri(), 0, 0, Double.NaN, "", "", false, reason);
    return new AppliedImage(record, null, Detections.NONE, null, List.of());
  }
}
