package paretoscope.simulator.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.error.UserError;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.core.spot.Blob;
import paretoscope.core.truth.Matching;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.Defect;
import paretoscope.simulator.specimen.LabelMap;
import paretoscope.simulator.world.Worlds;

class TasksTest {
  private static final Truth TRUTH = PreparedWorlds.easy().truth();
  private static final double SIDE = 996 * 0.02;
  private static final View ALL = new View(-0.01, -0.01, SIDE, SIDE, 996, 996);
  private static final View LEFT = new View(-0.01, -0.01, SIDE / 2, SIDE, 498, 996);

  private static FoundDefect defect(AtomicColumn column) {
    return new FoundDefect(column.xNm(), column.yNm(), column.defect(), 1);
  }

  private static Findings defects(List<AtomicColumn> columns) {
    return Findings.ofDefects(columns.stream().map(TasksTest::defect).toList());
  }

  private static double information(Task task, Truth truth, Claim... claims) {
    Task.Scorer scorer = task.scorer(truth);
    for (Claim claim : claims) {
      scorer.claim(claim);
    }
    return scorer.information();
  }

  @Test
  void censusIsTheF1OfDefects() {
    Task task = new DefectCensus();
    List<AtomicColumn> all = TRUTH.defects();
    assertThat(information(task, TRUTH)).isZero();
    assertThat(information(task, TRUTH, new Claim(ALL, defects(all)))).isEqualTo(1);
    List<AtomicColumn> half = all.subList(0, all.size() / 2);
    double f1 = 2.0 * half.size() / (half.size() + all.size());
    assertThat(information(task, TRUTH, new Claim(ALL, defects(half))))
        .isCloseTo(f1, within(1e-12));
  }

  @Test
  void censusWantsTheKindAndEachDefectOnce() {
    List<AtomicColumn> all = TRUTH.defects();
    List<FoundDefect> otherKinds =
        all.stream().map(c -> new FoundDefect(c.xNm(), c.yNm(), Defect.SUBSTITUTION, 1)).toList();
    assertThat(
            information(new DefectCensus(), TRUTH, new Claim(ALL, Findings.ofDefects(otherKinds))))
        .isZero();
    List<FoundDefect> twice = new ArrayList<>(all.stream().map(TasksTest::defect).toList());
    twice.addAll(List.copyOf(twice));
    assertThat(information(new DefectCensus(), TRUTH, new Claim(ALL, Findings.ofDefects(twice))))
        .isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void aClaimReplacesEarlierOnesInItsView() {
    Claim right = new Claim(ALL, defects(TRUTH.defects()));
    Claim wrong = new Claim(ALL, Findings.NONE);
    assertThat(information(new DefectCensus(), TRUTH, right, wrong)).isZero();
    assertThat(information(new DefectCensus(), TRUTH, right, right)).isEqualTo(1);
    double half = information(new DefectCensus(), TRUTH, right, new Claim(LEFT, Findings.NONE));
    assertThat(half).isBetween(0.5, 0.8);
  }

  @Test
  void targetedSearchWeighsRecallFourfoldAndIgnoresOtherClasses() {
    Task task = new TargetedSearch();
    Target target = Target.of(TRUTH.world().spec());
    assertThat(target).isEqualTo(new Target("Sr", Defect.ANTISITE));
    assertThat(task.goal(TRUTH.world().spec())).contains("antisite of Sr columns");
    List<AtomicColumn> sought = TRUTH.defects().stream().filter(target::is).toList();
    assertThat(information(task, TRUTH, new Claim(ALL, defects(sought)))).isEqualTo(1);
    assertThat(information(task, TRUTH, new Claim(ALL, defects(TRUTH.defects())))).isEqualTo(1);
    int n = sought.size() / 2;
    assertThat(information(task, TRUTH, new Claim(ALL, defects(sought.subList(0, n)))))
        .isCloseTo(5.0 * n / (4.0 * sought.size() + n), within(1e-12));
    List<FoundDefect> everywhere =
        TRUTH.columns().stream()
            .map(c -> new FoundDefect(c.xNm(), c.yNm(), Defect.ANTISITE, 1))
            .toList();
    assertThat(information(task, TRUTH, new Claim(ALL, Findings.ofDefects(everywhere))))
        .isLessThan(0.1);
  }

  @Test
  void everyWorldHasTargets() {
    for (String id : Worlds.ids()) {
      Truth truth = PreparedWorlds.of(id).truth();
      Target target = Target.of(truth.world().spec());
      assertThat(truth.defects().stream().filter(target::is)).as(id).hasSizeGreaterThan(4);
    }
  }

  @Test
  void structureMapIsTheF1OfColumns() {
    List<FoundColumn> all =
        TRUTH.columns().stream().map(c -> new FoundColumn(c.xNm(), c.yNm(), 1)).toList();
    Task task = new StructureMap();
    assertThat(information(task, TRUTH, new Claim(ALL, Findings.ofColumns(all)))).isEqualTo(1);
    List<FoundColumn> off =
        all.stream()
            .filter(c -> c.xNm() < SIDE - 0.3)
            .map(c -> new FoundColumn(c.xNm() + 0.09, c.yNm(), 1))
            .toList();
    assertThat(information(task, TRUTH, new Claim(ALL, Findings.ofColumns(off)))).isLessThan(0.01);
  }

  @Test
  void phaseMappingIsTheMeanIntersectionOverUnion() {
    Truth truth = PreparedWorlds.of("sige-easy-v1").truth();
    LabelMap phases = truth.world().specimen().phases();
    Claim right = new Claim(ALL, new Findings(List.of(), List.of(), Optional.of(phases)));
    assertThat(information(new PhaseMapping(), truth)).isZero();
    assertThat(information(new PhaseMapping(), truth, right)).isEqualTo(1);
    int rich = 0;
    for (int i = 0; i < 996 * 996; i++) {
      rich += phases.at(i / 996, i % 996);
    }
    LabelMap first = new LabelMap(phases.names(), 1, 1, new byte[] {0});
    Claim guess = new Claim(ALL, new Findings(List.of(), List.of(), Optional.of(first)));
    double share = 1 - rich / (996.0 * 996);
    assertThat(information(new PhaseMapping(), truth, guess)).isCloseTo(share / 2, within(1e-12));
    assertThat(information(new PhaseMapping(), truth, guess, right)).isEqualTo(1);
    LabelMap unknown = new LabelMap(List.of(Findings.UNKNOWN), 1, 1, new byte[] {0});
    Claim forget = new Claim(ALL, new Findings(List.of(), List.of(), Optional.of(unknown)));
    assertThat(information(new PhaseMapping(), truth, right, forget)).isZero();
  }

  @Test
  void phaseMappingRefusesPhasesTheWorldCannotHave() {
    Truth truth = PreparedWorlds.of("sige-easy-v1").truth();
    LabelMap other = new LabelMap(List.of("Ge-ritch"), 1, 1, new byte[] {0});
    Claim claim = new Claim(ALL, new Findings(List.of(), List.of(), Optional.of(other)));
    assertThatThrownBy(() -> new PhaseMapping().scorer(truth).check(claim))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("did you mean `Ge-rich`");
  }

  @ParameterizedTest
  @ValueSource(strings = {DefectCensus.NAME, TargetedSearch.NAME})
  void aWorldWithoutDefectsIsKnownByLooking(String name) {
    Task task = Tasks.named(name);
    Truth truth = PreparedWorlds.perfect().truth();
    assertThat(truth.defects()).isEmpty();
    assertThat(information(task, truth)).isZero();
    assertThat(information(task, truth, new Claim(LEFT, Findings.NONE))).isEqualTo(0.5);
    assertThat(information(task, truth, new Claim(ALL, Findings.NONE))).isEqualTo(1);
    Findings alarm = Findings.ofDefects(List.of(new FoundDefect(3, 3, Defect.VACANCY, 1)));
    assertThat(information(task, truth, new Claim(ALL, alarm))).isEqualTo(0.5);
  }

  /** Where the truth is not known, nothing is right or wrong. */
  @Test
  void claimsOutsideTheValidRegionDoNotCount() {
    Truth truth = PreparedWorlds.of("ptc-easy-v1").truth();
    List<FoundDefect> found =
        new ArrayList<>(truth.defects().stream().map(TasksTest::defect).toList());
    int invalid = 0;
    for (double y = 0; y < 19.8; y += 0.5) {
      for (double x = 0; x < 19.8; x += 0.5) {
        if (!truth.valid(x, y)) {
          found.add(new FoundDefect(x, y, Defect.VACANCY, 1));
          invalid++;
        }
      }
    }
    assertThat(invalid).isPositive();
    assertThat(information(new DefectCensus(), truth, new Claim(ALL, Findings.ofDefects(found))))
        .isEqualTo(1);
  }

  /** Sr columns lie 0.39 nm apart, more than twice the radius. */
  @Property(tries = 30)
  void tallyIsTheOneToOneMatching(@ForAll long seed) {
    RandomStream random = SeedTree.root(seed).stream();
    List<AtomicColumn> strontium =
        TRUTH.columns().stream().filter(c -> c.kind().equals("Sr")).toList();
    Tally tally = new Tally(new TruePlaces(strontium, strontium.size(), TRUTH));
    List<Blob> found = new ArrayList<>();
    for (AtomicColumn column : strontium) {
      for (int n = random.below(3); n > 0; n--) {
        double x = column.xNm() + random.uniform(-0.1, 0.1);
        double y = column.yNm() + random.uniform(-0.1, 0.1);
        if (TRUTH.valid(x, y)) {
          found.add(new Blob(y, x, 1, 1));
          tally.add(x, y, Defect.NONE);
        }
      }
    }
    List<Blob> truth = strontium.stream().map(c -> new Blob(c.yNm(), c.xNm(), 1, 1)).toList();
    Matching matching = Matching.of(found, truth, Truth.MATCH_NM);
    assertThat(tally.right()).isEqualTo(matching.pairs().size());
    assertThat(tally.f(1)).isCloseTo(matching.f1(), within(1e-12));
    tally.forget(ALL);
    assertThat(tally.claims()).isZero();
    assertThat(tally.right()).isZero();
  }

  @Test
  void tasksHaveNames() {
    Set<String> names = Tasks.all().stream().map(Task::name).collect(Collectors.toSet());
    assertThat(names)
        .containsExactlyInAnyOrder(
            "defect-census", "phase-mapping", "targeted-search", "structure-map");
    assertThatThrownBy(() -> Tasks.named("defect-cencus"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("did you mean `defect-census`?");
  }
}
