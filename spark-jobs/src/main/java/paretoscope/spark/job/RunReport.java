package paretoscope.spark.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import paretoscope.core.image.Micrograph;
import paretoscope.core.report.Provenance;
import paretoscope.core.report.ReportAssembly;
import paretoscope.core.report.ReportCsv;
import paretoscope.core.report.ReportData;
import paretoscope.core.report.ReportPage;
import paretoscope.core.study.Study;
import paretoscope.core.study.StudyEvaluator;
import paretoscope.core.study.StudyResult;
import paretoscope.spark.evaluate.ExecutorStudies;
import paretoscope.spark.store.GuardRecord;
import paretoscope.spark.store.ImageRecord;
import paretoscope.spark.store.RunTables;
import paretoscope.spark.store.StoredStudy;
import paretoscope.spark.store.StudyKey;

/** Writes the page, and the tables for spreadsheets, of the studies of a run. */
final class RunReport {
  /** A run of many studies gets pages for the first of them only; its tables hold all. */
  private static final int PAGES = 12;

  private final Path folder;
  private final Configuration hadoop;
  private final RunTables tables;

  private RunReport(Path folder, Configuration hadoop, RunTables tables) {
    this.folder = folder;
    this.hadoop = hadoop;
    this.tables = tables;
  }

  /**
   * Writes {@code report.html}, {@code trials.csv}, {@code front.csv} and {@code report.json} into
   * the run's folder, or into {@code reports/<study>} for each of several studies.
   *
   * @param studies what is stored, by name
   */
  static void write(
      Path folder,
      Configuration hadoop,
      RunTables tables,
      Map<String, StoredStudy> studies,
      PrintWriter out) {
    RunReport report = new RunReport(folder, hadoop, tables);
    List<StudyKey> keys = tables.config().studies();
    if (studies.values().stream().noneMatch(StoredStudy::finished)) {
      throw OpenedRun.without("finished study", folder, tables);
    }
    for (StudyKey key : keys.subList(0, Math.min(PAGES, keys.size()))) {
      Path place =
          keys.size() == 1 ? folder : new Path(new Path(folder, "reports"), place(key.name()));
      StoredStudy stored = studies.get(key.name());
      if (stored.finished()) {
        report.write(place, key, stored);
        out.println("report " + shown(new Path(place, "report.html")));
      }
    }
    if (keys.size() > PAGES) {
      out.printf("%d studies have no page of their own; see the tables%n", keys.size() - PAGES);
    }
  }

  /** A folder for a study: its name, without what could lead elsewhere. */
  static String place(String study) {
    return study.replaceAll("[^\\w.=-]+", "_").replaceFirst("^\\.+", "_");
  }

  /** A local file as people type it, others with their scheme. */
  static String shown(Path path) {
    return "file".equals(path.toUri().getScheme()) ? path.toUri().getPath() : path.toString();
  }

  private void write(Path place, StudyKey key, StoredStudy stored) {
    ReportData data =
        TuneConfig.tunes(tables)
            ? TunedReport.data(tables, key, stored, provenance())
            : ofImages(key, stored);
    save(new Path(place, "report.html"), ReportPage.html(data));
    save(new Path(place, "report.json"), ReportPage.json(data));
    save(new Path(place, "trials.csv"), ReportCsv.trials(data));
    save(new Path(place, "front.csv"), ReportCsv.front(data));
  }

  private ReportData ofImages(StudyKey key, StoredStudy stored) {
    Study study = StudyConfig.text(tables.config(), key).study();
    StudyResult result = stored.with(study.search());
    List<Micrograph> images = key.imageIds().stream().map(tables::micrograph).toList();
    StudyEvaluator evaluator = ExecutorStudies.known(study, images);
    return new ReportAssembly(study, result, images, evaluator)
        .build(provenance(), imageRows(key), guarded(key));
  }

  private Provenance provenance() {
    JsonNode effective = tables.config().effective();
    return new Provenance(
        tables.config().runId(),
        effective.path("command").asText(),
        settings(effective),
        versions(tables),
        notices());
  }

  /** The settings of a run with their sources. */
  static List<ReportData.Setting> settings(JsonNode effective) {
    List<ReportData.Setting> settings = new ArrayList<>();
    for (JsonNode one : effective.path("settings")) {
      String value =
          one.path("value").isTextual() ? one.path("value").asText() : one.path("value").toString();
      settings.add(
          new ReportData.Setting(one.path("path").asText(), value, one.path("source").asText()));
    }
    return settings;
  }

  /** What made the tables, and their digest. */
  static List<ReportData.Version> versions(RunTables tables) {
    List<ReportData.Version> versions = new ArrayList<>();
    for (String version : new Version().getVersion()) {
      int blank = version.indexOf(' ');
      versions.add(
          new ReportData.Version(version.substring(0, blank), version.substring(blank + 1)));
    }
    versions.add(new ReportData.Version("tables", tables.digest()));
    return versions;
  }

  private List<String> notices() {
    List<String> notices = new ArrayList<>(tables.warnings());
    long refused = tables.images().stream().filter(image -> !image.ok()).count();
    if (refused > 0) {
      notices.add(refused + " of " + tables.images().size() + " images could not be used.");
    }
    return notices;
  }

  private List<ReportData.ImageRow> imageRows(StudyKey key) {
    return tables.images().stream()
        .filter(image -> !image.ok() || key.imageIds().contains(image.id()))
        .map(RunReport::imageRow)
        .toList();
  }

  private static ReportData.ImageRow imageRow(ImageRecord image) {
    return new ReportData.ImageRow(
        image.id(),
        image.heightPx(),
        image.widthPx(),
        image.pixelSizeNm(),
        image.ok() ? "OK" : "FAILED",
        image.reason());
  }

  private List<ReportData.Guarded> guarded(StudyKey key) {
    List<ReportData.Guarded> rows = new ArrayList<>();
    for (GuardRecord row : tables.guard(key)) {
      rows.add(
          new ReportData.Guarded(
              row.candidateId(),
              row.reward(),
              row.surrogate(),
              row.scoreOnImage(),
              row.scoreOnSurrogate(),
              row.flagged(),
              row.verdict(),
              row.sentence()));
    }
    return rows;
  }

  private void save(Path path, String text) {
    String again = "the tables are whole. Mend that, then type: paretoscope report ";
    new PlainFile(path, hadoop).write(out -> out.write(text), again + folder.toUri());
  }
}
