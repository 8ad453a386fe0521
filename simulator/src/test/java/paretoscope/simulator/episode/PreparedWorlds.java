package paretoscope.simulator.episode;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import paretoscope.simulator.damage.Contamination;
import paretoscope.simulator.world.World;
import paretoscope.simulator.world.WorldSpec;
import paretoscope.simulator.world.Worlds;

/** Worlds of seed 0, made once for all tests. */
public final class PreparedWorlds {
  private static final Map<String, PreparedWorld> ALL = new ConcurrentHashMap<>();

  private PreparedWorlds() {}

  public static PreparedWorld of(String id) {
    return ALL.computeIfAbsent(id, name -> PreparedWorld.of(World.of(Worlds.named(name), 0)));
  }

  public static PreparedWorld easy() {
    return of("srtio3-easy-v1");
  }

  /** The easy world as it would be without any defect. */
  public static PreparedWorld perfect() {
    return ALL.computeIfAbsent(
        "perfect", name -> PreparedWorld.of(World.of(perfect(Worlds.named("srtio3-easy-v1")), 0)));
  }

  private static WorldSpec perfect(WorldSpec spec) {
    return new WorldSpec(
        "perfect-v1",
        spec.material(),
        spec.difficulty(),
        spec.slab(),
        List.of(),
        spec.spread(),
        spec.scanErrors(),
        spec.detector(),
        spec.damage(),
        spec.contamination(),
        spec.budgetElectrons());
  }

  /** The easy world in a poor vacuum: much signal from carbon soon. */
  public static PreparedWorld dirty() {
    return ALL.computeIfAbsent(
        "dirty", name -> PreparedWorld.of(World.of(dirty(Worlds.named("srtio3-easy-v1")), 0)));
  }

  private static WorldSpec dirty(WorldSpec spec) {
    return new WorldSpec(
        "dirty-v1",
        spec.material(),
        spec.difficulty(),
        spec.slab(),
        spec.defects(),
        spec.spread(),
        spec.scanErrors(),
        spec.detector(),
        spec.damage(),
        new Contamination(0.05, 1000),
        spec.budgetElectrons());
  }
}
