package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import paretoscope.testing.SharedData;

/** What looks secret is the same for Spark, for the launcher and for what is planned. */
class SecretWordsTest {
  private static final String A_LOGIN = "://[^/@\\s]*:[^/@\\s]*@";

  private static String launcher(String variable) throws IOException {
    String text = Files.readString(SharedData.root().resolve("paretoscope"));
    Matcher line = Pattern.compile("(?m) " + variable + "='\\(?(.*?)\\)?'$").matcher(text);
    assertThat(line.find()).as(variable).isTrue();
    return line.group(1);
  }

  /** Bash knows neither word boundaries nor flags. */
  private static Set<String> words(String pattern) {
    return new TreeSet<>(
        Set.of(pattern.replace("(?i)", "").replace("\\b", "").split("\\|(?![^(]*\\))")));
  }

  @Test
  void allHideTheSame() throws IOException {
    Properties secure = new Properties();
    try (var in = Files.newInputStream(SharedData.root().resolve("conf/spark-secure.properties"))) {
      secure.load(in);
    }
    Set<String> ours = words(PlannedSettings.SECRET.pattern());
    assertThat(ours.remove(A_LOGIN)).isTrue();
    assertThat(ours).hasSizeGreaterThan(8).contains("token", "passw(or)?d");
    assertThat(words(secure.getProperty("spark.redaction.regex"))).isEqualTo(ours);
    assertThat(words(launcher("secret"))).isEqualTo(ours);
    assertThat(launcher("login")).isEqualTo(A_LOGIN.replace("\\s", ""));
  }
}
