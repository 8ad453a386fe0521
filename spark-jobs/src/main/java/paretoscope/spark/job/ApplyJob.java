package paretoscope.spark.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.util.SerializableConfiguration;
import paretoscope.core.error.Suggestion;
import paretoscope.core.error.UserError;
import paretoscope.core.familiar.Familiarity;
import paretoscope.core.image.Micrograph;
import paretoscope.core.image.Plane;
import paretoscope.core.space.Candidate;
import paretoscope.core.study.OperatingPoints;
import paretoscope.core.study.Trial;
import paretoscope.spark.evaluate.Quarantine;
import paretoscope.spark.evaluate.Slots;
import paretoscope.spark.resource.GpuPlan;
import paretoscope.spark.serialise.Applied;
import paretoscope.spark.serialise.ImageFile;
import paretoscope.spark.serialise.StudyText;
import paretoscope.spark.serialise.Wire;
import paretoscope.spark.store.Commit;
import paretoscope.spark.store.FileSystems;
import paretoscope.spark.store.ImageRecord;
import paretoscope.spark.store.LabelFiles;
import paretoscope.spark.store.PartTicket;
import paretoscope.spark.store.RunConfig;
import paretoscope.spark.store.RunFolder;
import paretoscope.spark.store.RunKind;
import paretoscope.spark.store.RunTables;
import paretoscope.spark.store.StoredStudy;
import paretoscope.spark.store.StudyKey;

/** Runs one point of a run on many images, some per task. */
record ApplyJob(
    String from,
    String point,
    String study,
    List<String> images,
    String to,
    PrintWriter out,
    PrintWriter err) {
  private static final int TASKS_PER_SLOT = 8;
  private static final int MOST_PER_TASK = 200;

  /** Images named one by one in what is said. */
  private static final int NAMED = 5;

  int run() {
    SparkConf conf = SparkSettings.complete(SparkStart.given());
    Configuration hadoop = SparkHadoopUtil.get().newConfiguration(conf);
    RunTables tables = OpenedRun.of(RunKind.SEARCH, from, hadoop, err);
    if (TuneConfig.tunes(tables)) {
      throw new UserError(
          "%s tuned an agent, which has no use for images; put the name that the search printed"
                  .formatted(from)
              + " under `agents` of a study for `episodes`.");
    }
    StoredStudy stored = tables.study(key(tables.config()));
    Candidate candidate = candidate(tables, stored);
    StudyText text = StudyConfig.text(tables.config(), stored.key());
    double pixelSizeNm = text.study().pixelSizeNm();
    Familiarity known = known(tables, stored.key());
    List<ImageFile> files = ImageListing.of(images, pixelSizeNm, hadoop).files();
    RunConfig config =
        config(tables.config(), stored.key(), text, candidate, files, GpuPlan.of(conf));
    LabelNames labels = LabelNames.of(files.stream().map(ImageFile::id).toList());
    boolean segments = text.study().workflow().segments();
    try (RunFolder folder = RunFolder.create(folder(), hadoop, config);
        SparkStart.Session session = SparkStart.start("apply " + point);
        Commit commit = folder.begin()) {
      StudyKey key = config.studies().get(0);
      List<Applied> done =
          session.watched(
              "run the same command with another --out",
              err,
              () -> {
                ApplyTask.Point chosen = new ApplyTask.Point(text, known, candidate.json());
                return spread(session.spark(), chosen, commit.ticket(key), labels, files);
              });
      done.forEach(applied -> applied.parts().forEach(commit::adopt));
      commit.images(done.stream().flatMap(a -> a.images().stream()).toList());
      commit.publish();
      int code = sum(done, segments ? "particles" : "spots");
      out.println("tables " + folder.tables().digest().substring(0, 12));
      if (spots(done) <= DetectionsCsv.MOST_ROWS) {
        out.println("detections " + DetectionsCsv.write(folder(), hadoop, folder.tables()));
      }
      if (segments) {
        masks(folder.tables(), hadoop, labels, spots(done) <= DetectionsCsv.MOST_ROWS);
      }
      return code;
    }
  }

  private Path folder() {
    return FileSystems.path("--out", to);
  }

  private void masks(RunTables tables, Configuration hadoop, LabelNames labels, boolean csv) {
    Path folder = folder();
    if (csv) {
      out.println("particles  " + ParticlesCsv.write(folder, hadoop, tables));
    }
    out.println("masks      " + CocoFile.write(folder, hadoop, tables, labels));
    out.println("labels     " + new Path(folder, LabelFiles.FOLDER));
  }

  private StudyKey key(RunConfig config) {
    List<StudyKey> keys = config.studies();
    List<String> names = keys.stream().map(StudyKey::name).toList();
    if (study == null && keys.size() > 1) {
      throw new UserError(
          "run "
              + from
              + " has "
              + keys.size()
              + " studies; name one with --study, for instance "
              + names.get(0)
              + ".");
    }
    return keys.stream()
        .filter(key -> study == null || key.name().equals(study))
        .findFirst()
        .orElseThrow(
            () ->
                new UserError(
                    "--study ("
                        + study
                        + ") is none of run "
                        + from
                        + Suggestion.of(study, names)));
  }

  private Candidate candidate(RunTables tables, StoredStudy stored) {
    boolean named =
        List.of(OperatingPoints.KNEE, OperatingPoints.BALANCED).contains(point)
            || stored.key().scores().stream().anyMatch(score -> score.reward().equals(point));
    if (named) {
      if (!stored.finished()) {
        throw new UserError(
            "study `%s` of run %s has not ended, so it has no point `%s`; %s."
                .formatted(stored.key().name(), from, point, OpenedRun.wayOut(tables)));
      }
      if (stored.front().isEmpty()) {
        String rule = " has no front, so no point `" + point + "`; look at its evaluations.";
        throw new UserError("run " + from + rule);
      }
      return stored.front().get(stored.points().get(point)).evaluation().candidate();
    }
    Stream<Trial> all = Stream.concat(stored.baseline().stream(), stored.trials().stream());
    boolean presets = point.equals("default");
    return all.filter(t -> presets ? t.index() == Trial.BASELINE : t.id().equals(point))
        .findFirst()
        .map(trial -> trial.evaluation().candidate())
        .orElseThrow(
            () ->
                new UserError(
                    "--point ("
                        + point
                        + ") is no point of run "
                        + from
                        + "; use knee, balanced, default, the name of a reward (the best by it), or"
                        + " an id from front.csv"
                        + (tables.damaged() ? "; or " + OpenedRun.wayOut(tables) : "")
                        + "."));
  }

  /** The images that the study was tuned on, null if their pixels are lost. */
  private static Familiarity known(RunTables tables, StudyKey key) {
    List<Plane> images =
        tables.micrographs().stream()
            .filter(image -> key.imageIds().contains(image.id()))
            .map(Micrograph::pixels)
            .toList();
    return images.isEmpty() ? null : Familiarity.with(images);
  }

  private static RunConfig config(
      RunConfig search,
      StudyKey key,
      StudyText text,
      Candidate candidate,
      List<ImageFile> files,
      GpuPlan gpus) {
    ObjectNode effective = StudyConfig.written(text);
    ObjectNode applied = effective.objectNode();
    applied.put("run_id", search.runId());
    applied.put("study", key.name());
    applied.put("candidate", candidate.json());
    StudyConfig.device(applied, text.study(), gpus);
    files.forEach(file -> applied.withArray("images").add(file.uri()));
    List<String> ids = files.stream().map(ImageFile::id).toList();
    StudyKey here = new StudyKey(key.name(), key.seed(), ids, key.scores());
    effective.set("applied", applied);
    String name = "apply " + search.name();
    return new RunConfig(
        RunKind.SEARCH, name, key.seed(), applied, Map.of(), effective, List.of(here));
  }

  private List<Applied> spread(
      JavaSparkContext spark,
      ApplyTask.Point chosen,
      PartTicket ticket,
      LabelNames labels,
      List<ImageFile> files) {
    int tasks = Math.min(files.size(), TASKS_PER_SLOT * Slots.of(spark));
    int size = Math.min(MOST_PER_TASK, (files.size() + tasks - 1) / tasks);
    List<List<ImageFile>> chunks = new ArrayList<>();
    for (int i = 0; i < files.size(); i += size) {
      chunks.add(List.copyOf(files.subList(i, Math.min(i + size, files.size()))));
    }
    Broadcast<SerializableConfiguration> hadoop =
        spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
    spark.setJobDescription("apply " + point + " to " + files.size() + " images");
    try {
      ApplyTask task = new ApplyTask(chosen, ticket, labels, hadoop);
      return new Quarantine<>(spark, task, new Images())
          .run(chunks).stream().flatMap(List::stream).toList();
    } finally {
      hadoop.destroy();
    }
  }

  /** Images, which can be analysed one by one. */
  record Images() implements Quarantine.Work<List<ImageFile>, Applied> {
    @Override
    public List<List<ImageFile>> parts(List<ImageFile> chunk) {
      return chunk.stream().map(List::of).toList();
    }

    @Override
    public List<Applied> answers(byte[] bytes) {
      return List.of(Wire.decode(bytes, Applied.class));
    }

    @Override
    public Applied lost(List<ImageFile> part, String reason) {
      ImageFile file = part.get(0);
      ImageRecord failed = AppliedImage.failed(file, file.id() + ": " + reason).record();
      return new Applied(List.of(), List.of(failed), List.of(0));
    }
  }

  private void sayUnfamiliar(List<ImageRecord> records) {
    List<ImageRecord> unlike =
        records.stream()
            .filter(r -> r.familiarity() < Familiarity.UNFAMILIAR)
            .sorted(Comparator.comparingDouble(ImageRecord::familiarity))
            .toList();
    if (!unlike.isEmpty()) {
      String named =
          unlike.stream()
              .limit(NAMED)
              .map(r -> String.format(Locale.ROOT, "%s (%.2f)", r.id(), r.familiarity()))
              .collect(Collectors.joining(", "));
      err.printf(
          "warning: %d of %d images look unlike those the point was found with: %s%s.%n",
          unlike.size(), records.size(), named, unlike.size() > NAMED ? ", ..." : "");
      err.println(
          "  Look at what was found there; `familiarity` in the table images has them all.");
    }
  }

  private static long spots(List<Applied> done) {
    return done.stream().flatMap(a -> a.counts().stream()).mapToLong(count -> count).sum();
  }

  private int sum(List<Applied> done, String what) {
    List<ImageRecord> records = done.stream().flatMap(a -> a.images().stream()).toList();
    List<ImageRecord> failed = records.stream().filter(record -> !record.ok()).toList();
    failed.stream().limit(NAMED).forEach(r -> err.println("image failed: " + r.reason()));
    sayUnfamiliar(records);
    out.printf(
        "%d images, %d failed, %d %s in %s%n",
        records.size(), failed.size(), spots(done), what, to);
    if (failed.size() == records.size()) {
      return ExitCode.NOTHING;
    }
    return failed.isEmpty() ? ExitCode.OK : ExitCode.PARTLY;
  }
}
