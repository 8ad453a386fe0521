package paretoscope.simulator.episode;

import java.util.Optional;
import paretoscope.simulator.world.WorldSpec;

/** A question about a world, and how much of the answer an agent's claims hold. */
public interface Task {
  /** In lower-case words joined by -. */
  String name();

  /** What is asked of an agent, in words. */
  String goal(WorldSpec world);

  /** Scores one episode from its beginning. */
  Scorer scorer(Truth truth);

  /** Which places it asks for; empty if its answer is no list of places. */
  default Optional<PlaceQuestion> places(Truth truth) {
    return Optional.empty();
  }

  /** Scores claims as they are made. Not safe for use by several threads. */
  interface Scorer {
    /**
     * Refuses a claim that names what the world cannot have; changes nothing.
     *
     * @throws IllegalArgumentException that says what it names
     */
    default void check(Claim claim) {}

    /** Takes in a claim that passed {@link #check}; it replaces earlier ones about its view. */
    void claim(Claim claim);

    /**
     * Information in all that is claimed now, 0 to 1; area that nothing is claimed about counts as
     * not known.
     */
    double information();
  }
}
