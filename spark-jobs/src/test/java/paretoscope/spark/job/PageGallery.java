package paretoscope.spark.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import paretoscope.core.report.BenchmarkData;
import paretoscope.core.report.BenchmarkPage;
import paretoscope.core.stats.benchmark.StatisticsSettings;
import paretoscope.spark.store.EpisodeRecord;
import paretoscope.spark.testing.SyntheticEpisodes;

/** Writes pages of a small and of a large benchmark that nobody played, to be looked at. */
final class PageGallery {
  private PageGallery() {}

  static String page(String title, List<EpisodeRecord> episodes, StatisticsSettings settings) {
    return BenchmarkPage.html(
        new BenchmarkData(
            title,
            episodes.size() + " episodes that nobody played",
            List.of(),
            "none",
            EpisodeReport.tasks(episodes.stream().map(ScoredEpisode::of).toList(), settings),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of()));
  }

  /** Arguments: a folder for the pages. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    List<String> few =
        List.of(
            "raster+threshold+equal-share", "raster+unet+equal-share", "gp-ucb+unet+five-modes");
    List<EpisodeRecord> small =
        SyntheticEpisodes.of(few, 3, 3, List.of("defect-census", "structure-map"));
    StatisticsSettings settings = StatisticsSettings.DEFAULT.withMargin(0.02);
    write(folder.resolve("small.html"), page("small", small, StatisticsSettings.DEFAULT));
    List<EpisodeRecord> large =
        SyntheticEpisodes.of(SyntheticEpisodes.many(), 15, 10, List.of("defect-census"));
    long start = System.nanoTime();
    String page = page("large", large, settings);
    System.out.printf("large page after %.1f s%n", (System.nanoTime() - start) / 1e9);
    write(folder.resolve("large.html"), page);
  }

  private static void write(Path file, String page) throws IOException {
    Files.writeString(file, page);
    System.out.println(file + " " + page.length() / 1024 + " KiB");
  }
}
