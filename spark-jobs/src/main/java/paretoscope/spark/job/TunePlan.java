package paretoscope.spark.job;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import paretoscope.core.config.TuningFile;
import paretoscope.core.error.UserError;
import paretoscope.core.study.Search;
import paretoscope.simulator.episode.Task;
import paretoscope.simulator.episode.Tasks;
import paretoscope.simulator.tune.MicroscopeTime;
import paretoscope.simulator.tune.TunedAgent;
import paretoscope.simulator.tune.TuningObjective;
import paretoscope.spark.serialise.StudyText;
import paretoscope.spark.store.StudyKey;
import paretoscope.spark.store.WorldRecord;

/**
 * What a search over an agent's parameters consists of.
 *
 * @param worlds that candidates are judged by, in order of ids and seeds
 * @param heldOut worlds in which the points that were found are checked, likewise
 * @param tasks names
 * @param absent worlds that the file asks for and that are not there, in words
 */
record TunePlan(
    TuningFile file,
    TunedAgent agent,
    List<TuningObjective> objectives,
    List<WorldRecord> worlds,
    List<WorldRecord> heldOut,
    List<String> tasks,
    List<String> absent) {

  /** What a study file says, whatever worlds there are. */
  static TuningFile file(StudyText text) {
    return TuningFile.read(
        text.file(), text.text(), text.overrides(), agent -> TunedAgent.named(agent).parameters());
  }

  /** What a search for these may aim at. */
  static List<TuningObjective> objectives(TuningFile file) {
    Set<TuningObjective> named =
        EpisodePlan.each(file.objectives(), word -> List.of(TuningObjective.named(word)));
    return named.isEmpty() ? TuningObjective.usual() : List.copyOf(named);
  }

  /**
   * The plan of a study.
   *
   * @param stored the worlds there are
   * @param folder they lie in, for messages
   * @throws UserError if the file names what there is not, with the line
   */
  static TunePlan of(StudyText text, List<WorldRecord> stored, String folder) {
    TuningFile file = file(text);
    List<TuningObjective> objectives = objectives(file);
    AskedWorlds asked = AskedWorlds.of(file.worlds(), file.seeds());
    Set<Long> held =
        EpisodePlan.each(file.heldOutSeeds(), word -> SeedRange.parse("held_out_seeds", word));
    requireApart(asked.seeds(), held, text);
    List<WorldRecord> worlds =
        asked.among(stored).stream().filter(world -> !held.contains(world.key().seed())).toList();
    AskedWorlds checks = new AskedWorlds(asked.ids(), held);
    List<WorldRecord> heldOut = held.isEmpty() ? List.of() : checks.among(stored);
    require(worlds, "seeds", file, stored, folder);
    if (!held.isEmpty()) {
      require(heldOut, "held_out_seeds", file, stored, folder);
    }
    Set<String> tasks = EpisodePlan.each(file.tasks(), word -> List.of(Tasks.named(word).name()));
    List<String> all = Tasks.all().stream().map(Task::name).toList();
    return new TunePlan(
        file,
        TunedAgent.named(file.agent().text()),
        objectives,
        worlds,
        heldOut,
        tasks.isEmpty() ? all : List.copyOf(tasks),
        Stream.of(asked, checks).flatMap(some -> some.absent(stored).stream()).distinct().toList());
  }

  private static void requireApart(Set<Long> seeds, Set<Long> held, StudyText text) {
    for (long seed : held) {
      if (seeds.contains(seed)) {
        throw new UserError(
            "seed %d is in `seeds` and in `held_out_seeds` of %s; worlds that judge candidates"
                    .formatted(seed, text.file())
                + " cannot check them; take it out of one of the two.");
      }
    }
  }

  private static void require(
      List<WorldRecord> worlds,
      String key,
      TuningFile file,
      List<WorldRecord> stored,
      String folder) {
    if (worlds.isEmpty()) {
      throw new UserError(
          "%s holds no world that `%s` of %s asks for; it holds %s. Make them with `worlds`, or"
                  .formatted(folder, key, file.study(), EpisodePlan.held(stored))
              + " change `worlds` or `"
              + key
              + "`.");
    }
  }

  /** What the optimiser must know. */
  Search search() {
    return search(file, agent, objectives);
  }

  /** What the optimiser must know of a study file. */
  static Search search(TuningFile file, TunedAgent agent, List<TuningObjective> objectives) {
    return new Search(
        file.study(),
        file.seed(),
        agent.space(file.searched(), file.fixed()),
        agent.defaults(),
        objectives.stream().map(TuningObjective::objective).toList(),
        file.optimiser());
  }

  StudyKey key() {
    return StudyKey.of(search(), List.of());
  }

  MicroscopeTime time() {
    return new MicroscopeTime(file.dwellMicroseconds(), file.lookSeconds());
  }

  /** Episodes of one candidate. */
  int episodesEach() {
    return worlds.size() * tasks.size();
  }
}
