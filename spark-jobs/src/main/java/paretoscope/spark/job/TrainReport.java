package paretoscope.spark.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import paretoscope.core.error.UserError;
import paretoscope.core.report.Counted;
import paretoscope.core.report.TrainingData;
import paretoscope.core.report.TrainingPage;
import paretoscope.simulator.learn.Part;
import paretoscope.simulator.perceive.PerceptionCard;
import paretoscope.simulator.perceive.Perceptions;
import paretoscope.spark.store.NetworkRecord;
import paretoscope.spark.store.NetworkTables;
import paretoscope.spark.store.RunTables;

/** Writes the page of a training. */
record TrainReport(RunTables tables, List<NetworkRecord> networks) {

  /**
   * Writes {@code report.html} into the training's folder.
   *
   * @throws UserError if no network was taught
   */
  static void write(Path folder, Configuration hadoop, RunTables tables, PrintWriter out) {
    List<NetworkRecord> networks = new NetworkTables(tables).networks();
    if (networks.stream().noneMatch(NetworkRecord::ok)) {
      throw OpenedRun.without("network", folder, tables);
    }
    Path page = new Path(folder, "report.html");
    String html = TrainingPage.html(new TrainReport(tables, networks).data());
    String again = "the tables are whole. Mend that, then type: paretoscope report ";
    new PlainFile(page, hadoop).write(text -> text.write(html), again + folder.toUri());
    out.println("report " + RunReport.shown(page));
  }

  private TrainingData data() {
    JsonNode effective = tables.config().effective();
    List<String> notices = new ArrayList<>(tables.warnings());
    networks.stream()
        .filter(network -> !network.ok())
        .forEach(n -> notices.add(n.subject() + " " + n.file() + " failed: " + n.reason()));
    long taught = networks.stream().filter(n -> n.ok() && !card(n)).count();
    return new TrainingData(
        tables.config().name(),
        "%s, seed %d".formatted(Counted.of(taught, "network"), tables.config().seed()),
        notices,
        effective.path("command").asText(),
        List.of(
            course("U-Nets: columns and defects", Part.Kind.COLUMNS),
            course("Classifiers of defects", Part.Kind.DEFECTS),
            course("Networks of phases", Part.Kind.PHASES)),
        subjects(),
        RunReport.settings(effective),
        RunReport.versions(tables));
  }

  private static boolean card(NetworkRecord network) {
    return network.file().equals(PerceptionCard.FILE);
  }

  /** Of the U-Nets the first of each subject: the others fall alike. */
  private TrainingData.Course course(String kind, Part.Kind part) {
    String file = new Part(part, 0).file();
    Map<String, List<Double>> losses = new TreeMap<>();
    networks.stream()
        .filter(n -> n.ok() && n.file().equals(file) && !n.losses().isEmpty())
        .forEach(n -> losses.put(n.subject(), n.losses()));
    return new TrainingData.Course(kind, losses);
  }

  private List<TrainingData.Subject> subjects() {
    List<String> done =
        networks.stream().filter(n -> n.ok() && card(n)).map(n -> n.subject()).toList();
    if (done.isEmpty()) {
      return List.of();
    }
    Perceptions perceptions = NetworkTables.perceptions("the training", networks);
    return done.stream()
        .sorted()
        .map(
            subject -> {
              PerceptionCard card = perceptions.card(subject);
              return new TrainingData.Subject(subject, card.worlds().size(), card.scores());
            })
        .toList();
  }
}
