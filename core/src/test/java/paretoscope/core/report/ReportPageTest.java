package paretoscope.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import paretoscope.testing.SharedData;

class ReportPageTest {
  private final String page = ReportPage.html(ReportSample.data());

  @Test
  void hostileTextCannotLeaveItsPlace() {
    assertThat(page).doesNotContain("<img");
    assertThat(between("id=\"data\">", "</script>", page)).doesNotContain("\u2028");
    assertThat(page.split("</script>", -1)).hasSize(3);
  }

  @Test
  void policyAllowsExactlyTheOwnScriptAndStyle() throws Exception {
    String script = between("<script>", "</script>", page);
    String style = between("<style>", "</style>", page);
    assertThat(page).contains("script-src '" + hash(script)).contains("style-src '" + hash(style));
    assertThat(page).contains("default-src 'none'").doesNotContain("unsafe-inline");
  }

  /** Leaves the page in target/ to look at. */
  @Test
  void pageIsWrittenForPeople() throws Exception {
    Path path = SharedData.root().resolve("core/target/report-sample.html");
    Files.createDirectories(path.getParent());
    Files.writeString(path, page);
    assertThat(path).isNotEmptyFile();
  }

  @Test
  void nothingIsFetched() {
    assertThat(page).doesNotContain(" src=\"").doesNotContain("@import").doesNotContain("url(");
    Matcher addresses = Pattern.compile("https?://[a-zA-Z0-9.]+").matcher(page);
    while (addresses.find()) {
      assertThat(addresses.group()).isEqualTo("http://www.w3.org");
    }
  }

  @Test
  void dataComeBackWhole() throws Exception {
    String json = between("id=\"data\">", "</script>", page);
    JsonNode data = new ObjectMapper().readTree(json);
    assertThat(data.get("title").asText()).isEqualTo(ReportSample.HOSTILE);
    assertThat(data.get("trials")).hasSize(120);
    assertThat(data.get("trials").get(5).get("scores").get(0).isNull()).isTrue();
    assertThat(data.get("guard").get(1).get("surrogateScore").isNull()).isTrue();
    assertThat(data.get("guard").get(1).get("verdict").asText()).isEqualTo("HACKED");
  }

  @Test
  void csvNeutralisesFormulas() {
    assertThat(ReportCsv.cell("=1+1")).isEqualTo("'=1+1");
    for (String formula :
        List.of("+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "-1-", "=cmd|' /C'!A0")) {
      assertThat(ReportCsv.cell(formula).replace("\"", "")).isEqualTo("'" + formula);
    }
    for (String number : List.of("-3.5e-2", "1.0E10", "-7", "0.5")) {
      assertThat(ReportCsv.cell(number)).isEqualTo(number);
    }
    // spreadsheets of other countries part cells by these
    assertThat(ReportCsv.cell("a;=1+1")).isEqualTo("\"a;=1+1\"");
    assertThat(ReportCsv.cell("a\t=1+1")).isEqualTo("\"a\t=1+1\"");
    assertThat(ReportCsv.cell("a,\"b\"")).isEqualTo("\"a,\"\"b\"\"\"");
    String csv = ReportCsv.trials(ReportSample.data());
    assertThat(csv.lines().findFirst().orElseThrow())
        .startsWith("index,generation,candidate,status,reason,score_alpha,score_beta");
    assertThat(csv).contains("detect.log.threshold");
  }

  @Test
  void importanceFindsTheParameterThatDecides() {
    List<Importance.Share> shares = ReportSample.data().importance();
    assertThat(shares.get(0).path()).isEqualTo("detect.log.threshold");
    assertThat(shares.get(0).shares().get(0)).isGreaterThan(0.9);
    double structure =
        shares.stream()
            .filter(s -> s.path().equals("denoise"))
            .findFirst()
            .orElseThrow()
            .shares()
            .get(0);
    assertThat(structure).isLessThan(0.1);
  }

  private static String between(String from, String to, String text) {
    int start = text.indexOf(from) + from.length();
    return text.substring(start, text.indexOf(to, start));
  }

  private static String hash(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
    return "sha256-" + Base64.getEncoder().encodeToString(sum);
  }
}
