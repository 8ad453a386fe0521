package paretoscope.spark.testing;

/** The class path of the tests, for Java machines that they start. */
public final class TestClassPath {
  private TestClassPath() {}

  /** Surefire hides the true class path in a manifest and names it in a property. */
  public static String get() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
