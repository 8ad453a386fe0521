package paretoscope.simulator.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paretoscope.core.report.FilmStrip;
import paretoscope.simulator.agent.Agent;
import paretoscope.simulator.agent.AgentSpec;
import paretoscope.simulator.agent.Episode;
import paretoscope.simulator.agent.EpisodeResult;
import paretoscope.simulator.agent.ExperimentState;
import paretoscope.simulator.episode.Action;
import paretoscope.simulator.episode.Claim;
import paretoscope.simulator.episode.PlaceQuestion;
import paretoscope.simulator.episode.PreparedWorld;
import paretoscope.simulator.episode.PreparedWorlds;
import paretoscope.simulator.episode.SeenField;
import paretoscope.simulator.episode.Task;
import paretoscope.simulator.episode.Tasks;

class FilmTest {
  private static final String AGENT = "coarse-then-fine+log";
  private static final Map<String, Replay> KNOWN = new ConcurrentHashMap<>();

  private static Replay replay(String agent, String task) {
    return KNOWN.computeIfAbsent(
        agent + " " + task,
        key -> {
          PreparedWorld world = PreparedWorlds.easy();
          return Replay.of(
              world, Tasks.named(task), agent, AgentSpec.named(agent).create(world), 1);
        });
  }

  private static BufferedImage image(FilmStrip.Picture picture) {
    try {
      return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(picture.png())));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static long colours(FilmStrip.Picture picture) {
    BufferedImage image = image(picture);
    return IntStream.range(0, image.getWidth() * image.getHeight())
        .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()))
        .distinct()
        .count();
  }

  @Test
  void aReplayIsTheEpisodeWithAllThatCameUpInIt() {
    Replay replay = replay(AGENT, "defect-census");
    PreparedWorld world = PreparedWorlds.easy();
    EpisodeResult plain =
        Episode.run(
            world, Tasks.named("defect-census"), AGENT, AgentSpec.named(AGENT).create(world), 1);
    assertThat(replay.result()).isEqualTo(plain);
    assertThat(replay.recordings()).hasSameSizeAs(plain.steps());
    assertThat(replay.claims()).hasSameSizeAs(plain.steps());
  }

  @Test
  void momentsAreTheFirstLookAndTheQuartersOfTheDose() {
    EpisodeResult result = replay(AGENT, "defect-census").result();
    List<Moment> moments = Moment.of(result);
    long all = result.steps().get(result.steps().size() - 1).spentElectrons();
    assertThat(moments).hasSize(5);
    assertThat(moments.get(0).number()).isEqualTo(1);
    assertThat(moments.get(4).number()).isEqualTo(result.steps().size());
    for (int part = 1; part < 5; part++) {
      Moment moment = moments.get(part);
      assertThat(moment.taken()).isEqualTo(result.steps().get(moment.number() - 1));
      double wanted = all * (part / 4.0);
      assertThat((double) moment.taken().spentElectrons()).isGreaterThanOrEqualTo(wanted);
      // and the look before had not spent as much
      assertThat((double) result.steps().get(moment.number() - 2).spentElectrons())
          .isLessThan(wanted);
    }
  }

  /** What is drawn as right and wrong is what the task counted: F-beta of it is the information. */
  @ParameterizedTest
  @CsvSource({"defect-census, 1", "structure-map, 1", "targeted-search, 2"})
  void marksAddUpToTheInformation(String name, double beta) {
    Replay replay = replay(AGENT, name);
    Task task = Tasks.named(name);
    PlaceQuestion question = task.places(replay.world().truth()).orElseThrow();
    SeenField seen = new SeenField(replay.world().world().spec());
    Belief belief = new Belief(replay.world().truth(), task.places(replay.world().truth()));
    int wanted = question.places().wanted().size();
    for (EpisodeResult.Taken taken : replay.result().steps()) {
      seen.add(replay.recordings().get(taken.number() - 1));
      replay.claims().get(taken.number() - 1).forEach(belief::take);
      if (taken.number() % 20 == 1 || taken.number() == replay.result().steps().size()) {
        List<Mark> marks = belief.marks(seen);
        double right = FilmWords.count(marks, Mark.Verdict.RIGHT);
        double claimed = right + FilmWords.count(marks, Mark.Verdict.WRONG);
        double square = beta * beta;
        assertThat((1 + square) * right / (square * wanted + claimed))
            .isCloseTo(taken.information(), within(1e-12));
      }
    }
    List<Mark> last = belief.marks(seen);
    // all was looked at: what is not found is missed
    assertThat(
            FilmWords.count(last, Mark.Verdict.RIGHT) + FilmWords.count(last, Mark.Verdict.MISSED))
        .isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource({"defect-census", "structure-map", "phase-mapping", "targeted-search"})
  void everyPictureShowsSomethingAndIsSmall(String task) {
    FilmStrip film = Film.strip(replay(AGENT, task), List.of("said"));
    assertThat(film.frames()).hasSize(6);
    assertThat(film.said()).startsWith("said").hasSize(2);
    long size = 0;
    for (FilmStrip.Frame frame : film.frames()) {
      assertThat(frame.pictures()).hasSize(2);
      for (FilmStrip.Picture picture : frame.pictures()) {
        assertThat(image(picture).getWidth()).isEqualTo(picture.sidePx()).isEqualTo(360);
        size += picture.png().length();
      }
      assertThat(colours(frame.pictures().get(0))).as(frame.title()).isGreaterThan(5);
    }
    assertThat(size).isLessThan(600_000);
    // more of the field is known, so more of the picture is not the shade of what nobody saw
    assertThat(dark(film.frames().get(0))).isGreaterThan(0.5);
    assertThat(dark(film.frames().get(4))).isLessThan(0.01);
  }

  /** Share of the picture that nobody has seen yet. */
  private static double dark(FilmStrip.Frame frame) {
    BufferedImage image = image(frame.pictures().get(0));
    int width = image.getWidth();
    int all = width * image.getHeight();
    long dark =
        IntStream.range(0, all)
            .filter(i -> (image.getRGB(i % width, i / width) & 0xFFFFFF) == 0x101010)
            .count();
    return dark / (double) all;
  }

  @Test
  void captionsTellTheStoredNumbers() {
    Replay replay = replay(AGENT, "defect-census");
    FilmStrip film = Film.strip(replay, List.of());
    EpisodeResult.Taken last = replay.result().steps().get(replay.result().steps().size() - 1);
    FilmStrip.Frame frame = film.frames().get(4);
    int looks = replay.result().steps().size();
    assertThat(frame.title()).isEqualTo("Look " + looks + " of " + looks);
    assertThat(frame.caption())
        .contains("information %.3f".formatted(last.information()), "claimed and right")
        .contains("100.0 % of the budget");
    assertThat(film.frames().get(5).title()).isEqualTo("The truth");
    assertThat(film.legend()).extracting(FilmStrip.Key::words).contains("antisite, of any colour");
  }

  @Test
  void theDetailIsFollowedFromSurveyToCloserLook() {
    Replay replay = replay(AGENT, "defect-census");
    List<Moment> moments = Moment.of(replay.result());
    Window window = Detail.of(replay, moments).window();
    long looks = replay.recordings().stream().filter(r -> window.within(r.look().view())).count();
    assertThat(looks).isEqualTo(2);
    assertThat(window.sidePx() * Window.MAGNIFIED).isEqualTo(window.picturePx());
  }

  @Test
  void anEpisodeWithoutLooksHasOnlyTheTruth() {
    PreparedWorld world = PreparedWorlds.easy();
    Replay none =
        Replay.of(
            world,
            Tasks.named("defect-census"),
            "none",
            new Agent() {
              @Override
              public Optional<Action.Scan> next(ExperimentState state) {
                return Optional.empty();
              }

              @Override
              public List<Claim> claims(ExperimentState state) {
                return List.of();
              }
            },
            1);
    assertThat(Film.strip(none, List.of()).frames())
        .extracting(FilmStrip.Frame::title)
        .containsExactly("The truth");
  }
}
