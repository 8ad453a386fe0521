package paretoscope.spark.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import paretoscope.spark.testing.TestStudy;

/** Small jobs of every kind, as a user types them, in a folder of their own. */
final class ClusterJobs {
  private static final String STUDY =
      """
      study: small
      seed: 11
      workflow:
        denoise:
          none:
          gaussian: {sigma: {range: [0.5, 2.5], step: 1}}
        detect:
          log:
      rewards: [contrast-to-noise, mirror-precision]
      optimiser: {population: 16, generations: 12}
      """;

  private static final String EPISODES =
      """
      study: few
      seed: 5
      tasks: [structure-map, defect-census]
      agents: [random+threshold, raster+log, gp-ucb+threshold, serpentine+log, raster+unet]
      """;

  private static final String TUNING =
      """
      study: tuned
      seed: 3
      agent: gp-ucb+threshold+five-modes
      parameters:
        survey_dose: {range: [0.05, 0.5], step: 0.05}
      seeds: 0
      tasks: [structure-map]
      objectives: [dec-auc, microscope-time]
      optimiser: {population: 4, generations: 2}
      """;

  private final Path folder;
  private final String data;

  /** With all in one local folder. */
  ClusterJobs(Path folder) {
    this(folder, folder + "/");
  }

  /**
   * @param folder for study files and, once, images
   * @param data where images are read and tables are written, up to the slash
   */
  ClusterJobs(Path folder, String data) {
    this.folder = folder;
    this.data = data;
    TestStudy.images(folder.resolve("images"), 6);
    write("small.yaml", STUDY);
    write("few.yaml", EPISODES);
    write("tuned.yaml", TUNING);
  }

  private void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String study(String name) {
    return folder.resolve(name).toString();
  }

  /** Where a run lies; what begins with a slash lies in a local folder in any case. */
  String path(String name) {
    return name.startsWith("/") ? name : data + name;
  }

  private static List<String> words(List<String> first, String... more) {
    List<String> all = new ArrayList<>(first);
    all.addAll(List.of(more));
    return all;
  }

  /** One study whose candidates are spread. */
  List<String> search(String out, String... more) {
    return words(
        List.of("search", study("small.yaml"), "--images", path("images"), "--out", path(out)),
        more);
  }

  /** A study of each image, one in a task. */
  List<String> searchEach(String out, String... more) {
    return words(search(out, "--each-image", "--set", "optimiser.generations=2"), more);
  }

  List<String> apply(String run, String out, String... more) {
    return words(List.of("apply", path(run), "--images", path("images"), "--out", path(out)), more);
  }

  List<String> worlds(String out, String... more) {
    return words(
        List.of("worlds", "--worlds", "ptc-*", "--seeds", "0-1", "--tiles", "0-1", "--out"),
        words(List.of(path(out)), more).toArray(String[]::new));
  }

  List<String> episodes(String worlds, String out, String... more) {
    return words(
        List.of("episodes", study("few.yaml"), "--worlds", path(worlds), "--out", path(out)), more);
  }

  List<String> tune(String worlds, String out, String... more) {
    return words(
        List.of("search", study("tuned.yaml"), "--worlds", path(worlds), "--out", path(out)), more);
  }

  /**
   * The digests of every job's tables.
   *
   * @param name tells these runs from others
   * @param submit starts a job
   */
  Map<String, String> tables(String name, Function<List<String>, SubmittedJob> submit) {
    String found = name + "-search";
    String worlds = name + "-worlds";
    Map<String, List<String>> words = new LinkedHashMap<>();
    words.put("search", search(found, "--set", "optimiser.generations=4"));
    words.put("searches", searchEach(name + "-searches"));
    words.put("worlds", worlds(worlds));
    words.put("apply", apply(found, name + "-apply"));
    words.put("episodes", episodes(worlds, name + "-episodes"));
    words.put("tune", tune(worlds, name + "-tune"));
    Map<String, String> tables = new LinkedHashMap<>();
    words.forEach((job, line) -> tables.put(job, submit.apply(line).tables()));
    return tables;
  }
}
