package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.core.report.benchmark.Contender;
import paretoscope.core.report.benchmark.Played;
import paretoscope.core.report.benchmark.TaskScores;
import paretoscope.core.stats.benchmark.StatisticsSettings;
import paretoscope.spark.store.EpisodeRecord;
import paretoscope.spark.testing.SyntheticEpisodes;

class BenchmarkScoresTest {
  private static final StatisticsSettings FEW = StatisticsSettings.DEFAULT.withResamples(200);
  private static final List<String> TASK = List.of("defect-census");

  @Test
  void partsAreThoseOfTheName() {
    List<String> names =
        List.of(
            "gp-ucb+unet+five-modes(agreement=0.8 survey_dose=0.1)",
            "raster+unet-gan+equal-share",
            "raster+unet-pooled+equal-share",
            "raster+unet-single+equal-share",
            "raster+oracle-analyst+equal-share");
    List<Contender> agents = BenchmarkScores.of("t", names, List.of()).contenders();
    assertThat(agents).extracting(Contender::taughtOn).containsExactly("", "GaN", "pooled", "", "");
    assertThat(agents.get(0))
        .isEqualTo(
            new Contender(
                names.get(0),
                "gp-ucb",
                "unet",
                "five-modes",
                "agreement=0.8 survey_dose=0.1",
                "",
                false));
    assertThat(agents.get(4).ceiling()).isTrue();
  }

  @Test
  void scoresMeasuredMoreRarelyAreLower() {
    List<EpisodeRecord> episodes =
        SyntheticEpisodes.of(List.of("raster+log+equal-share"), 1, 1, TASK);
    TaskScores scores =
        BenchmarkScores.of(
            "t",
            List.of("raster+log+equal-share"),
            episodes.stream().map(ScoredEpisode::of).toList());
    Played one = scores.played().get(0);
    assertThat(one.material()).isEqualTo("SrTiO3");
    assertThat(one.score()).isEqualTo(episodes.get(0).decAuc());
    assertThat(one.curve().points()).isEqualTo(101);
    assertThat(one.curve().at(100)).isCloseTo(episodes.get(0).bestInformation(), within(1e-12));
    List<Double> falling = new ArrayList<>(List.of(one.score()));
    falling.addAll(one.sparser());
    assertThat(falling).hasSize(4).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(one.sparser().get(2)).isLessThan(one.score());
  }

  @Test
  void aLargeBenchmarkFoldsItsLongTables() {
    List<String> many = SyntheticEpisodes.many();
    assertThat(many).hasSize(33);
    List<EpisodeRecord> episodes = SyntheticEpisodes.of(many, 15, 2, TASK);
    String page = PageGallery.page("large", episodes, FEW.withMargin(0.05));
    assertThat(page)
        .contains("<details><summary>465 comparisons, all pairs</summary>")
        .contains("<details><summary>scores by world</summary>")
        .contains(
            "taught on, in a world of",
            "What learning is worth behind a plain scan: the mean of raster+unet+equal-share")
        .contains("Without the ensemble&#39;s uncertainty, of 6 pairs")
        .doesNotContain("NaN", "<script", " style=");
    // curves with bands: one for each analyst, one of those taught on one material
    assertThat(page.split("class=\"curve\" stroke=\"[^\"]*\"( stroke-dasharray=\"6 4\")? d=", -1))
        .hasSize(1 + 6 + 5);
  }

  @Test
  void aSmallOneShowsThemAndSaysTheSameTwice() {
    List<String> few =
        List.of("raster+threshold+equal-share", "raster+log+equal-share", "random+log+equal-share");
    List<EpisodeRecord> episodes = SyntheticEpisodes.of(few, 3, 3, TASK);
    String page = PageGallery.page("small", episodes, FEW);
    assertThat(page).doesNotContain("<details>").contains("<h3>Comparisons of two</h3>");
    assertThat(PageGallery.page("small", episodes, FEW)).isEqualTo(page);
  }

  @Test
  void aFailureIsNamedAndLeavesItsWorldAndSeedOut() {
    List<String> few =
        List.of("raster+threshold+equal-share", "raster+log+equal-share", "random+log+equal-share");
    List<EpisodeRecord> episodes = new ArrayList<>(SyntheticEpisodes.of(few, 2, 4, TASK));
    episodes.set(0, EpisodeRecord.failed(episodes.get(0).key(), "it fell"));
    assertThat(PageGallery.page("failed", episodes, FEW))
        .contains(
            "1 episode without a score: raster+threshold+equal-share in srtio3-easy-v1 seed 0")
        .contains("each of 7 paired runs");
  }
}
