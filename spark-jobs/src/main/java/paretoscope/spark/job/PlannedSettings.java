package paretoscope.spark.job;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;
import paretoscope.core.config.EffectiveSettings.Setting;
import paretoscope.spark.resource.ExecutorPlan;
import scala.Tuple2;

/** Every setting that a job would run with, and where it comes from, for people. */
final class PlannedSettings {
  /** As in conf/spark-secure.properties and the launcher, and addresses with a password. */
  static final Pattern SECRET =
      Pattern.compile(
          "(?i)secret|passw(or)?d|[._-]pwd|token|[._-]sas[._-]"
              + "|(access|account|api|encryption|private|shared|storage)[._-]?key"
              + "|credential|authorization|auth[._-]?header|bearer|\\bsk-[a-z0-9_-]{16,}|://[^/@\\s]*:[^/@\\s]*@");

  /** Spark's own such pattern. */
  private static final String REDACTION = "spark.redaction.regex";

  private PlannedSettings() {}

  /** Says those of a job without a study file. */
  static void say(PrintWriter out) {
    say(List.of(), out);
  }

  /**
   * Says them.
   *
   * @param study settings of the study file, with their sources
   */
  static void say(List<Setting> study, PrintWriter out) {
    if (!study.isEmpty()) {
      out.println("settings    of the study; --set wins over the file, the file over defaults");
      print(study, out);
    }
    executors(SparkSettings.complete(SparkStart.given()), out);
    out.println(
        "Spark       its settings; what jobs need wins over the command line, that over a"
            + " properties file, that over what we suggest");
    print(spark(SparkStart.given(), SubmitLine.ofThisProgram()), out);
  }

  /** Says what each executor is asked to have, where there are any. */
  static void executors(SparkConf conf, PrintWriter out) {
    if (!SparkSettings.local(conf)) {
      ExecutorPlan plan = ExecutorPlan.of(conf);
      out.println("executors   " + plan.said());
      plan.warnings().forEach(warning -> out.println("warning     " + warning));
    }
  }

  private static void print(List<Setting> settings, PrintWriter out) {
    int path = settings.stream().mapToInt(one -> one.path().length()).max().orElse(0);
    int value = settings.stream().mapToInt(one -> one.value().length()).max().orElse(0);
    String row =
        "  %-" + Math.max(1, path) + "s  %-" + Math.max(1, Math.min(value, 40)) + "s  %s%n";
    settings.forEach(one -> out.printf(row, one.path(), one.value(), one.source()));
  }

  /** Spark's settings in order of their names, without what looks secret. */
  static List<Setting> spark(SparkConf given, SubmitLine line) {
    SparkConf complete = SparkSettings.complete(given);
    List<Setting> settings = new ArrayList<>();
    for (Tuple2<String, String> one : complete.getAll()) {
      String key = one._1();
      boolean ours = !given.contains(key) || !given.get(key).equals(one._2());
      String source =
          SparkSettings.needed(key)
              ? "needed by the jobs"
              : ours ? "suggested by us" : line.source(key);
      settings.add(new Setting(key, shown(key, one._2()), source));
    }
    settings.sort(Comparator.comparing(Setting::path));
    return settings;
  }

  private static String shown(String key, String value) {
    boolean secret = SECRET.matcher(key).find() || SECRET.matcher(value).find();
    return secret && !key.equals(REDACTION) ? "(not shown)" : value;
  }
}
