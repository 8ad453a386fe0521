package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.simulator.world.Variant;
import paretoscope.spark.store.EpisodeKey;
import paretoscope.spark.store.EpisodeRecord;
import paretoscope.spark.store.EpisodeTables;
import paretoscope.spark.store.RunTables;
import paretoscope.spark.store.WorldKey;
import paretoscope.spark.testing.SharedSpark;
import paretoscope.spark.testing.Typed;

class EpisodeFilmTest {
  private static final String BEST = "raster+threshold+equal-share";

  @TempDir static Path shared;
  private static Path run;

  @BeforeAll
  static void play() throws IOException {
    SharedSpark.get();
    Path study =
        Files.writeString(
            shared.resolve("two.yaml"),
            """
            study: two
            seed: 5
            tasks: [structure-map]
            agents: [raster+threshold, random+none, raster+oracle-analyst]
            """);
    Path worlds = shared.resolve("worlds");
    run = shared.resolve("run");
    type("worlds --worlds ptc-easy-v1 --seeds 0 --tiles 0 --out " + worlds);
    type("episodes " + study + " --worlds " + worlds + " --out " + run);
  }

  private static void type(String words) {
    Typed typed = new Typed();
    assertThat(typed.run(words.split(" "))).as(typed.messages()).isEqualTo(ExitCode.OK);
  }

  private static RunTables tables() {
    return RunTables.open(new org.apache.hadoop.fs.Path(run.toUri()), new Configuration());
  }

  private static EpisodeRecord stored() {
    return new EpisodeTables(tables())
        .episodes().stream().filter(e -> e.key().agent().equals(BEST)).findFirst().orElseThrow();
  }

  private static EpisodeFilm film(String models, EpisodeRecord... episodes) {
    return EpisodeFilm.of(tables(), Arrays.asList(episodes), models, new Configuration());
  }

  private static EpisodeRecord with(EpisodeKey key, double decAuc) {
    EpisodeRecord stored = stored();
    return new EpisodeRecord(
        key,
        stored.budgetElectrons(),
        decAuc,
        stored.bestInformation(),
        stored.electronsTo50(),
        stored.electronsTo80(),
        stored.steps(),
        "");
  }

  private static EpisodeKey key(long seed, String agent) {
    return new EpisodeKey(
        new WorldKey("ptc-easy-v1", seed), Variant.BASELINE, "structure-map", agent);
  }

  @Test
  void thePageShowsTheBestAgentThatKnowsNoTruth() throws IOException {
    String page = Files.readString(run.resolve("report.html"));
    assertThat(page).contains("img-src data:", "<h2>One episode in pictures</h2>");
    assertThat(page)
        .contains(
            "%s at structure-map in ptc-easy-v1 seed 0; DEC-AUC %.3f"
                .formatted(BEST, stored().decAuc()))
        .contains("of its 1 episode the one with the median score", "Look 64 of 64", "The truth");
    assertThat(page.split("data:image/png;base64,", -1).length).isGreaterThan(12);
    assertThat(page).doesNotContain("There are no pictures");
    EpisodeFilm film =
        film("", new EpisodeTables(tables()).episodes().toArray(EpisodeRecord[]::new));
    assertThat(film.notices()).isEmpty();
    assertThat(film.strip().orElseThrow().frames()).hasSize(6);
  }

  @Test
  void anEpisodeThatIsNotTheStoredOneIsNotShown() {
    EpisodeFilm film = film("", with(stored().key(), stored().decAuc() + 1e-9));
    assertThat(film.strip()).isEmpty();
    assertThat(film.notices())
        .singleElement()
        .asString()
        .contains("There are no pictures of " + BEST, "played again its DEC-AUC is", "anew");
  }

  @Test
  void aWorldThatIsNotTheStoredOneIsNotShown() {
    EpisodeFilm film = film("", with(key(7, BEST), 0.5));
    assertThat(film.strip()).isEmpty();
    assertThat(film.notices())
        .singleElement()
        .asString()
        .contains("ptc-easy-v1 seed 7", "made again its world has the truth", "anew");
  }

  @Test
  void networksThatAreNotThereAreAskedFor() {
    EpisodeRecord learned = with(key(0, "raster+unet+equal-share"), 0.5);
    String folder = shared.resolve("moved").toString();
    EpisodeFilm film = film(folder, learned);
    assertThat(film.strip()).isEmpty();
    assertThat(film.notices())
        .singleElement()
        .asString()
        .contains("its networks are not there (", "type: paretoscope report RUN --models MODELS")
        .contains(folder);
  }

  @Test
  void otherNetworksThanItWasPlayedWithShowNothing() {
    EpisodeFilm film = film("", with(key(0, "raster+unet+equal-share"), 0.5));
    assertThat(film.strip()).isEmpty();
    assertThat(film.notices())
        .singleElement()
        .asString()
        .contains("are other ones than it was played with", "--models MODELS");
  }

  /** Worlds that were never played tell, by the notice, which episode would have been shown. */
  @Test
  void theMedianEpisodeOfTheBestAgentIsChosen() {
    List<EpisodeRecord> some = new ArrayList<>();
    double[] scores = {0.9, 0.1, 0.4, 0.5};
    for (int i = 0; i < scores.length; i++) {
      some.add(with(key(11 + i, BEST), scores[i]));
      some.add(with(key(11 + i, "random+none+equal-share"), 0.45));
      some.add(with(key(11 + i, "raster+oracle-analyst+equal-share"), 1));
    }
    EpisodeFilm film = film("", some.toArray(EpisodeRecord[]::new));
    assertThat(film.notices())
        .singleElement()
        .asString()
        .contains(BEST + " at structure-map in ptc-easy-v1 seed 13:");
    assertThat(film("").strip()).isEmpty();
    assertThat(film("").notices()).isEmpty();
  }

  @Test
  void onlyRunsOfEpisodesHaveModels() {
    Typed typed = new Typed();
    String[] words = {"report", shared.resolve("worlds").toString(), "--models", "x"};
    assertThat(typed.run(words)).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("--models is for runs of episodes");
  }
}
