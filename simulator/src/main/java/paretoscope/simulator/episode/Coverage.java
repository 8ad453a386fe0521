package paretoscope.simulator.episode;

import java.util.BitSet;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.world.World;

/** How much of a world's valid region has been claimed to be known. */
final class Coverage {
  private final World world;
  private final int side;
  private final BitSet open = new BitSet();
  private final int all;

  Coverage(World world) {
    this.world = world;
    this.side = world.spec().slab().sidePx();
    for (int i = 0; i < side * side; i++) {
      open.set(i, world.isValid(i / side, i % side));
    }
    this.all = open.cardinality();
  }

  void add(View view) {
    PixelBox box = PixelBox.of(view, world.spec().slab());
    for (int row = box.top(); row < box.bottom(); row++) {
      open.clear(row * side + box.left(), row * side + box.right());
    }
  }

  /** Share, 0 to 1; 1 where nothing is valid. */
  double share() {
    return all == 0 ? 1 : 1 - (double) open.cardinality() / all;
  }
}
