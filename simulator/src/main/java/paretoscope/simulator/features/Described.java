package paretoscope.simulator.features;

import java.util.List;
import paretoscope.simulator.acquisition.Detector;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.columns.Electrons;
import paretoscope.simulator.episode.Recording;

/**
 * A recording in numbers.
 *
 * @param view what was scanned
 * @param columns found, row and column [px]
 * @param places where a column is or ought to be
 * @param blocks that phases are told by
 */
public record Described(
    View view, List<double[]> columns, List<Places.Place> places, Blocks blocks) {
  public Described {
    columns = List.copyOf(columns);
    places = List.copyOf(places);
  }

  /** What there is to say about a recording. */
  public static Described of(Recording recording, Detector detector) {
    View view = recording.look().view();
    double electrons = recording.look().electronsPerPixel();
    Spots spots = new Spots(Electrons.of(recording, detector));
    Crystal crystal = new Crystal(spots);
    return new Described(
        view,
        crystal.columns(),
        Places.of(spots, crystal, electrons),
        Blocks.of(spots, crystal, view, electrons));
  }
}
