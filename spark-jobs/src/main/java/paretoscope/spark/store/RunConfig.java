package paretoscope.spark.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import paretoscope.core.digest.Sha256;
import paretoscope.core.error.Require;
import paretoscope.core.error.UserError;

/**
 * What a run is. Two runs with equal {@code searched}, images and seed are the same run: they have
 * one run id and end in the same tables.
 *
 * @param kind what the run is for
 * @param name of the run, usually the study file's
 * @param seed of the run
 * @param searched everything that decides results
 * @param imageSha256 by image id, of those the run uses
 * @param effective what people want to see: every setting with its value and source; not compared
 * @param studies in order, of different names
 */
public record RunConfig(
    RunKind kind,
    String name,
    long seed,
    JsonNode searched,
    Map<String, String> imageSha256,
    JsonNode effective,
    List<StudyKey> studies) {
  public RunConfig {
    Require.text("run name", name);
    imageSha256 = Collections.unmodifiableMap(new TreeMap<>(imageSha256));
    studies = List.copyOf(studies);
    long distinct = studies.stream().map(StudyKey::name).distinct().count();
    Require.that(distinct == studies.size(), "names of studies", studies, "must differ", 0);
  }

  /** Sixteen hexadecimal digits: the hash of everything that decides results. */
  public String configHash() {
    return Sha256.of(Json.canonical(searched)).substring(0, 16);
  }

  /** Sixteen hexadecimal digits: the hash of the images' names and bytes. */
  public String imagesHash() {
    return Sha256.of(Json.text(imageSha256)).substring(0, 16);
  }

  /** Sixteen hexadecimal digits that name this run, the same wherever and whenever it is made. */
  public String runId() {
    return Sha256.of(configHash() + " " + imagesHash() + " " + seed).substring(0, 16);
  }

  /** One column per reward of any study, in the order of first appearance. */
  public List<ScoreColumn> scores() {
    return studies.stream().flatMap(study -> study.scores().stream()).distinct().toList();
  }

  RowStamp stamp() {
    return new RowStamp(runId(), configHash(), name, seed);
  }

  /**
   * The file {@code config.json}.
   *
   * @param checksum of all the rest; null in files of before there was one
   */
  private record Stored(
      int schemaVersion,
      String runId,
      String configHash,
      String imagesHash,
      String kind,
      String name,
      long seed,
      List<ScoreColumn> rewards,
      List<StoredKey> studies,
      Map<String, String> images,
      JsonNode searched,
      JsonNode effective,
      String checksum) {
    Stored signed() {
      return with(Sha256.of(Json.canonical(Json.tree(with(null)))));
    }

    private Stored with(String other) {
      return new Stored(
          schemaVersion,
          runId,
          configHash,
          imagesHash,
          kind,
          name,
          seed,
          rewards,
          studies,
          images,
          searched,
          effective,
          other);
    }

    boolean whole() {
      return checksum == null || checksum.equals(signed().checksum);
    }
  }

  private record StoredKey(String name, long seed, List<String> images, List<String> rewards) {}

  String json() {
    List<StoredKey> keys = new ArrayList<>();
    for (StudyKey key : studies) {
      List<String> rewards = key.scores().stream().map(ScoreColumn::reward).toList();
      keys.add(new StoredKey(key.name(), key.seed(), key.imageIds(), rewards));
    }
    return Json.pretty(
        new Stored(
                TableSchema.VERSION,
                runId(),
                configHash(),
                imagesHash(),
                kind.job(),
                name,
                seed,
                scores(),
                keys,
                imageSha256,
                searched,
                effective,
                null)
            .signed());
  }

  /**
   * Reads {@link #json}.
   *
   * @param file for messages
   */
  static RunConfig read(String json, String file) {
    RunConfig config;
    Stored stored;
    try {
      stored = Json.read(json, Stored.class);
      Map<String, ScoreColumn> columns = new TreeMap<>();
      stored.rewards.forEach(column -> columns.put(column.reward(), column));
      List<StudyKey> keys = new ArrayList<>();
      for (StoredKey key : stored.studies) {
        List<ScoreColumn> scores = key.rewards.stream().map(columns::get).toList();
        keys.add(new StudyKey(key.name, key.seed, key.images, scores));
      }
      config =
          new RunConfig(
              RunKind.stored(stored.kind),
              stored.name,
              stored.seed,
              stored.searched,
              stored.images,
              stored.effective,
              keys);
    } catch (JsonProcessingException e) {
      throw unusable(file, "is damaged (" + Json.fault(e) + ")", e);
    } catch (RuntimeException e) {
      String what = e instanceof IllegalArgumentException ? e.getMessage() : "something is missing";
      throw unusable(file, "is damaged (" + what + ")", e);
    }
    if (stored.schemaVersion > TableSchema.VERSION) {
      String rule = "has schema version %d, this program reads up to %d";
      throw new UserError(
          (file + " " + rule + "; use the newer Paretoscope that wrote it.")
              .formatted(stored.schemaVersion, TableSchema.VERSION));
    }
    if (!config.runId().equals(stored.runId) || !stored.whole()) {
      throw unusable(file, "was changed since it was written", null);
    }
    return config;
  }

  private static UserError unusable(String file, String how, Exception cause) {
    String wayOut = "; restore it from a copy, or run again with another --out.";
    return new UserError(file + " " + how + wayOut, cause);
  }
}
