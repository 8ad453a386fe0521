package paretoscope.spark.store;

import java.util.List;
import java.util.Locale;

/** The tables of a run. */
public enum Table {
  IMAGES("The images the run looked at, one row each, the refused ones with the reason."),
  PIXELS("The images' pixels, without loss, apart from everything else because they are large."),
  STUDIES("One row per study that has come to its end."),
  EVALUATIONS("Every candidate evaluated, in the order of first appearance."),
  TIMINGS("When and where each evaluation ran. The only table that differs between equal runs."),
  GENERATIONS("How each study stood after each batch."),
  ARCHIVE("Each study's Pareto front, its knee point, and the presets as baseline."),
  GUARD("Front candidates scored again on surrogates that hold nothing to find."),
  DETECTIONS("The spots that candidates of interest found.");

  private final String about;

  Table(String about) {
    this.about = about;
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
