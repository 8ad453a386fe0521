package paretoscope.simulator.fidelity;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import paretoscope.core.error.Suggestion;
import paretoscope.core.error.UserError;
import paretoscope.simulator.wave.WaveMachine;
import paretoscope.simulator.world.World;

/** How faithful images are to the scattering of electrons, and so how long they take. */
public enum Fidelity {
  /** Columns of calibrated brightness, placed and blurred: a whole world in a second. */
  SUPERPOSITION {
    @Override
    public Imaging of(World world, WaveMachine machine) {
      return new Superposition(world);
    }
  },
  /** Probes as sums of plane waves through pieces of the specimen: some core-hours for a tile. */
  PRISM {
    @Override
    public Imaging of(World world, WaveMachine machine) {
      return new Scattered(world, new ByPlaneWaves(ByPlaneWaves.WINDOW_NM, HeapRoom.SHARED));
    }
  },
  /** Every probe through every slice of pieces of the specimen: many hours for a tile. */
  MULTISLICE {
    @Override
    public Imaging of(World world, WaveMachine machine) {
      return new Scattered(world, new OneByOne(machine));
    }
  };

  /** Grows whenever images change; images of different versions are different runs. */
  public static final int VERSION = 2;

  /** Makes a world ready to be looked at, by this machine's processor. */
  public Imaging of(World world) {
    return of(world, WaveMachine.PROCESSOR);
  }

  /**
   * Makes a world ready to be looked at.
   *
   * @param machine calculates waves, where there are any
   */
  public abstract Imaging of(World world, WaveMachine machine);

  /** Its name for people. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Their names. */
  public static List<String> ids() {
    return Stream.of(values()).map(Fidelity::id).toList();
  }

  /**
   * The fidelity of a name.
   *
   * @throws UserError if there is none; the message names the likeliest
   */
  public static Fidelity named(String id) {
    return Stream.of(values())
        .filter(fidelity -> fidelity.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new UserError("unknown fidelity `" + id + "`" + Suggestion.of(id, ids())));
  }
}
