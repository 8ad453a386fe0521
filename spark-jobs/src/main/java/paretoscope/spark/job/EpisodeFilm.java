package paretoscope.spark.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import paretoscope.core.error.UserError;
import paretoscope.core.report.Counted;
import paretoscope.core.report.FilmStrip;
import paretoscope.simulator.agent.AgentSpec;
import paretoscope.simulator.episode.PreparedWorld;
import paretoscope.simulator.episode.Tasks;
import paretoscope.simulator.fidelity.Fidelity;
import paretoscope.simulator.film.Film;
import paretoscope.simulator.film.Replay;
import paretoscope.simulator.perceive.Perceptions;
import paretoscope.simulator.world.TruthDigest;
import paretoscope.simulator.world.Variant;
import paretoscope.simulator.world.World;
import paretoscope.simulator.world.Worlds;
import paretoscope.spark.store.EpisodeKey;
import paretoscope.spark.store.EpisodeRecord;
import paretoscope.spark.store.EpisodeTables;
import paretoscope.spark.store.NetworkRecord;
import paretoscope.spark.store.NetworkTables;
import paretoscope.spark.store.RunConfig;
import paretoscope.spark.store.RunTables;

/**
 * One episode of a run in pictures. Equal seeds give equal episodes, so it is played again, and
 * shown only if it is the stored one, step by step.
 *
 * @param strip the pictures; empty if there are none
 * @param notices why there are none
 */
record EpisodeFilm(Optional<FilmStrip> strip, List<String> notices) {
  /**
   * The film of a run; whatever goes wrong is a notice, for the page is worth more than its
   * pictures.
   *
   * @param models folder of a training; empty for the one the run names
   */
  static EpisodeFilm of(
      RunTables tables, List<EpisodeRecord> episodes, String models, Configuration hadoop) {
    Optional<Chosen> chosen = choose(episodes);
    if (chosen.isEmpty()) {
      return new EpisodeFilm(Optional.empty(), List.of());
    }
    EpisodeRecord stored = chosen.get().episode();
    try {
      Replay replay = replay(tables.config(), stored.key(), models, hadoop);
      stored = new EpisodeTables(tables).withSteps(stored);
      EpisodeRecord again = EpisodeRecord.of(stored.key(), replay.result());
      if (!again.equals(stored)) {
        throw new UserError(
            String.format(
                Locale.ROOT,
                "played again its DEC-AUC is %.6f, not the stored %.6f or not by the same steps;"
                    + " play the run anew with this version",
                again.decAuc(),
                stored.decAuc()));
      }
      return new EpisodeFilm(Optional.of(Film.strip(replay, chosen.get().said())), List.of());
    } catch (UserError e) {
      return without(stored.key(), e.getMessage());
    } catch (StackOverflowError | RuntimeException e) {
      return without(stored.key(), e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private static EpisodeFilm without(EpisodeKey key, String why) {
    return new EpisodeFilm(
        Optional.empty(), List.of("There are no pictures of %s: %s".formatted(key, why)));
  }

  /**
   * The episode that is shown.
   *
   * @param of how many its score is the middle one
   */
  private record Chosen(EpisodeRecord episode, int of) {
    List<String> said() {
      String score =
          String.format(Locale.ROOT, "%s; DEC-AUC %.3f. ", episode.key(), episode.decAuc());
      return List.of(
          score
              + "It was played again from its seed for these pictures, and every step is as stored."
              + " Chosen by rule: the first task of this page; of the agents that know no truth"
              + " the one with the greatest mean; of its %s the one with the median score."
                  .formatted(Counted.of(of, "episode")));
    }
  }

  private static Optional<Chosen> choose(List<EpisodeRecord> episodes) {
    List<EpisodeRecord> ended =
        episodes.stream()
            .filter(e -> e.ok() && e.key().variant().equals(Variant.BASELINE))
            .filter(e -> !EpisodeReport.knowsTruth(e.key().agent()))
            .toList();
    Optional<String> task = ended.stream().map(e -> e.key().task()).min(String::compareTo);
    Map<String, Double> means =
        ended.stream()
            .filter(e -> e.key().task().equals(task.get()))
            .collect(
                Collectors.groupingBy(
                    e -> e.key().agent(), Collectors.averagingDouble(EpisodeRecord::decAuc)));
    Comparator<Map.Entry<String, Double>> order =
        Map.Entry.<String, Double>comparingByValue()
            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()));
    return means.entrySet().stream()
        .max(order)
        .map(best -> median(ended, task.get(), best.getKey()));
  }

  /** Of two in the middle the lower one. */
  private static Chosen median(List<EpisodeRecord> ended, String task, String agent) {
    List<EpisodeRecord> its =
        ended.stream()
            .filter(e -> e.key().task().equals(task) && e.key().agent().equals(agent))
            .sorted(
                Comparator.comparingDouble(EpisodeRecord::decAuc)
                    .thenComparing(e -> e.key().world()))
            .toList();
    return new Chosen(its.get((its.size() - 1) / 2), its.size());
  }

  private static Replay replay(
      RunConfig config, EpisodeKey key, String models, Configuration hadoop) {
    JsonNode searched = config.searched();
    int fidelity = searched.path("fidelity_version").asInt();
    if (fidelity != Fidelity.VERSION) {
      throw new UserError(
          "its images are of version %d, this program makes version %d; play the run anew"
              .formatted(fidelity, Fidelity.VERSION));
    }
    AgentSpec agent = AgentSpec.named(key.agent());
    World world = world(searched, key);
    Perceptions perceptions = perceptions(config, agent, world, models, hadoop);
    PreparedWorld prepared = PreparedWorld.of(world);
    return Replay.of(
        prepared,
        Tasks.named(key.task()),
        key.agent(),
        agent.create(prepared, perceptions),
        config.seed());
  }

  private static World world(JsonNode searched, EpisodeKey key) {
    World world = World.of(Worlds.named(key.world().id()), key.world().seed());
    String digest = TruthDigest.of(world);
    String played = searched.path("worlds").path(key.world().toString()).asText();
    if (!digest.equals(played)) {
      throw new UserError(
          "made again its world has the truth %s, not %s; make the worlds and play the run anew"
              .formatted(digest, played));
    }
    return world;
  }

  /** What the agent was taught, if it learns. */
  private static Perceptions perceptions(
      RunConfig config, AgentSpec agent, World world, String models, Configuration hadoop) {
    Optional<String> subject = agent.subject(world.spec().material());
    if (subject.isEmpty()) {
      return Perceptions.shipped();
    }
    String folder = models.isEmpty() ? config.effective().path("models").asText() : models;
    String wayOut = "; type: paretoscope report RUN --models MODELS, the folder of its networks";
    Perceptions perceptions;
    String digest;
    try {
      perceptions = folder.isEmpty() ? Perceptions.shipped() : taught(folder, hadoop);
      digest = TaughtAgents.digest(perceptions.card(subject.get()));
    } catch (UserError e) {
      throw new UserError("its networks are not there (" + e.getMessage() + ")" + wayOut, e);
    }
    String played = config.searched().path("perceptions").path(subject.get()).asText();
    if (!digest.equals(played)) {
      String where = folder.isEmpty() ? "this program" : folder;
      throw new UserError(
          "the networks in %s are other ones than it was played with".formatted(where) + wayOut);
    }
    return perceptions;
  }

  private static Perceptions taught(String folder, Configuration hadoop) {
    List<NetworkRecord> networks =
        new NetworkTables(RunTables.open(new Path(folder), hadoop)).networks();
    return NetworkTables.perceptions(folder, networks);
  }
}
