package paretoscope.spark.job;

import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import paretoscope.core.image.Micrograph;
import paretoscope.core.space.Candidate;
import paretoscope.core.spot.Detections;
import paretoscope.core.study.Study;
import paretoscope.core.study.StudyEvaluator;
import paretoscope.core.workflow.WorkCache;
import paretoscope.datasets.UnreadableImage;
import paretoscope.spark.evaluate.ImageReading;
import paretoscope.spark.serialise.Applied;
import paretoscope.spark.serialise.ImageFile;
import paretoscope.spark.serialise.StudyText;
import paretoscope.spark.serialise.Wire;
import paretoscope.spark.store.DetectionPart;
import paretoscope.spark.store.ImageRecord;
import paretoscope.spark.store.PartTicket;

/**
 * The task of {@code apply}: reads its images, runs the chosen point on each, writes what it finds.
 * An image that cannot be read or analysed is a row; what cannot be written is an error.
 */
record ApplyTask(
    StudyText text,
    String candidate,
    PartTicket ticket,
    Broadcast<SerializableConfiguration> hadoop)
    implements Function<byte[], byte[]> {
  private static final long CACHE_BYTES = 1L << 26;

  @Override
  public byte[] call(byte[] encoded) {
    Configuration conf = hadoop.value().value();
    ImageReading reading = new ImageReading(conf);
    Study study = text.study();
    Candidate point = Candidate.fromJson(candidate);
    List<ImageRecord> records = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    String attempt = String.valueOf(TaskContext.get().taskAttemptId());
    try (DetectionPart part = ticket.detections(conf, attempt)) {
      for (Object one : Wire.decode(encoded, List.class)) {
        ImageFile file = (ImageFile) one;
        Found found = find(study, point, file, reading);
        if (found.image() != null) {
          part.add(point.id(), found.image(), found.detections());
        }
        records.add(found.record());
        counts.add(found.detections().count());
      }
      return Wire.encode(new Applied(List.of(part.finish()), records, counts));
    }
  }

  /** What one image gave; without an image if it failed. */
  private record Found(ImageRecord record, Micrograph image, Detections detections) {}

  private static Found find(Study study, Candidate point, ImageFile file, ImageReading reading) {
    try {
      ImageReading.Taken taken = reading.read(file);
      // not shared with other images: each is seen once
      WorkCache cache = new WorkCache(CACHE_BYTES);
      Micrograph image = taken.micrograph();
      Detections found =
          new StudyEvaluator(study, List.of(image), cache).analyse(image, point).detections();
      return new Found(ImageIntake.record(file, taken), image, found);
    } catch (UnreadableImage e) {
      return failed(file, String.valueOf(e.getMessage()));
    } catch (StackOverflowError | RuntimeException e) {
      return failed(file, file.id() + ": the workflow failed: " + e);
    }
  }

  private static Found failed(ImageFile file, String reason) {
    ImageRecord record =
        new ImageRecord(file.id(), file.uri(), 0, 0, Double.NaN, "", "", false, reason);
    return new Found(record, null, Detections.NONE);
  }
}
