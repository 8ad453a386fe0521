package paretoscope.bench.scene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import paretoscope.simulator.specimen.Material;
import paretoscope.simulator.world.World;
import paretoscope.simulator.world.Worlds;

/**
 * Makes the table of what columns add to images, from multislice of pieces of each material's
 * medium world.
 *
 * <p>Arguments: the table to write, a folder for probed images, materials (all if none).
 */
public final class Calibrate {
  /** A seed that no study uses. */
  private static final long SEED = 1_000_000;

  private Calibrate() {}

  public static void main(String[] args) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("# made by `bench/run calibrate`; widths in nm, strengths in nm2, depths in nm");
    lines.add("material,kind,exponent,core,halo,halo_share,strength_0,strength_1,strength_2");
    for (Material material : Material.values()) {
      if (args.length > 2 && !List.of(args).subList(2, args.length).contains(material.id())) {
        continue;
      }
      World world = World.of(Worlds.named(material.id() + "-medium-v1"), SEED);
      LightFit fit =
          new LightFit(
              world.specimen(), Probed.of(world, Path.of(args[1])), world.particles().isEmpty());
      double[] shapes = fit.shapes();
      double rms = fit.misfit(shapes);
      System.out.printf(
          "| %s | %.2g | %.2f %% |%n", material.formula(), rms, 100 * rms / fit.contrast());
      add(lines, material, world.specimen().thicknessNm(), fit, shapes);
    }
    Files.write(Path.of(args[0]), lines);
  }

  private static void add(
      List<String> lines, Material material, double thickness, LightFit fit, double[] shapes) {
    double[] linear = fit.linear(shapes);
    lines.add(
        String.format(
            Locale.ROOT,
            "%s,background,0,0,0,0,0,0,%.6g",
            material.formula(),
            linear[linear.length - 1]));
    for (int k = 0; k < fit.kinds().size(); k++) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s,%s,%.4f,%.5f,%.5f,%.5f,%.6g,%.6g,%.6g",
              material.formula(),
              fit.kinds().get(k),
              shapes[0],
              shapes[3 + k],
              shapes[1],
              shapes[2],
              linear[3 * k],
              linear[1 + 3 * k] / thickness,
              linear[2 + 3 * k] / (thickness * thickness)));
    }
  }
}
