package paretoscope.spark.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import paretoscope.core.error.UserError;
import paretoscope.core.image.Micrograph;
import paretoscope.core.spot.Detections;
import paretoscope.core.study.Generation;
import paretoscope.core.study.StudyResult;
import paretoscope.core.study.Trial;

/**
 * Rows that appear together or not at all. Nothing is visible before {@link #publish}; closing it
 * unpublished leaves at most files that no manifest names. For one thread; several commits may be
 * open at a time.
 */
public final class Commit implements AutoCloseable {
  private final RunFolder run;
  private final Storage storage;
  private final Configuration hadoop;
  private final String prefix;
  private final Map<Table, PartWriter> writers = new EnumMap<>(Table.class);
  private final List<PartFile> parts = new ArrayList<>();

  Commit(RunFolder run, Storage storage, Configuration hadoop, String prefix) {
    this.run = run;
    this.storage = storage;
    this.hadoop = hadoop;
    this.prefix = prefix;
  }

  /** Adds to {@code images}. */
  public Commit images(List<ImageRecord> images) {
    images.forEach(image -> add(Table.IMAGES, ImageRows.row(run.stamp(), image)));
    return this;
  }

  /** Adds to {@code pixels}, without loss. */
  public Commit pixels(List<Micrograph> images) {
    images.forEach(image -> add(Table.PIXELS, PixelRows.row(run.stamp(), image)));
    return this;
  }

  /** Adds one batch: its evaluations, their timings, and how the study stands. */
  public Commit generation(StudyKey key, Generation generation, List<Trial> fresh) {
    fresh.forEach(trial -> trial(key, trial));
    add(Table.GENERATIONS, GenerationRows.row(run.stamp(key), generation));
    return this;
  }

  /** Adds a study's end to {@code archive} and {@code studies}. */
  public Commit result(StudyKey key, StudyResult result) {
    RowStamp stamp = run.stamp(key);
    List<ScoreColumn> scores = run.scores();
    ArchiveRows.rows(stamp, scores, key, result).forEach(row -> add(Table.ARCHIVE, row));
    add(Table.STUDIES, StudyRows.row(stamp, key, result));
    return this;
  }

  /** Adds all of a study that was not stored batch by batch. */
  public Commit study(StudyKey key, StudyResult result) {
    Stream.concat(Stream.of(result.baseline()), result.trials().stream())
        .forEach(trial -> trial(key, trial));
    RowStamp stamp = run.stamp(key);
    result.generations().forEach(g -> add(Table.GENERATIONS, GenerationRows.row(stamp, g)));
    return result(key, result);
  }

  /** Adds to {@code guard}. */
  public Commit guard(StudyKey key, List<GuardRecord> rows) {
    rows.forEach(row -> add(Table.GUARD, GuardRows.row(run.stamp(key), row)));
    return this;
  }

  /** Adds to {@code checks}. */
  public Commit checks(StudyKey key, List<CheckRecord> rows) {
    rows.forEach(row -> add(Table.CHECKS, CheckRows.row(run.stamp(key), row)));
    return this;
  }

  /** Adds what a candidate found in an image to {@code detections}. */
  public Commit detections(StudyKey key, String candidateId, Micrograph image, Detections found) {
    if (found.count() > 0) {
      PartWriter writer = writer(Table.DETECTIONS);
      DetectionPart.write(writer, run.stamp(key), candidateId, image, found);
    }
    return this;
  }

  /** Adds to {@code worlds}. */
  public Commit worlds(List<WorldRecord> worlds) {
    worlds.forEach(world -> add(Table.WORLDS, WorldRows.row(run.stamp(), world)));
    return this;
  }

  /** Adds to {@code episodes} and {@code steps}. */
  public Commit episodes(List<EpisodeRecord> episodes) {
    for (EpisodeRecord episode : episodes) {
      add(Table.EPISODES, EpisodeRows.row(run.stamp(), episode));
      episode
          .steps()
          .forEach(step -> add(Table.STEPS, StepRows.row(run.stamp(), episode.key(), step)));
    }
    return this;
  }

  /** Adds to {@code networks}. */
  public Commit networks(List<NetworkRecord> networks) {
    networks.forEach(network -> add(Table.NETWORKS, NetworkRows.row(run.stamp(), network)));
    return this;
  }

  /** What a task needs to write detections of a study; hand what it returns to {@link #adopt}. */
  public PartTicket ticket(StudyKey key) {
    return ticket(run.stamp(key));
  }

  /** What a task needs to write rows of the run; hand what it returns to {@link #adopt}. */
  public PartTicket ticket() {
    return ticket(run.stamp());
  }

  private PartTicket ticket(RowStamp stamp) {
    String folder = storage.folder().toString();
    return new PartTicket(
        folder, prefix, stamp.runId(), stamp.configHash(), stamp.study(), stamp.seed());
  }

  /**
   * Adds a file that a task has finished.
   *
   * @throws UserError if it is not there in full
   */
  public Commit adopt(PartFile part) {
    long length = storage.length(part.path());
    if (length != part.length()) {
      throw new UserError(
          "%s has %d bytes, its task wrote %d; can the driver and all executors see one %s?"
              .formatted(storage.shown(part.path()), length, part.length(), storage.shown()));
    }
    parts.add(part);
    return this;
  }

  /** Makes all that was added visible and durable, at once. */
  public void publish() {
    CrashPoint.at("commit-filled");
    for (PartWriter writer : writers.values()) {
      parts.add(writer.finish());
    }
    CrashPoint.at("commit-finished");
    if (!parts.isEmpty()) {
      run.publish(parts);
    }
    writers.clear();
    parts.clear();
  }

  @Override
  public void close() {
    // finished files stay: a manifest may name them although publishing failed thereafter
    writers.values().forEach(PartWriter::close);
  }

  private void trial(StudyKey key, Trial trial) {
    RowStamp stamp = run.stamp(key);
    add(Table.EVALUATIONS, EvaluationRows.row(stamp, run.scores(), key, trial));
    add(Table.TIMINGS, TimingRows.row(stamp, trial));
  }

  private void add(Table table, Object[] row) {
    writer(table).write(row);
  }

  private PartWriter writer(Table table) {
    return writers.computeIfAbsent(
        table,
        t -> {
          String path = PartFile.path(t, prefix);
          return new PartWriter(storage, hadoop, path, t.schema(run.scores()));
        });
  }
}
