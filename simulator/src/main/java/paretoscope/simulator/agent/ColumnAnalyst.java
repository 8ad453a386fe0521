package paretoscope.simulator.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paretoscope.core.lattice.LatticeVectors;
import paretoscope.core.spot.Blob;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.episode.Findings;
import paretoscope.simulator.episode.FoundColumn;
import paretoscope.simulator.episode.FoundDefect;
import paretoscope.simulator.episode.Recording;

/**
 * Finds columns, then compares each with those of its kind around it: one that is much weaker or
 * stronger, or missing where its neighbours say it should be, has a defect. What counts as much is
 * measured in the image itself: 4 standard deviations of counting, or of the spread among columns,
 * and at least 20 %.
 */
final class ColumnAnalyst implements Analyst {
  private static final double LEAST_DEVIATION = 0.2;
  private static final double SIGNIFICANCE = 4;

  /** From the median of absolute deviations to a Gaussian's standard deviation. */
  private static final double GAUSSIAN = 1.4826;

  /** Columns nearer the rim are seen in part, and their places found too far inside [nm]. */
  private static final double BORDER_NM = 0.04;

  private final ColumnFinder finder;
  private final BrightnessPhases phases = new BrightnessPhases();

  ColumnAnalyst(ColumnFinder finder) {
    this.finder = finder;
  }

  @Override
  public Findings read(Recording recording, ExperimentState state) {
    Electrons image = Electrons.of(recording, state.spec().world().detector());
    View view = recording.look().view();
    List<Blob> blobs = finder.find(image);
    List<FoundColumn> columns = new ArrayList<>();
    for (Blob blob : blobs) {
      columns.add(new FoundColumn(view.xNm(blob.x()), view.yNm(blob.y()), 1));
    }
    Contrast contrast = new Contrast(state.spec().world());
    List<FoundDefect> defects = new ArrayList<>();
    for (Sites.Site site : unusual(sites(blobs, image))) {
      contrast
          .defect(site.ratio())
          .map(k -> new FoundDefect(view.xNm(site.x()), view.yNm(site.y()), k, 1))
          .ifPresent(defects::add);
    }
    return new Findings(columns, defects, phases.read(recording, state));
  }

  private static List<Sites.Site> sites(List<Blob> blobs, Electrons image) {
    Brightness brightness = new Brightness(image);
    double[] y = blobs.stream().mapToDouble(Blob::y).toArray();
    double[] x = blobs.stream().mapToDouble(Blob::x).toArray();
    double[] bright = new double[y.length];
    for (int i = 0; i < bright.length; i++) {
      bright[i] = brightness.at(y[i], x[i]);
    }
    double pixelNm = image.pixelNm();
    Optional<LatticeVectors> lattice = new Repeats(y, x, bright, pixelNm).find();
    if (lattice.isEmpty()) {
      return List.of();
    }
    double slack = StrictMath.max(1, Repeats.SLACK_NM / pixelNm);
    return new Sites(y, x, bright, brightness, lattice.get(), slack)
        .compared(image.plane().height(), image.plane().width(), BORDER_NM / pixelNm);
  }

  private static List<Sites.Site> unusual(List<Sites.Site> sites) {
    double[] deviations =
        sites.stream()
            .filter(Sites.Site::found)
            .mapToDouble(site -> StrictMath.abs(site.ratio() - 1))
            .sorted()
            .toArray();
    double spread = deviations.length == 0 ? 0 : GAUSSIAN * deviations[deviations.length / 2];
    double least = StrictMath.max(LEAST_DEVIATION, SIGNIFICANCE * spread);
    return sites.stream()
        .filter(
            site ->
                StrictMath.abs(site.ratio() - 1)
                    > StrictMath.max(least, SIGNIFICANCE * site.noise()))
        .toList();
  }
}
