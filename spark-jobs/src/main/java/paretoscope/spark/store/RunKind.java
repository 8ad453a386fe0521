package paretoscope.spark.store;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import paretoscope.core.report.Counted;

/** What a run is for, and so which tables it has. */
public enum RunKind {
  /** Studies on images, and the points of their fronts applied to others. */
  SEARCH("search"),
  /** Worlds with their truth and their images without noise. */
  WORLDS("worlds"),
  /** Episodes of agents in worlds. */
  EPISODES("episodes"),
  /** Networks taught in worlds. */
  TRAIN("train");

  private final String job;

  RunKind(String job) {
    this.job = job;
  }

  /** The job that makes such runs. */
  public String job() {
    return job;
  }

  /** The command to run again, in words. */
  public String resumed() {
    return "the `%s` command that made it, with --resume,".formatted(job);
  }

  /** Its tables. */
  public List<Table> tables() {
    return Stream.of(Table.values()).filter(table -> table.kind() == this).toList();
  }

  /** What a run of this kind has come to, in words. */
  String progress(Manifest manifest) {
    return switch (this) {
      case SEARCH ->
          String.format(
              Locale.ROOT,
              "%d evaluations, %d finished studies",
              manifest.rows(Table.EVALUATIONS),
              manifest.rows(Table.STUDIES));
      case WORLDS -> Counted.of(manifest.rows(Table.WORLDS), "world");
      case EPISODES -> Counted.of(manifest.rows(Table.EPISODES), "episode");
      case TRAIN -> Counted.of(manifest.rows(Table.NETWORKS), "network");
    };
  }

  /** The kind of that name in {@code config.json}; runs before there were others are searches. */
  static RunKind stored(String name) {
    return name == null ? SEARCH : valueOf(name.toUpperCase(Locale.ROOT));
  }
}
