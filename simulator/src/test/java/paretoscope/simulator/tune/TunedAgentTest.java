package paretoscope.simulator.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import paretoscope.core.error.UserError;
import paretoscope.core.evaluate.Evaluation;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.core.space.Candidate;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Scale;
import paretoscope.core.space.SearchSpace;
import paretoscope.simulator.acquisition.Look;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.agent.AgentSpec;
import paretoscope.simulator.agent.EpisodeResult;
import paretoscope.simulator.episode.DoseCurve;

class TunedAgentTest {
  private static final MicroscopeTime TIME = new MicroscopeTime(10, 2);

  @Test
  void theNameSaysWhatTheSearchIsHeldAgainst() {
    TunedAgent agent = TunedAgent.named("gp-ucb+log+five-modes(agreement=0.8 views=tiles)");
    Map<String, Object> presets = agent.defaults().values();
    assertThat(presets).containsEntry("agreement", 0.8).containsEntry("views", "tiles");
    assertThat(presets).containsEntry("found_defects", 2);
    assertThat(presets).hasSameSizeAs(agent.parameters());
    assertThat(agent.of(agent.defaults())).isEqualTo(agent.named());
  }

  @Test
  void everyCandidateIsAnAgentWhoseNameReadsBack() {
    TunedAgent agent = TunedAgent.named("gp-ucb+log+five-modes");
    SearchSpace space = agent.space(agent.parameters(), Map.of());
    RandomStream random = SeedTree.root(3).child("genomes").stream();
    for (int i = 0; i < 200; i++) {
      double[] genome =
          IntStream.range(0, space.size()).mapToDouble(g -> random.uniform()).toArray();
      Candidate candidate = space.decode(genome);
      AgentSpec spec = agent.of(candidate);
      assertThat(AgentSpec.named(spec.name())).isEqualTo(spec);
      Map<String, Object> values = new HashMap<>(spec.settings().values());
      agent.parameters().forEach(one -> values.putIfAbsent(one.name(), one.preset()));
      assertThat(new Candidate(values)).isEqualTo(candidate);
    }
  }

  @Test
  void settingsThatDoNotGoTogetherAreRefused() {
    TunedAgent agent = TunedAgent.named("gp-ucb+log+five-modes");
    Map<String, Object> values = new HashMap<>(agent.defaults().values());
    values.put("surveyed_coverage", 0.9);
    assertThatThrownBy(() -> agent.of(new Candidate(values)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("census_coverage (0.5) must lie in [0.9, 1.0]");
  }

  @Test
  void rangesThatTheAgentCannotHaveAreRefused() {
    TunedAgent agent = TunedAgent.named("gp-ucb+log+five-modes");
    RealParameter agreement =
        new RealParameter("agreement", "1", "share", 0.3, 3, 0, Scale.LINEAR, 0.8);
    assertThatThrownBy(() -> agent.space(List.of(agreement), Map.of()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("range of `agreement` in `parameters`: settings of `five-modes`: ")
        .hasMessageContaining("agreement (3.0) must lie in [0.0, 1.0]");
  }

  private static EpisodeResult episode(Optional<String> failure, double... information) {
    View view = new View(0, 0, 1, 1, 100, 50);
    Look look = new Look(view, 1);
    List<EpisodeResult.Taken> steps =
        IntStream.range(0, information.length)
            .mapToObj(i -> new EpisodeResult.Taken(i + 1, look, 10L * (i + 1), information[i], 0))
            .toList();
    List<DoseCurve.Point> points =
        IntStream.range(0, information.length)
            .mapToObj(i -> new DoseCurve.Point(10L * (i + 1), information[i]))
            .toList();
    return new EpisodeResult("w", 0, "a", 1, steps, new DoseCurve(100, points), failure);
  }

  @Test
  void scoresOfAnEpisode() {
    EpisodeScores scores = EpisodeScores.of(episode(Optional.empty(), 0.25, 0.5), TIME);
    // from 10 to 20 of 100 electrons 0.25, from then on 0.5
    assertThat(scores.decAuc()).isEqualTo((10 * 0.25 + 80 * 0.5) / 100);
    assertThat(scores.doseToHalf()).isEqualTo(0.2);
    assertThat(scores.looks()).isEqualTo(2);
    // two looks at 5000 positions, 10 µs each, and 2 s besides
    assertThat(scores.microscopeSeconds()).isEqualTo(4.1);
    assertThat(EpisodeScores.of(episode(Optional.empty(), 0.25, 0.4), TIME).doseToHalf())
        .isEqualTo(1);
    assertThat(EpisodeScores.of(episode(Optional.of("X: y"), 0.25), TIME))
        .isEqualTo(EpisodeScores.failed("X: y"));
  }

  @Test
  void aCandidateIsJudgedByMeansAndFailsWithItsFirstFailure() {
    Candidate candidate = new Candidate(Map.of("agreement", 0.5));
    EpisodeScores one = new EpisodeScores(0.5, 1, 10, 3, "");
    EpisodeScores other = new EpisodeScores(0.25, 0.5, 20, 5, "");
    List<String> where = List.of("a in x", "a in y", "a in z");
    Evaluation judged =
        TunedAgent.judged(candidate, TuningObjective.all(), where, List.of(one, other));
    assertThat(judged.scores()).containsExactly(0.375, 0.75, 15.0, 4.0);
    Evaluation failed =
        TunedAgent.judged(
            candidate,
            TuningObjective.usual(),
            where,
            List.of(one, EpisodeScores.failed("first"), EpisodeScores.failed("second")));
    assertThat(failed.status()).isEqualTo(Evaluation.Status.FAILED);
    assertThat(failed.reason()).isEqualTo("a in y: first");
    assertThat(failed.scores()).containsExactly(Double.NaN, Double.NaN);
  }

  @Test
  void unknownObjectivesAreNamed() {
    assertThatThrownBy(() -> TuningObjective.named("dec_auc"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("unknown objective `dec_auc`; did you mean `dec-auc`?");
  }
}
