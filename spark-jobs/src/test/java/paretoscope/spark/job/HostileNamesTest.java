package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.report.ReportCsv;
import paretoscope.spark.store.NetworkRecord;
import paretoscope.spark.store.PartFile;
import paretoscope.spark.store.WorldKey;

/** Names out of tables and folders that others made, where they become names of files or cells. */
class HostileNamesTest {
  private static final String EVIL = "/elsewhere/out";

  @ParameterizedTest
  @ValueSource(
      strings = {"../../evil", "/etc/evil", "a/b", "..", ".", ".hidden", "a\nb", "a\u0000"})
  void cannotLeadOutOfAFolder(String name) {
    assertThatThrownBy(() -> new WorldKey(name, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NetworkRecord.failed(name, "card.json", "why"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NetworkRecord.failed("srtio3", name, "why"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PartFile("images", "tables/images/" + name, 1, 1, "ab"))
        .isInstanceOf(IllegalArgumentException.class);
    for (String made : List.of(RunReport.place(name), LabelNames.of(List.of(name)).of(name))) {
      Path place = Path.of(EVIL, made).normalize();
      assertThat(place.getParent()).isEqualTo(Path.of(EVIL));
      assertThat(place.getFileName().toString()).doesNotStartWith(".");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=HYPERLINK(\"http://a\",\"b\")",
        "+1+1",
        "-1+cmd|' /C calc'!A0",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "-2+3"
      })
  void cannotBecomeFormulas(String name) {
    assertThat(ReportCsv.cell(name).replace("\"", "")).startsWith("'");
  }

  @Test
  void cannotLeaveTheirCells() {
    assertThat(ReportCsv.cell("a\",=1+1,\"\n;=2")).isEqualTo("\"a\"\",=1+1,\"\"\n;=2\"");
  }
}
