package paretoscope.spark.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import paretoscope.core.config.EffectiveSettings;
import paretoscope.core.config.StudyFile;
import paretoscope.core.error.UserError;
import paretoscope.core.study.Study;
import paretoscope.spark.resource.GpuPlan;
import paretoscope.spark.serialise.ImageFile;
import paretoscope.spark.serialise.StudyText;
import paretoscope.spark.store.RunConfig;
import paretoscope.spark.store.RunKind;
import paretoscope.spark.store.StudyKey;

/** What a run's folder says of the run: what decides its results, and the study file as written. */
final class StudyConfig {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private StudyConfig() {}

  /** The configuration of a search. */
  static RunConfig of(
      SearchRequest request, List<ImageFile> images, List<PlannedStudy> studies, GpuPlan gpus) {
    StudyFile file = request.file();
    ObjectNode effective = written(request.text(), file.settings());
    effective.put("command", command(request));
    Map<String, String> sha256 = new TreeMap<>();
    images.forEach(image -> sha256.put(image.id(), image.sha256()));
    List<StudyKey> keys = studies.stream().map(PlannedStudy::key).toList();
    Study study = file.study();
    ObjectNode searched = searched(file, request);
    device(searched, study, gpus);
    return new RunConfig(
        RunKind.SEARCH, study.name(), study.seed(), searched, sha256, effective, keys);
  }

  /** What decides the results: the study, and which studies are made of it. */
  private static ObjectNode searched(StudyFile file, SearchRequest request) {
    ObjectNode searched = JSON.objectNode();
    try {
      searched.set("study", new ObjectMapper().readTree(file.searched()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a study's identity must be JSON", e);
    }
    searched.put("each_image", request.eachImage());
    request.seeds().forEach(searched.putArray("seeds")::add);
    return searched;
  }

  /** Says that networks ran on GPUs, whose answers differ from a processor's in the last digits. */
  static void device(ObjectNode searched, Study study, GpuPlan gpus) {
    if (gpus.wanted() && study.workflow().segments()) {
      searched.put("device", "gpu");
    }
  }

  /** The study file as written, and what each setting came to be with its source. */
  static ObjectNode written(StudyText text, EffectiveSettings settings) {
    ObjectNode written = written(text);
    ArrayNode all = written.putArray("settings");
    for (EffectiveSettings.Setting one : settings.settings()) {
      ObjectNode setting = all.addObject();
      setting.put("path", one.path()).put("value", one.value()).put("source", one.source());
    }
    return written;
  }

  /** The study file as written, to build the study again from a run's folder. */
  static ObjectNode written(StudyText text) {
    ObjectNode written = JSON.objectNode();
    written.put("file", text.file());
    written.put("text", text.text());
    text.overrides().forEach(written.putArray("overrides")::add);
    return written;
  }

  /**
   * The text of one study of a run.
   *
   * @throws UserError if the run holds none, for instance because it is no search
   */
  static StudyText text(RunConfig config, StudyKey key) {
    JsonNode written = config.effective();
    if (!written.path("text").isTextual()) {
      throw new UserError("run " + config.name() + " holds no study; name the folder of a search.");
    }
    List<String> overrides = new ArrayList<>();
    written.path("overrides").forEach(one -> overrides.add(one.asText()));
    StudyText text =
        new StudyText(written.path("file").asText(), written.path("text").asText(), overrides);
    return text.with("seed=" + key.seed());
  }

  private static String command(SearchRequest request) {
    StringBuilder command = new StringBuilder("paretoscope search " + request.text().file());
    command.append(" --images ").append(String.join(" ", request.images()));
    command.append(" --out ").append(request.out());
    request.text().overrides().forEach(one -> command.append(" --set ").append(one));
    if (request.eachImage()) {
      command.append(" --each-image");
    }
    if (!request.seeds().isEmpty()) {
      command.append(" --seeds ");
      command.append(String.join(",", request.seeds().stream().map(String::valueOf).toList()));
    }
    return command.toString();
  }
}
