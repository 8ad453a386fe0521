package paretoscope.simulator.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.simulator.specimen.Defect;

class AgreementTest {
  private static Find at(double x, Defect kind) {
    return new Find(x, 1, kind, 0);
  }

  @Test
  void countsWhatBothLooksHave() {
    List<Find> first = List.of(at(1, Defect.VACANCY), at(2, Defect.VACANCY), at(3, Defect.NONE));
    List<Find> second =
        List.of(
            at(1.079, Defect.VACANCY),
            at(2, Defect.SUBSTITUTION),
            at(3.081, Defect.NONE),
            at(5, Defect.NONE),
            at(6, Defect.NONE));
    assertThat(Agreement.of(first, second)).isEqualTo(new Agreement(1, 0.25));
    assertThat(Agreement.of(second, second)).isEqualTo(new Agreement(5, 1));
    assertThat(Agreement.of(List.of(), List.of())).isEqualTo(new Agreement(0, 0));
  }

  @Test
  void aFindIsFoundAgainOnce() {
    List<Find> two = List.of(at(1, Defect.NONE), at(1.01, Defect.NONE));
    assertThat(Agreement.of(two, List.of(at(1, Defect.NONE))).again()).isEqualTo(1);
  }
}
