package paretoscope.spark.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import paretoscope.core.digest.Sha256;
import paretoscope.core.error.UserError;
import paretoscope.simulator.agent.AgentSpec;
import paretoscope.simulator.features.FeatureCard;
import paretoscope.simulator.features.FeatureModels;
import paretoscope.simulator.perceive.PerceptionCard;
import paretoscope.simulator.perceive.Perceptions;
import paretoscope.spark.store.NetworkRecord;
import paretoscope.spark.store.NetworkTables;
import paretoscope.spark.store.RunKind;
import paretoscope.spark.store.WorldRecord;

/**
 * What the learned agents of a benchmark have been taught.
 *
 * @param networks of the training, none if they come with the program
 * @param digests of the networks that are used, by subject
 */
record TaughtAgents(List<NetworkRecord> networks, Map<String, String> digests) {

  /**
   * @param models folder of a training, empty for what comes with the program
   * @throws UserError if a perception is missing, or was taught in a world that is to judge it
   */
  static TaughtAgents of(
      List<WorldRecord> worlds,
      List<String> agents,
      String models,
      Configuration hadoop,
      PrintWriter err) {
    List<NetworkRecord> networks =
        models.isEmpty()
            ? List.of()
            : new NetworkTables(OpenedRun.of(RunKind.TRAIN, models, hadoop, err)).networks();
    Perceptions perceptions =
        models.isEmpty() ? Perceptions.shipped() : NetworkTables.perceptions(models, networks);
    Map<String, String> digests = new TreeMap<>();
    for (WorldRecord world : worlds) {
      for (String subject : subjects(agents, world)) {
        perceptions.on(subject); // damaged weights are told before anything is played
        PerceptionCard card = perceptions.card(subject);
        requireOther(subject, card.worlds(), world);
        digests.computeIfAbsent(subject, s -> digest(card));
      }
      if (agents.stream().anyMatch(agent -> AgentSpec.named(agent).usesFeatures())) {
        FeatureCard card = FeatureModels.card(world.spec().material());
        String subject = "features of " + card.subject();
        requireOther(subject, card.worlds(), world);
        digests.computeIfAbsent(
            subject, s -> Sha256.of(card.cuts() + " " + card.phases() + " " + card.sha256()));
      }
    }
    return new TaughtAgents(networks, digests);
  }

  /** Of all that decides what a perception says. */
  static String digest(PerceptionCard card) {
    return Sha256.of(card.cuts() + " " + card.phases() + " " + card.sha256());
  }

  /** Other weights, other episodes: another run. */
  void write(ObjectNode searched) {
    if (!digests.isEmpty()) {
      ObjectNode perceptions = searched.putObject("perceptions");
      digests.forEach(perceptions::put);
    }
  }

  private static void requireOther(String subject, List<String> taughtIn, WorldRecord world) {
    if (taughtIn.contains(world.key().toString())) {
      throw new UserError(
          "%s was taught in the world %s, which cannot judge it; leave its seed out of `seeds`."
              .formatted(subject, world.key()));
    }
  }

  private static Set<String> subjects(List<String> agents, WorldRecord world) {
    Set<String> subjects = new TreeSet<>();
    for (String agent : agents) {
      AgentSpec.named(agent).subject(world.spec().material()).ifPresent(subjects::add);
    }
    return subjects;
  }
}
