package paretoscope.spark.job;

import java.util.List;
import paretoscope.spark.fuzz.FuzzTarget;

/** Readers of options. */
public final class OptionTargets {
  private OptionTargets() {}

  public static List<FuzzTarget> all() {
    return List.of(
        FuzzTarget.text(
            "seed-range",
            // at most 100 000 seeds as objects in lists and in a set
            new FuzzTarget.Cap(40_000_000, 100),
            List.of("7", "0-9", "1,3,10-12"),
            SeedRange::parse));
  }
}
