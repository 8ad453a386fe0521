package paretoscope.spark.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import paretoscope.core.config.BenchmarkFile;
import paretoscope.core.error.Few;
import paretoscope.core.error.UserError;
import paretoscope.simulator.agent.AgentSpec;
import paretoscope.simulator.episode.Task;
import paretoscope.simulator.episode.Tasks;
import paretoscope.simulator.world.Variant;
import paretoscope.spark.store.EpisodeKey;
import paretoscope.spark.store.WorldRecord;

/**
 * Which episodes a benchmark is made of: every agent at every task in every variant of every world.
 *
 * @param worlds in order of ids and seeds
 * @param variants the baseline first
 * @param tasks names
 * @param agents full names
 */
record EpisodePlan(
    BenchmarkFile file,
    List<WorldRecord> worlds,
    List<Variant> variants,
    List<String> tasks,
    List<String> agents) {

  /**
   * Looks up every word of a benchmark.
   *
   * @throws UserError if the file names what there is not, with the line
   */
  static void check(BenchmarkFile file) {
    AskedWorlds.of(file.worlds(), file.seeds());
    each(file.tasks(), word -> List.of(Tasks.named(word).name()));
    each(file.agents(), word -> List.of(AgentSpec.named(word).name()));
    each(file.sensitivity(), word -> List.of(Variant.named(word)));
  }

  /**
   * The plan of a benchmark.
   *
   * @param stored the worlds there are
   * @param folder they lie in, for messages
   * @throws UserError if the file names what there is not, with the line
   */
  static EpisodePlan of(BenchmarkFile file, List<WorldRecord> stored, String folder) {
    List<WorldRecord> worlds = AskedWorlds.of(file.worlds(), file.seeds()).among(stored);
    if (worlds.isEmpty()) {
      throw new UserError(
          "%s holds no world that %s asks for; it holds %s. Make them with `worlds`, or change"
                  .formatted(folder, file.study(), held(stored))
              + " `worlds` or `seeds`.");
    }
    Set<String> tasks = each(file.tasks(), word -> List.of(Tasks.named(word).name()));
    List<String> all = Tasks.all().stream().map(Task::name).toList();
    Set<String> agents = each(file.agents(), word -> List.of(AgentSpec.named(word).name()));
    List<Variant> variants = new ArrayList<>(List.of(Variant.BASELINE));
    variants.addAll(each(file.sensitivity(), word -> List.of(Variant.named(word))));
    return new EpisodePlan(
        file, worlds, variants, tasks.isEmpty() ? all : List.copyOf(tasks), List.copyOf(agents));
  }

  static String held(List<WorldRecord> stored) {
    List<String> names =
        stored.stream().filter(WorldRecord::ok).map(world -> world.key().toString()).toList();
    return names.isEmpty() ? "none" : Few.of(names, 3);
  }

  /** What all words name together; each twice is a mistake. */
  static <T> Set<T> each(List<BenchmarkFile.Word> words, Function<String, List<T>> named) {
    Set<T> all = new LinkedHashSet<>();
    for (BenchmarkFile.Word word : words) {
      try {
        for (T one : named.apply(word.text())) {
          if (!all.add(one)) {
            throw new UserError("`" + one + "` is named twice; once is enough.");
          }
        }
      } catch (UserError e) {
        throw word.wrong(e);
      }
    }
    return all;
  }

  /**
   * The episodes in one world: those of a variant together, within it those of agents that navigate
   * alike, within these each agent's tasks. So most begin with the looks of the one before, which
   * need not be recorded or read again.
   */
  List<EpisodeKey> episodes(WorldRecord world) {
    Map<String, List<String>> alike = new LinkedHashMap<>();
    for (String agent : agents) {
      AgentSpec spec = AgentSpec.named(agent);
      String way = spec.navigator() + " " + spec.planner() + " " + spec.settings().values();
      alike.computeIfAbsent(way, key -> new ArrayList<>()).add(agent);
    }
    List<EpisodeKey> keys = new ArrayList<>();
    for (Variant variant : variants) {
      for (List<String> group : alike.values()) {
        for (String agent : group) {
          tasks.forEach(task -> keys.add(new EpisodeKey(world.key(), variant, task, agent)));
        }
      }
    }
    return keys;
  }

  /** How many there are in all. */
  int count() {
    return worlds.size() * variants.size() * tasks.size() * agents.size();
  }
}
