package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spark.hadoop.fs.azure.account.key.b",
        "spark.hadoop.fs.azure.sas.container.b",
        "spark.hadoop.fs.s3a.encryption.key",
        "spark.hadoop.fs.s3a.secret.key",
        "spark.hadoop.google.cloud.auth.service.account.private.key",
        "spark.executorEnv.DB_PWD",
        "spark.ssl.keyStorePassword"
      })
  void keysOfStoresAreSecret(String setting) {
    assertThat(PlannedSettings.SECRET.matcher(setting).find()).isTrue();
    SparkConf conf = SparkSettings.complete(new SparkConf(false));
    assertThat(Pattern.compile(conf.get("spark.redaction.regex")).matcher(setting).find()).isTrue();
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
