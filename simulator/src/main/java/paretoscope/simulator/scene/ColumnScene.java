package paretoscope.simulator.scene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paretoscope.simulator.specimen.Atoms;
import paretoscope.simulator.specimen.Slab;
import paretoscope.simulator.specimen.Specimen;
import paretoscope.simulator.world.World;

/**
 * A specimen as the sum of its atoms' spots, without interference between them: electrons scattered
 * to high angles add incoherently (Pennycook and Jesson 1991, doi:10.1016/0304-3991(90)90004-5).
 */
public final class ColumnScene implements Scene {
  private final Specimen specimen;
  private final ColumnLight light;
  private final LitAtoms lit;
  private final Canvas canvas;

  private ColumnScene(Specimen specimen, ColumnLight light, LitAtoms lit, Canvas canvas) {
    this.specimen = specimen;
    this.light = light;
    this.lit = lit;
    this.canvas = canvas;
  }

  /** A world's whole field in its calibrated light, with the usual source. */
  public static ColumnScene of(World world) {
    String formula = world.spec().material().formula();
    return of(world, new CalibratedLight(formula, CalibratedLight.SOURCE_FWHM_NM));
  }

  /** A world's whole field in a given light. */
  public static ColumnScene of(World world, ColumnLight light) {
    Slab slab = world.spec().slab();
    return of(world.specimen(), slab.sidePx(), slab.pixelNm(), light);
  }

  /**
   * @param sidePx height and width of the field [px]
   * @param pixelNm [nm]
   */
  public static ColumnScene of(Specimen specimen, int sidePx, double pixelNm, ColumnLight light) {
    Canvas canvas = new Canvas(sidePx, pixelNm, light.background(specimen.thicknessNm()));
    ColumnScene scene = new ColumnScene(specimen, light, LitAtoms.of(specimen), canvas);
    scene.drawAll();
    return scene;
  }

  /** Atoms that stand behind one another are drawn as one spot. */
  private void drawAll() {
    Atoms atoms = specimen.atoms();
    Map<String, Pile> piles = new LinkedHashMap<>();
    for (int atom = 0; atom < atoms.count(); atom++) {
      int first = atom;
      piles
          .computeIfAbsent(
              lit.kind(atom) + "/" + atoms.element(atom), name -> new Pile(shape(first)))
          .add(atoms.yNm(atom), atoms.xNm(atom), strength(atom));
    }
    for (Pile pile : piles.values()) {
      canvas.addAll(pile.volumes(), pile.spot);
    }
  }

  /** Spots of one shape; light for the same place as the last goes to the last. */
  private static final class Pile {
    private final Spot spot;
    private final List<Canvas.Volume> volumes = new ArrayList<>();
    private Canvas.Volume open;

    Pile(Spot spot) {
      this.spot = spot;
    }

    void add(double yNm, double xNm, double squareNm) {
      if (open != null && open.yNm() == yNm && open.xNm() == xNm) {
        open = new Canvas.Volume(yNm, xNm, open.squareNm() + squareNm);
        return;
      }
      if (open != null) {
        volumes.add(open);
      }
      open = new Canvas.Volume(yNm, xNm, squareNm);
    }

    List<Canvas.Volume> volumes() {
      if (open != null) {
        volumes.add(open);
        open = null;
      }
      return volumes;
    }
  }

  private double strength(int atom) {
    String element = specimen.atoms().element(atom);
    return light.strengthSquareNm(lit.kind(atom), element, lit.depthNm(atom));
  }

  private Spot shape(int atom) {
    return light.spot(lit.kind(atom), specimen.atoms().element(atom));
  }

  @Override
  public void lose(int[] lost) {
    Atoms atoms = specimen.atoms();
    for (int atom : lost) {
      canvas.add(atoms.yNm(atom), atoms.xNm(atom), shape(atom), -strength(atom));
    }
  }

  @Override
  public void fractions(double[] yNm, double[] xNm, double[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = canvas.at(yNm[i], xNm[i]);
    }
  }

  @Override
  public Scene copy() {
    return new ColumnScene(specimen, light, lit, canvas.copy());
  }
}
