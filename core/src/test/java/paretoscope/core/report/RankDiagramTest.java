package paretoscope.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankDiagramTest {
  @Test
  void groupsAreTheGreatestThatAreNotToldApart() {
    assertThat(RankDiagram.groups(List.of(1.0, 1.5, 2.25, 3.5), 1.25))
        .containsExactly(new int[] {0, 1}, new int[] {1, 2});
    assertThat(RankDiagram.groups(List.of(1.0, 1.5, 2.0), 5)).containsExactly(new int[] {0, 2});
    // as far apart as the critical difference is told apart
    assertThat(RankDiagram.groups(List.of(1.0, 2.0, 3.0), 1)).isEmpty();
  }
}
