package paretoscope.simulator.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.specimen.Defect;
import paretoscope.simulator.specimen.LabelMap;

/** What an episode refuses, and that it goes on. */
class StemEnvironmentRefusalsTest {
  private static final View SMALL = new View(1, 1, 1, 1, 40, 40);

  private final StemEnvironment environment =
      new StemEnvironment(PreparedWorlds.easy(), new DefectCensus());

  private Step scan(View view, double dose) {
    return environment.step(Action.Scan.of(view, dose));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesDosesThatAreNone(double dose) {
    environment.reset(1, ResetOptions.NONE);
    assertThatThrownBy(() -> scan(SMALL, dose))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("dose [e/Å²]")
        .hasMessageContaining(String.valueOf(dose));
  }

  @Test
  void refusesWhatCannotBeScannedAndGoesOn() {
    environment.reset(1, ResetOptions.NONE);
    assertThatThrownBy(() -> scan(new View(-1, 0, 2, 2, 8, 8), 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lie in the field")
        .hasMessageContaining("actionSpace()");
    assertThatThrownBy(() -> scan(new View(19, 0, 2, 2, 8, 8), 10))
        .hasMessageContaining("lie in the field");
    assertThatThrownBy(() -> scan(new View(1, 1, 0.01, 1, 8, 8), 10))
        .hasMessageContaining("at least 0.1 nm");
    assertThatThrownBy(() -> scan(new View(1, 1, 1, 1, 4096, 8), 10))
        .hasMessageContaining("2048 scan positions");
    assertThatThrownBy(() -> scan(SMALL, 0.5)).hasMessageContaining("dose");
    assertThatThrownBy(() -> environment.actionSpace().tile(64, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("number of a tile (64");
    assertThatThrownBy(() -> environment.step(null)).hasMessageContaining("action (null)");
    assertThat(scan(SMALL, 10).observation().looks()).isOne();
  }

  @Test
  void refusesToActWithoutAnEpisode() {
    assertThatThrownBy(() -> scan(SMALL, 10))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("call reset first");
    environment.reset(1, ResetOptions.NONE);
    environment.close();
    assertThatThrownBy(() -> scan(SMALL, 10)).hasMessageContaining("call reset first");
  }

  @Test
  void takesOneReportForEachLookAndOnlyAboutWhatWasSeen() {
    environment.reset(1, ResetOptions.NONE);
    assertThatThrownBy(() -> environment.step(Action.Report.of(SMALL, Findings.NONE)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("scan before reporting");
    scan(SMALL, 10);
    View other = new View(1, 1, 2, 1, 40, 40);
    assertThatThrownBy(() -> environment.step(Action.Report.of(other, Findings.NONE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("looked at");
    environment.step(Action.Report.of(SMALL, Findings.NONE));
    assertThatThrownBy(() -> environment.step(Action.Report.of(SMALL, Findings.NONE)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("look 1 has been reported");
  }

  @Test
  void aRefusedReportChangesNothing() {
    StemEnvironment phases =
        new StemEnvironment(PreparedWorlds.easy(), Tasks.named(PhaseMapping.NAME));
    phases.reset(1, ResetOptions.NONE);
    phases.step(Action.Scan.of(SMALL, 10));
    Claim right = new Claim(SMALL, phase("crystal"));
    Claim wrong = new Claim(SMALL, phase("cristal"));
    assertThatThrownBy(() -> phases.step(new Action.Report(List.of(right, wrong))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("did you mean `crystal`");
    assertThat(phases.step(new Action.Report(List.of())).info().information()).isZero();
  }

  @Test
  void refusesClaimsOutsideTheirView() {
    Findings pixels = Findings.ofDefects(List.of(new FoundDefect(20, 30, Defect.VACANCY, 1)));
    assertThatThrownBy(() -> Action.Report.of(SMALL, pixels))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must lie in the view")
        .hasMessageContaining("not pixels");
    assertThatThrownBy(() -> new FoundDefect(1, Double.NaN, Defect.VACANCY, 1))
        .hasMessageContaining("is no place");
    assertThatThrownBy(() -> new FoundDefect(1, 1, Defect.NONE, 1))
        .hasMessageContaining("leave out columns without defects");
    assertThatThrownBy(() -> new FoundColumn(1, 1, 2)).hasMessageContaining("confidence");
  }

  @Test
  void refusesMoreThanCanBeMeant() {
    environment.reset(1, ResetOptions.NONE);
    scan(SMALL, 1000);
    Claim claim = new Claim(SMALL, Findings.NONE);
    assertThatThrownBy(() -> environment.step(new Action.Report(List.of(claim, claim))))
        .hasMessageContaining(
            "claims of a report (2) must be at most 1, one for each view looked at");
    List<FoundColumn> many = Collections.nCopies(20_001, new FoundColumn(1.5, 1.5, 1));
    assertThatThrownBy(() -> Findings.ofColumns(many))
        .hasMessageContaining("columns found in a view (20001) must be at most 20000");
    List<FoundDefect> more =
        Collections.nCopies(2_000_000, new FoundDefect(1.5, 1.5, Defect.VACANCY, 1));
    assertThatThrownBy(() -> Findings.ofDefects(more))
        .hasMessageContaining("defects found in a view (2000000) must be at most 20000");
    assertThat(environment.step(new Action.Report(List.of(claim))).info().information()).isZero();
  }

  private static Findings phase(String name) {
    LabelMap map = new LabelMap(List.of(name), 1, 1, new byte[] {0});
    return new Findings(List.of(), List.of(), Optional.of(map));
  }
}
