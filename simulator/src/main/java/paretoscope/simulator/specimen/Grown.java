package paretoscope.simulator.specimen;

import java.util.List;

/**
 * A piece of material that was made, with what is known about it.
 *
 * @param specimen atoms, columns and phases
 * @param valid label 1 where the listed columns tell the whole truth, 0 elsewhere
 * @param particles those on a support; empty for crystals
 */
public record Grown(Specimen specimen, LabelMap valid, List<Particle> particles) {
  public Grown {
    particles = List.copyOf(particles);
  }
}
