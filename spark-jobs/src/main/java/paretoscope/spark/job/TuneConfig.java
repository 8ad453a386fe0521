package paretoscope.spark.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import paretoscope.core.config.SearchIdentity;
import paretoscope.core.config.TuningFile;
import paretoscope.core.study.Search;
import paretoscope.simulator.fidelity.Fidelity;
import paretoscope.spark.serialise.StudyText;
import paretoscope.spark.store.RunConfig;
import paretoscope.spark.store.RunKind;
import paretoscope.spark.store.RunTables;
import paretoscope.spark.store.WorldRecord;

/** What the folder of a search over an agent's parameters says of it. */
final class TuneConfig {
  private static final String AGENT = "agent";

  private TuneConfig() {}

  /** Whether a run searched an agent's parameters, not a workflow's. */
  static boolean tunes(RunTables tables) {
    return tables.config().searched().has(AGENT);
  }

  /** The study file of such a run. */
  static StudyText text(RunTables tables) {
    return StudyConfig.text(tables.config(), tables.config().studies().get(0));
  }

  static RunConfig of(TuneRequest request, TunePlan plan, TaughtAgents taught) {
    TuningFile file = plan.file();
    Search search = plan.search();
    ObjectNode effective = StudyConfig.written(request.text(), file.settings());
    ObjectNode searched = effective.objectNode();
    searched.put(AGENT, plan.agent().named().name());
    searched.put("fidelity_version", Fidelity.VERSION);
    searched.set("search", identity(search, file));
    searched.put("dwell_us", file.dwellMicroseconds());
    searched.put("look_s", file.lookSeconds());
    plan.tasks().forEach(searched.withArray("tasks")::add);
    taught.write(searched);
    worlds(searched.putObject("worlds"), plan.worlds());
    worlds(searched.putObject("held_out"), plan.heldOut());
    effective.put("command", command(request));
    return new RunConfig(
        RunKind.SEARCH,
        file.study(),
        file.seed(),
        searched,
        Map.of(),
        effective,
        List.of(plan.key()));
  }

  private static com.fasterxml.jackson.databind.JsonNode identity(Search search, TuningFile file) {
    try {
      return new ObjectMapper()
          .readTree(SearchIdentity.json(search, file.searched(), file.fixed()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a search's identity must be JSON", e);
    }
  }

  private static void worlds(ObjectNode node, List<WorldRecord> worlds) {
    worlds.forEach(world -> node.put(world.key().toString(), world.truthDigest()));
  }

  private static String command(TuneRequest request) {
    StringBuilder command = new StringBuilder("paretoscope search " + request.text().file());
    command.append(" --worlds ").append(request.worlds());
    if (!request.models().isEmpty()) {
      command.append(" --models ").append(request.models());
    }
    command.append(" --out ").append(request.out());
    request.text().overrides().forEach(one -> command.append(" --set ").append(one));
    return command.toString();
  }
}
