package paretoscope.spark.job;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import paretoscope.core.error.UserError;
import paretoscope.simulator.perceive.PerceptionCard;
import paretoscope.spark.store.FileSystems;
import paretoscope.spark.store.NetworkRecord;

/** Copies of a training's networks as files, for other programs; the tables are what counts. */
final class TrainedFiles {
  private TrainedFiles() {}

  /** Writes {@code models/<subject>/<file>} of every subject that has its card. */
  static void write(
      Path folder, Configuration hadoop, List<NetworkRecord> networks, PrintWriter out) {
    List<String> whole =
        networks.stream()
            .filter(network -> network.file().equals(PerceptionCard.FILE))
            .map(NetworkRecord::subject)
            .toList();
    Path models = new Path(folder, "models");
    try {
      FileSystem system = FileSystems.of(models, hadoop);
      system.setWriteChecksum(false); // no .crc files beside what people open
      for (NetworkRecord network : networks) {
        if (network.ok() && whole.contains(network.subject())) {
          Path path = new Path(new Path(models, network.subject()), network.file());
          try (OutputStream to = system.create(path, true)) {
            to.write(network.bytes());
          }
        }
      }
    } catch (IOException e) {
      throw new UserError(
          "cannot write to %s: %s; the tables are whole. Mend that, and --resume"
              .formatted(models, e.getMessage()),
          e);
    }
    out.println("models " + RunReport.shown(models));
  }
}
