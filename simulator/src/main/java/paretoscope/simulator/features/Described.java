package paretoscope.simulator.features;

import java.util.List;
import java.util.function.Supplier;
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
 * @param cutting makes the blocks that phases are told by, which only some ask for
 */
public record Described(
    View view, List<double[]> columns, List<Places.Place> places, Supplier<Blocks> cutting) {
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
        () -> Blocks.of(spots, crystal, view, electrons));
  }

  /** Those that phases are told by; calculated when asked for. */
  public Blocks blocks() {
    return cutting.get();
  }
}
