package paretoscope.simulator.episode;

import java.util.List;
import paretoscope.core.error.Require;
import paretoscope.simulator.acquisition.Look;
import paretoscope.simulator.acquisition.View;

/** What an agent does in one step. */
public sealed interface Action {
  /**
   * Looks somewhere.
   *
   * @param look field of view, scan positions and dose
   */
  record Scan(Look look) implements Action {
    public Scan {
      Require.that(look != null, "look of a scan", look, "must be given; to end, use Stop", look);
    }

    /**
     * Looks at a view.
     *
     * @param doseElectronsPerSquareAngstrom [e/Å²]
     */
    public static Scan of(View view, double doseElectronsPerSquareAngstrom) {
      return new Scan(new Look(view, doseElectronsPerSquareAngstrom));
    }
  }

  /**
   * Says what the agent claims to know. Costs no dose. One report for each look at most: what is
   * known changes by looking.
   *
   * @param claims about views looked at, later ones before earlier ones where they overlap
   */
  record Report(List<Claim> claims) implements Action {
    public Report {
      claims = List.copyOf(claims);
    }

    /** About one view. */
    public static Report of(View view, Findings findings) {
      return new Report(List.of(new Claim(view, findings)));
    }
  }

  /** Ends the episode. */
  record Stop() implements Action {}
}
