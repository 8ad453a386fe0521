package paretoscope.spark.job;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import paretoscope.core.familiar.Familiarity;
import paretoscope.core.space.Candidate;
import paretoscope.core.study.Study;
import paretoscope.datasets.LabelTiff;
import paretoscope.spark.evaluate.ImageReading;
import paretoscope.spark.resource.AssignedMachine;
import paretoscope.spark.serialise.Applied;
import paretoscope.spark.serialise.ImageFile;
import paretoscope.spark.serialise.StudyText;
import paretoscope.spark.serialise.Wire;
import paretoscope.spark.store.DetectionPart;
import paretoscope.spark.store.ImageRecord;
import paretoscope.spark.store.LabelFiles;
import paretoscope.spark.store.PartFile;
import paretoscope.spark.store.PartTicket;
import paretoscope.spark.store.ParticlePart;

/**
 * The task of {@code apply}: reads its images, runs the chosen point on each, writes what it finds.
 * An image that cannot be read or analysed is a row; what cannot be written is an error, and so is
 * a GPU that was asked for and is not there.
 */
record ApplyTask(
    Point chosen, PartTicket ticket, LabelNames labels, Broadcast<SerializableConfiguration> hadoop)
    implements Function<byte[], byte[]> {
  /**
   * What runs on the images.
   *
   * @param known the images it was found with, null if they are lost
   * @param candidate as JSON
   */
  record Point(StudyText text, Familiarity known, String candidate) implements Serializable {}

  @Override
  public byte[] call(byte[] encoded) {
    Configuration conf = hadoop.value().value();
    ImageReading reading = new ImageReading(conf);
    Study study = chosen.text().study();
    Candidate point = Candidate.fromJson(chosen.candidate());
    String attempt = String.valueOf(TaskContext.get().taskAttemptId());
    LabelFiles files = ticket.labels(conf, attempt);
    AssignedMachine.giveToNetworks(study.workflow());
    boolean segments = study.workflow().segments();
    List<ImageRecord> records = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    List<PartFile> parts = new ArrayList<>();
    try (DetectionPart spots = ticket.detections(conf, attempt);
        ParticlePart particles = segments ? ticket.particles(conf, attempt) : null) {
      for (ImageFile file : Wire.decodeList(encoded, ImageFile.class)) {
        AppliedImage done = AppliedImage.of(study, chosen.known(), point, file, reading);
        if (done.ok()) {
          spots.add(point.id(), done.image(), done.detections());
        }
        if (done.ok() && particles != null) {
          LabelTiff tiff = new LabelTiff(done.labels(), done.image().pixelSizeNm());
          files.write(labels.of(file.id()), tiff::write);
          particles.add(done.particles());
        }
        records.add(done.record());
        counts.add(done.detections().count());
      }
      parts.add(spots.finish());
      if (particles != null) {
        parts.add(particles.finish());
      }
      return Wire.encode(new Applied(parts, records, counts));
    }
  }
}
