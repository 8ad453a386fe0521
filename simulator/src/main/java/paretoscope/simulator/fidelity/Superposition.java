package paretoscope.simulator.fidelity;

import paretoscope.core.image.Plane;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.scene.ColumnScene;
import paretoscope.simulator.scene.Scene;
import paretoscope.simulator.world.World;

/** The light of all atoms, added up: the scene that episodes begin with. */
final class Superposition implements Imaging {
  private final Scene scene;

  Superposition(World world) {
    this.scene = ColumnScene.of(world);
  }

  @Override
  public Plane fractions(View view) {
    int width = view.widthPx();
    double[] all = new double[width * view.heightPx()];
    double[] x = new double[width];
    double[] y = new double[width];
    double[] line = new double[width];
    for (int row = 0; row < view.heightPx(); row++) {
      for (int column = 0; column < width; column++) {
        y[column] = view.yNm(row);
        x[column] = view.xNm(column);
      }
      scene.fractions(y, x, line);
      System.arraycopy(line, 0, all, row * width, width);
    }
    return new Plane(view.heightPx(), width, all);
  }
}
