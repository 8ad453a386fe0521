package paretoscope.spark.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import paretoscope.core.digest.Sha256;
import paretoscope.core.error.UserError;
import paretoscope.core.evaluate.Outcome;
import paretoscope.core.image.Micrograph;
import paretoscope.core.space.Candidate;

/**
 * The tables of a run as they were at one moment. Needs no lock: what a manifest names never
 * changes. Each file is held against the manifest's hash before it is read; what does not fit is a
 * {@link UserError} that names the file.
 */
public final class RunTables {
  private final Storage storage;
  private final Configuration hadoop;
  private final RunConfig config;
  private final Manifest manifest;
  private final List<String> warnings;

  /** Made when first asked for: it takes a reading of everything. */
  private volatile String digest = "";

  RunTables(
      Storage storage,
      Configuration hadoop,
      RunConfig config,
      Manifest manifest,
      List<String> warnings) {
    this.storage = storage;
    this.hadoop = hadoop;
    this.config = config;
    this.manifest = manifest;
    this.warnings = List.copyOf(warnings);
  }

  /**
   * What a run folder holds now.
   *
   * @throws UserError if it holds no run, or one that cannot be read
   */
  public static RunTables open(Path folder, Configuration hadoop) {
    Storage storage = Storage.of(folder, hadoop);
    if (!storage.exists(RunFolder.CONFIG)) {
      if (!storage.exists("")) {
        throw new UserError(
            storage.shown() + " holds no run: there is no such folder; check the path.");
      }
      throw new UserError(
          "%s holds no run: it has no %s; name the folder that a job wrote with --out."
              .formatted(storage.shown(), RunFolder.CONFIG));
    }
    String file = storage.shown(RunFolder.CONFIG);
    RunConfig config = RunConfig.read(storage.text(RunFolder.CONFIG), file);
    Manifests.Found found = new Manifests(storage, config).newest();
    return new RunTables(storage, hadoop, config, found.manifest(), found.warnings());
  }

  public RunConfig config() {
    return config;
  }

  /**
   * Makes sure that a job would go on with this run.
   *
   * @throws UserError if it would be another run, with what differs
   */
  public void requireSame(RunConfig search) {
    ConfigChange.refuse(storage.shown(), config, search);
  }

  /** What the user should be told of the folder's state. */
  public List<String> warnings() {
    return warnings;
  }

  /** Whether something that was stored is lost, so that these tables are older than the run. */
  public boolean damaged() {
    return !warnings.isEmpty();
  }

  /** The files of a table, all of them and no others. */
  public List<PartFile> files(Table table) {
    return manifest.of(table);
  }

  public List<ImageRecord> images() {
    return collect(Table.IMAGES, rows -> row -> rows.add(ImageRows.read(row)));
  }

  /** The images with stored pixels, in the order in which they were stored. */
  public List<Micrograph> micrographs() {
    return collect(Table.PIXELS, rows -> row -> rows.add(PixelRows.read(row)));
  }

  /**
   * One image with its pixels.
   *
   * @throws UserError if it is not stored
   */
  public Micrograph micrograph(String imageId) {
    List<Micrograph> found =
        collect(
            Table.PIXELS,
            rows ->
                row -> {
                  if (row.text("image_id").equals(imageId)) {
                    rows.add(PixelRows.read(row));
                  }
                });
    if (found.isEmpty()) {
      throw new UserError("%s has no pixels of image `%s`.".formatted(storage.shown(), imageId));
    }
    return found.get(0);
  }

  /** All outcomes of a study by candidate, the baseline's among them: what a replay recalls. */
  public Map<Candidate, Outcome> outcomes(StudyKey key) {
    return outcomes(study(key));
  }

  /** The outcomes of every study by its name, in one reading. */
  public Map<String, Map<Candidate, Outcome>> outcomes() {
    Map<String, Map<Candidate, Outcome>> all = new HashMap<>();
    studies().forEach((name, study) -> all.put(name, outcomes(study)));
    return all;
  }

  private static Map<Candidate, Outcome> outcomes(StoredStudy study) {
    Map<Candidate, Outcome> known = new HashMap<>();
    Stream.concat(study.baseline().stream(), study.trials().stream())
        .forEach(trial -> known.put(trial.evaluation().candidate(), trial.outcome()));
    return known;
  }

  /** Whether a study has come to its end. */
  public boolean finished(StudyKey key) {
    return study(key).finished();
  }

  /** What is stored of a study. */
  public StoredStudy study(StudyKey key) {
    return StudyReader.read(this, List.of(key)).get(key.name());
  }

  /** What is stored of every study, by its name and in the configuration's order. */
  public Map<String, StoredStudy> studies() {
    return StudyReader.read(this, config.studies());
  }

  public List<GuardRecord> guard(StudyKey key) {
    return guard().getOrDefault(key.name(), List.of());
  }

  /** The guard's findings of every study that has any, by its name, in one reading. */
  public Map<String, List<GuardRecord>> guard() {
    Map<String, List<GuardRecord>> all = new HashMap<>();
    read(
        Table.GUARD,
        row -> all.computeIfAbsent(row.study(), s -> new ArrayList<>()).add(GuardRows.read(row)));
    return all;
  }

  /** Episodes of the points of interest of a tuned agent, in the order they were played. */
  public List<CheckRecord> checks(StudyKey key) {
    return collect(
        Table.CHECKS,
        rows ->
            row -> {
              if (row.study().equals(key.name())) {
                rows.add(CheckRows.read(row));
              }
            });
  }

  public List<DetectionRecord> detections(StudyKey key) {
    return collect(
        Table.DETECTIONS,
        rows ->
            row -> {
              if (row.study().equals(key.name())) {
                rows.add(DetectionRows.read(row));
              }
            });
  }

  /** Hands over every particle, in the order of the images and of their numbers. */
  public void particles(Consumer<ParticleRecord> to) {
    read(Table.PARTICLES, row -> to.accept(ParticleRows.read(row)));
  }

  /** The digest of all tables but the timings: equal exactly if all rows are, in any order. */
  public String digest() {
    if (digest.isEmpty()) {
      StringBuilder all = new StringBuilder();
      Map<Table, String> digests = digests();
      for (Table table : List.of(Table.PARTICLES, Table.CHECKS)) {
        if (files(table).isEmpty()) {
          digests.remove(table); // runs had digests before there was this table
        }
      }
      digests.forEach((table, one) -> all.append(table.title()).append(one));
      digest = Sha256.of(all.toString());
    }
    return digest;
  }

  /**
   * The digest of each table but the timings, to see which one differs. Reads several at a time.
   */
  public Map<Table, String> digests() {
    Map<Table, String> digests = new EnumMap<>(Table.class);
    config.kind().tables().stream()
        .filter(Table::compared)
        .parallel()
        .map(table -> Map.entry(table, digest(table)))
        .toList()
        .forEach(one -> digests.put(one.getKey(), one.getValue()));
    return digests;
  }

  private String digest(Table table) {
    TableDigest rows = new TableDigest(table.schema(config.scores()));
    read(table, rows::add);
    return rows.hex();
  }

  /** Reads every row of a table. */
  void read(Table table, Consumer<Row> to) {
    read(table, manifest.of(table), List.of(), to);
  }

  /**
   * Reads the rows of some files of a table.
   *
   * @param columns the only ones to read, besides what every row begins with; empty for all
   */
  void read(Table table, List<PartFile> files, List<String> columns, Consumer<Row> to) {
    TableSchema schema = table.schema(config.scores());
    TableSchema wanted = columns.isEmpty() ? schema : schema.only(columns);
    PartReader reader = new PartReader(storage, hadoop, wanted);
    files.forEach(part -> reader.read(part, to));
  }

  private <T> List<T> collect(
      Table table, java.util.function.Function<List<T>, Consumer<Row>> reading) {
    List<T> rows = new ArrayList<>();
    read(table, reading.apply(rows));
    return rows;
  }
}
