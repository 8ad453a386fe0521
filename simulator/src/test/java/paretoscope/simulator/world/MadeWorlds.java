package paretoscope.simulator.world;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The registered worlds of seed 0, each made once. */
final class MadeWorlds {
  private static final Map<String, World> MADE = new ConcurrentHashMap<>();

  private MadeWorlds() {}

  static World first(String id) {
    return MADE.computeIfAbsent(id, name -> World.of(Worlds.named(name), 0));
  }
}
