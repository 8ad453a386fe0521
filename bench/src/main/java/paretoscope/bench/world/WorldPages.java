package paretoscope.bench.world;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import paretoscope.simulator.damage.Hardness;
import paretoscope.simulator.specimen.DefectRule;
import paretoscope.simulator.specimen.Material;
import paretoscope.simulator.specimen.ThermalDisplacements;
import paretoscope.simulator.world.World;
import paretoscope.simulator.world.WorldSpec;
import paretoscope.simulator.world.Worlds;

/**
 * The pages about worlds: what is told of each material, and its parameters as the code has them.
 *
 * <p>Argument: folder for the pages.
 */
public final class WorldPages {
  private WorldPages() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    for (Material material : Material.values()) {
      Files.writeString(folder.resolve(material.id() + ".md"), page(material));
    }
  }

  private static String page(Material material) throws IOException {
    List<WorldSpec> specs = Worlds.matching(material.id() + "-*");
    return "# "
        + material.formula()
        + "\n\n"
        + told(material)
        + "\n![A piece of each world at its dose, and the truth](../images/world-"
        + material.id()
        + ".png)\n\n"
        + "Above: one look at the dose that spends the budget on 64 tiles. Below: the same piece without noise and scan errors, and the\n"
        + "truth: dots are perfect columns, circles vacancies, squares substitutions, crosses antisites.\n\n"
        + "## The worlds\n"
        + worlds(specs)
        + "\n## The atoms\n"
        + atoms(material, World.of(specs.get(0), 0))
        + "\n## Versions\n"
        + "v1: the first. A spec that has been released never changes; a change of what it makes is a new version. The worlds of seed 0\n"
        + "are pinned by digests in the tests.\n";
  }

  private static String told(Material material) throws IOException {
    try (InputStream in = WorldPages.class.getResourceAsStream(material.id() + ".md")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String worlds(List<WorldSpec> specs) {
    StringBuilder table = new StringBuilder();
    row(table, "", specs, WorldSpec::id);
    table.append("|---|---|---|---|\n");
    row(table, "field [px]", specs, s -> s.slab().sidePx() + " x " + s.slab().sidePx());
    row(table, "pixel [nm]", specs, s -> number(s.slab().pixelNm()));
    row(table, "thickness [nm]", specs, s -> number(s.slab().thicknessNm()));
    row(table, "regions [nm]", specs, s -> number(s.slab().regionNm()));
    row(table, "contrast of regions", specs, s -> number(s.slab().regionContrast()));
    for (int i = 0; i < specs.get(0).defects().size(); i++) {
      int rule = i;
      row(table, name(specs.get(0).defects().get(i)), specs, s -> strength(s.defects().get(rule)));
    }
    row(
        table,
        "defects lie",
        specs,
        s -> s.spread().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    row(
        table,
        "dose of a look at each tile [e/Å²]",
        specs,
        s -> String.format(Locale.ROOT, "%,.0f", s.rasterDoseElectronsPerSquareAngstrom()));
    row(table, "budget [e]", specs, s -> String.format(Locale.ROOT, "%.4g", s.budgetElectrons()));
    row(table, "line jitter [nm]", specs, s -> number(s.scanErrors().lineJitterNm()));
    row(table, "flyback error [nm]", specs, s -> number(s.scanErrors().flybackNm()));
    row(table, "drift [nm per line]", specs, s -> number(s.scanErrors().driftNmPerLine()));
    row(
        table,
        "random walk [nm per root line]",
        specs,
        s -> number(s.scanErrors().walkNmPerRootLine()));
    row(table, "read noise [electrons]", specs, s -> number(s.detector().readNoiseCounts()));
    return table.toString();
  }

  private static String name(DefectRule rule) {
    String change =
        rule.added().isEmpty()
            ? rule.removed() + " missing"
            : rule.added() + " for " + rule.removed();
    return rule.defect().name().toLowerCase(Locale.ROOT) + " in " + rule.site() + ", " + change;
  }

  private static String strength(DefectRule rule) {
    return String.format(
        Locale.ROOT,
        "%.3g %% of columns, %.0f to %.0f %% of atoms",
        100 * rule.rate(),
        100 * rule.leastShare(),
        100 * rule.mostShare());
  }

  private static void row(
      StringBuilder table, String name, List<WorldSpec> specs, Function<WorldSpec, String> cell) {
    table.append("| ").append(name).append(" |");
    for (WorldSpec spec : specs) {
      table.append(' ').append(cell.apply(spec)).append(" |");
    }
    table.append('\n');
  }

  private static String atoms(Material material, World world) {
    StringBuilder table = new StringBuilder();
    table.append(
        "| element | thermal displacement [nm] | source | displacement energy inside, at the exit surface [eV] | critical dose [e/Å²] | source |\n");
    table.append("|---|---|---|---|---|---|\n");
    for (String element : world.specimen().atoms().elements().stream().sorted().toList()) {
      Hardness hardness = Hardness.of(material.formula(), element);
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %s, %s | %.2g, assumed | %s |%n",
              element,
              number(ThermalDisplacements.rmsNm(material.formula(), element)),
              ThermalDisplacements.source(material.formula(), element),
              number(hardness.bulkEv()),
              number(hardness.exitEv()),
              hardness.criticalDose(),
              hardness.source()));
    }
    return table.toString();
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.5g", value).replaceAll("0+$", "");
  }
}
