package paretoscope.simulator.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

class TakenTest {
  @Property(tries = 50)
  void saysWhatALookAtAllPlacesSays(
      @ForAll @IntRange(min = 0, max = 200) int count,
      @ForAll @DoubleRange(min = 0.3, max = 4) double farthest,
      @ForAll long seed) {
    RandomStream random = SeedTree.root(seed).child("places").stream();
    Taken taken = new Taken(farthest);
    List<double[]> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double[] place = {30 * random.uniform() - 5, 30 * random.uniform() - 5};
      taken.add(place[0], place[1]);
      all.add(place);
    }
    for (int i = 0; i < 200; i++) {
      double y = 30 * random.uniform() - 5;
      double x = 30 * random.uniform() - 5;
      double distance = farthest * random.uniform();
      boolean near = all.stream().anyMatch(p -> StrictMath.hypot(p[0] - y, p[1] - x) <= distance);
      assertThat(taken.within(y, x, distance)).isEqualTo(near);
    }
  }
}
