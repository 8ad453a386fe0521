package paretoscope.simulator.agent;

import paretoscope.simulator.episode.PreparedWorld;
import paretoscope.simulator.episode.Truth;
import paretoscope.simulator.perceive.Perception;
import paretoscope.simulator.perceive.Perceptions;
import paretoscope.simulator.specimen.Material;

/**
 * What parts of an agent are made with.
 *
 * @param world that they are to explore
 * @param perceptions that learned parts may use
 */
record Surroundings(PreparedWorld world, Perceptions perceptions) {
  /** Of the world; for oracles alone. */
  Truth truth() {
    return world.truth();
  }

  /** What the world is made of, as is published. */
  Material material() {
    return world.world().spec().material();
  }

  /** What was taught on the world's own material. */
  Perception ofMaterial() {
    return perceptions.on(material().id());
  }
}
