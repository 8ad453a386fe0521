package paretoscope.spark.serialise;

import java.util.List;
import paretoscope.spark.fuzz.FuzzTarget;

/** The reader of what crosses between Java machines. */
public final class WireTargets {
  private WireTargets() {}

  public static List<FuzzTarget> all() {
    return List.of(
        FuzzTarget.bytes(
                "wire",
                // no array is made before the bytes for it are there
                new FuzzTarget.Cap(2_000_000, 400),
                Examples.all().stream().map(Wire::encode).toList(),
                input -> Wire.decode(input, Object.class))
            .refusing(IllegalArgumentException.class));
  }
}
