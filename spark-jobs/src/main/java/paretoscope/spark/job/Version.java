package paretoscope.spark.job;

import picocli.CommandLine.IVersionProvider;

/** What this program is made of. */
final class Version implements IVersionProvider {
  /** Our version, from the jar; {@code development} when it runs from classes. */
  static String ours() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "Paretoscope " + ours(),
      "Spark " + org.apache.spark.package$.MODULE$.SPARK_VERSION(),
      "Java " + Runtime.version()
    };
  }
}
