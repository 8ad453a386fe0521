package paretoscope.spark.serialise;

import java.util.List;
import paretoscope.simulator.learn.Curriculum;
import paretoscope.simulator.learn.Part;
import paretoscope.spark.store.NetworkRecord;
import paretoscope.spark.store.WorldRecord;

/**
 * A network to teach in one task.
 *
 * @param subject what on
 * @param part which network; the classifier of defects comes with the card
 * @param worlds to learn in
 * @param seed of all chance in the training
 * @param before networks of the subject that this one needs
 * @param command for the card
 */
public record NetworkOrder(
    String subject,
    Part part,
    List<WorldRecord> worlds,
    Curriculum curriculum,
    long seed,
    List<NetworkRecord> before,
    String command) {
  public NetworkOrder {
    worlds = List.copyOf(worlds);
    before = List.copyOf(before);
  }
}
