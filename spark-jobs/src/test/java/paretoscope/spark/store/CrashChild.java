package paretoscope.spark.store;

import org.apache.hadoop.fs.Path;

/** Writes the example run in a Java machine of its own, which a crash point may end. */
public final class CrashChild {
  private CrashChild() {}

  /**
   * @param args the run folder
   */
  public static void main(String[] args) {
    System.out.println(ExampleRun.write(new Path(args[0])));
  }
}
