package paretoscope.spark.job;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import paretoscope.simulator.specimen.DefectRule;
import paretoscope.simulator.world.WorldSpec;

/** The registered worlds, for people. */
final class WorldList {
  private WorldList() {}

  /** Prints them as a table. */
  static void print(Collection<WorldSpec> worlds, PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "world",
            "material",
            "difficulty",
            "field [nm]",
            "pixel [nm]",
            "thick [nm]",
            "budget [e]",
            "raster [e/Å²]",
            "defects, share of columns"));
    for (WorldSpec spec : worlds) {
      rows.add(
          List.of(
              spec.id(),
              spec.material().formula(),
              spec.difficulty().id(),
              number("%.2f", spec.slab().sideNm()),
              number("%.3f", spec.slab().pixelNm()),
              number("%.0f", spec.slab().thicknessNm()),
              number("%.3g", spec.budgetElectrons()),
              number("%.0f", spec.rasterDoseElectronsPerSquareAngstrom()),
              spec.defects().stream().map(WorldList::rule).collect(Collectors.joining(", "))));
    }
    TextTable.print(rows, out);
    out.println();
    out.println("defects: X- atoms of X missing, X>Y atoms of Y in the place of X");
  }

  private static String rule(DefectRule rule) {
    String what = rule.removed() + (rule.added().isEmpty() ? "-" : ">" + rule.added());
    return what + number(" %.1f %%", 100 * rule.rate());
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
