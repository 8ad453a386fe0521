package paretoscope.spark.job;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.deploy.SparkHadoopUtil;
import paretoscope.core.study.Study;
import paretoscope.spark.evaluate.ImageReading;
import paretoscope.spark.evaluate.Slots;
import paretoscope.spark.resource.GpuPlan;
import paretoscope.spark.store.FileSystems;
import paretoscope.spark.store.ImageRecord;
import paretoscope.spark.store.RunConfig;
import paretoscope.spark.store.RunFolder;
import paretoscope.spark.store.RunTables;
import paretoscope.spark.store.StoredStudy;

/** Runs a search from the command line's words to the stored run. */
final class SearchJob {
  /** Heavy studies that share the executors at a time. */
  private static final int STUDIES_AT_ONCE = 4;

  private static final int REASONS_SHOWN = 5;
  private final SearchRequest request;
  private final PrintWriter out;
  private final PrintWriter err;

  SearchJob(SearchRequest request, PrintWriter out, PrintWriter err) {
    this.request = request;
    this.out = out;
    this.err = err;
  }

  /** Does it and returns the exit code. */
  int run() {
    Study study = request.file().study();
    SparkConf conf = SparkSettings.complete(SparkStart.given());
    GpuPlan gpus = GpuPlan.of(conf);
    Configuration hadoop = SparkHadoopUtil.get().newConfiguration(conf);
    ImageListing listing = ImageListing.of(request.images(), study.pixelSizeNm(), hadoop);
    Path folder = FileSystems.path("--out", request.out());
    if (request.dryRun()) {
      Optional<RunTables> stored = RunFolder.before(folder, hadoop, request.resume());
      stored.ifPresent(run -> warn(run.warnings()));
      String master = SparkSettings.master(conf);
      int slots = SparkSettings.slots(conf);
      new DryRun(request, listing, master, slots, gpus, stored).say(out);
      PlannedSettings.say(request.file().settings().settings(), out);
      return ExitCode.OK;
    }
    ImageReading reading = new ImageReading(hadoop);
    ImageIntake intake = ImageIntake.of(listing.files(), reading);
    sayRefused(intake.refused());
    if (intake.usable().isEmpty()) {
      err.printf(
          "paretoscope: none of the images (%d) is readable; --images wants TIFF, PNG, JPEG or NPY"
              + " files with grey values.%n",
          intake.records().size());
      return ExitCode.NOTHING;
    }
    List<PlannedStudy> studies = PlannedStudy.all(request, intake.usable());
    RunConfig config = StudyConfig.of(request, intake.usable(), studies, gpus);
    try (RunFolder run =
        request.resume()
            ? RunFolder.resume(folder, hadoop, config)
            : RunFolder.create(folder, hadoop, config)) {
      warn(run.warnings());
      try (Beside images = Beside.of("images", () -> storeImages(run, intake, reading))) {
        search(run, studies, reading, images);
      }
      return finish(run, hadoop, studies, intake);
    }
  }

  private void warn(List<String> warnings) {
    warnings.forEach(warning -> err.println("warning: " + warning));
  }

  /**
   * @param images their storing, which goes on while Spark starts
   */
  private void search(
      RunFolder run, List<PlannedStudy> studies, ImageReading reading, Beside images) {
    Map<String, StoredStudy> stored = run.tables().studies();
    List<PlannedStudy> open =
        studies.stream().filter(study -> !finished(stored.get(study.key().name()))).toList();
    if (open.isEmpty()) {
      err.println("all studies of this run are finished already");
      return;
    }
    if (open.get(0).study().workflow().segments()) {
      err.println(
          "the network is asked first, also with its defaults: the first candidates of an image take"
              + " minutes, later ones only filter what it said");
    }
    try (SparkStart.Session session = SparkStart.start("search " + run.config().name())) {
      images.done(); // before the first batch: a run that has evaluations has its images, too
      Map<String, Double> sizes = new HashMap<>();
      run.tables().images().forEach(image -> sizes.put(image.id(), image.pixelSizeNm()));
      session.watched(
          "run the same command with --resume",
          err,
          () -> {
            spread(run, studies.size(), open, sizes, session.spark(), reading);
            return null;
          });
    }
  }

  private void spread(
      RunFolder run,
      int all,
      List<PlannedStudy> open,
      Map<String, Double> sizes,
      JavaSparkContext spark,
      ImageReading reading) {
    Spread spread = request.spread().settled(all, Slots.of(spark));
    if (spread == Spread.STUDIES) {
      new LightStudies(run, sizes, spark, err).run(open);
    } else {
      concurrent(new HeavyStudy(run, sizes, spark, reading, err, all > 1), open);
    }
  }

  private static boolean finished(StoredStudy study) {
    return study != null && study.finished();
  }

  private static void concurrent(HeavyStudy heavy, List<PlannedStudy> studies) {
    ExecutorService threads =
        Executors.newFixedThreadPool(Math.min(STUDIES_AT_ONCE, studies.size()));
    try {
      List<Future<?>> work = new ArrayList<>();
      studies.forEach(study -> work.add(threads.submit(() -> heavy.run(study))));
      for (Future<?> one : work) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("a study failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while studies ran", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private int finish(
      RunFolder run, Configuration hadoop, List<PlannedStudy> studies, ImageIntake intake) {
    RunTables tables = run.tables();
    Map<String, StoredStudy> stored = tables.studies();
    RunSummary summary = RunSummary.of(tables, stored, studies, intake.refused().size());
    summary.say(out);
    RunReport.write(run.path(), hadoop, tables, stored, out);
    return summary.exitCode();
  }

  /** The images and their pixels, once per run. */
  private static void storeImages(RunFolder run, ImageIntake intake, ImageReading reading) {
    if (!run.tables().images().isEmpty()) {
      return;
    }
    try (var commit = run.begin()) {
      commit.images(intake.records());
      intake.usable().forEach(file -> commit.pixels(reading.again(List.of(file))));
      commit.publish();
    }
  }

  private void sayRefused(List<ImageRecord> refused) {
    refused.stream()
        .limit(REASONS_SHOWN)
        .forEach(image -> err.println("image skipped: " + image.reason()));
    if (refused.size() > REASONS_SHOWN) {
      err.printf(
          "and %d more; the images table has them all if the search runs%n",
          refused.size() - REASONS_SHOWN);
    }
  }
}
