package paretoscope.simulator.wave;

import java.util.List;

/** Where waves are calculated. Immutable; several threads may use one. */
public interface WaveMachine {
  /** This machine's processor, the calling thread alone. */
  WaveMachine PROCESSOR =
      new WaveMachine() {
        @Override
        public String name() {
          return "cpu";
        }

        @Override
        public ProbeScattering multislice(SliceStack stack, ProbeOptics optics, List<Ring> rings) {
          return new Multislice(stack, optics, rings);
        }
      };

  /** For people: {@code cpu}, or which device. */
  String name();

  /**
   * Makes a specimen ready for probes. Close what is returned.
   *
   * @throws IllegalArgumentException if the grid does not resolve a detector's outer angle
   */
  ProbeScattering multislice(SliceStack stack, ProbeOptics optics, List<Ring> rings);
}
