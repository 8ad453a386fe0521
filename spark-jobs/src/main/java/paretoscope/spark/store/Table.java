package paretoscope.spark.store;

import java.util.List;
import java.util.Locale;

/** The tables of a run. */
public enum Table {
  IMAGES(
      RunKind.SEARCH,
      "The images the run looked at, one row each, the refused ones with the reason."),
  PIXELS(
      RunKind.SEARCH,
      "The images' pixels, without loss, apart from everything else because they are large."),
  STUDIES(RunKind.SEARCH, "One row per study that has come to its end."),
  EVALUATIONS(RunKind.SEARCH, "Every candidate evaluated, in the order of first appearance."),
  TIMINGS(
      RunKind.SEARCH,
      "When and where each evaluation ran. The only table that differs between equal runs."),
  GENERATIONS(RunKind.SEARCH, "How each study stood after each batch."),
  ARCHIVE(
      RunKind.SEARCH, "Each study's Pareto front, its knee point, and the presets as baseline."),
  GUARD(RunKind.SEARCH, "Front candidates scored again on surrogates that hold nothing to find."),
  DETECTIONS(RunKind.SEARCH, "The spots that candidates of interest found."),
  PARTICLES(RunKind.SEARCH, "The particles that a workflow with masks found, one row each."),
  CHECKS(
      RunKind.SEARCH,
      "Episodes of the points of interest of a tuned agent, also in worlds held out."),
  WORLDS(RunKind.WORLDS, "The worlds, one row each; those that could not be made with the reason."),
  COLUMNS(RunKind.WORLDS, "The truth: every atomic column whose place lies in the field."),
  TILES(RunKind.WORLDS, "What the detector would see of each tile without noise or damage."),
  MAPS(RunKind.WORLDS, "The truth by pixels of the field: phases, and where it is known."),
  EPISODES(RunKind.EPISODES, "The episodes, one row each; those that failed with the reason."),
  STEPS(RunKind.EPISODES, "The looks of the episodes, and what was known after each."),
  NETWORKS(RunKind.TRAIN, "The networks that were taught, and their cards, one row each.");

  private final RunKind kind;
  private final String about;

  Table(RunKind kind, String about) {
    this.kind = kind;
    this.about = about;
  }

  /** The kind of run that has this table. */
  public RunKind kind() {
    return kind;
  }

  /** The table's name: of its folder, and in manifests. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** One line for people. */
  public String about() {
    return about;
  }

  /** Whether equal runs have equal rows: true for all but the timings. */
  public boolean compared() {
    return this != TIMINGS;
  }

  /** The table of this title. */
  static Table of(String title) {
    return valueOf(title.toUpperCase(Locale.ROOT));
  }

  /** Whether its files are many times larger than all others of a run. */
  boolean holdsPixels() {
    return this == PIXELS || this == TILES || this == MAPS;
  }

  /** The columns of this table alone, without those that every table has and without scores. */
  List<Column> columns() {
    return switch (this) {
      case IMAGES -> ImageRows.COLUMNS;
      case PIXELS -> PixelRows.COLUMNS;
      case STUDIES -> StudyRows.COLUMNS;
      case EVALUATIONS -> EvaluationRows.COLUMNS;
      case TIMINGS -> TimingRows.COLUMNS;
      case GENERATIONS -> GenerationRows.COLUMNS;
      case ARCHIVE -> ArchiveRows.COLUMNS;
      case GUARD -> GuardRows.COLUMNS;
      case DETECTIONS -> DetectionRows.COLUMNS;
      case PARTICLES -> ParticleRows.COLUMNS;
      case CHECKS -> CheckRows.COLUMNS;
      case WORLDS -> WorldRows.COLUMNS;
      case COLUMNS -> ColumnRows.COLUMNS;
      case TILES -> TileRows.COLUMNS;
      case MAPS -> MapRows.COLUMNS;
      case EPISODES -> EpisodeRows.COLUMNS;
      case STEPS -> StepRows.COLUMNS;
      case NETWORKS -> NetworkRows.COLUMNS;
    };
  }

  /** Whether rows end with one column per reward. */
  boolean scored() {
    return this == EVALUATIONS || this == ARCHIVE;
  }

  /** The columns of this table in a run with these rewards. */
  public TableSchema schema(List<ScoreColumn> scores) {
    return TableSchema.of(this, scores);
  }
}
