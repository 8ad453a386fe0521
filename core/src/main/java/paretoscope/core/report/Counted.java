package paretoscope.core.report;

/** Numbers of things in words. */
public final class Counted {
  private Counted() {}

  /**
   * For instance {@code 1 world}, {@code 2 worlds}.
   *
   * @param thing one of them
   */
  public static String of(long count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }
}
