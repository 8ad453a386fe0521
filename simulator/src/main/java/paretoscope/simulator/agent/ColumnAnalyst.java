package paretoscope.simulator.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import paretoscope.core.error.Require;
import paretoscope.core.lattice.NeighbourGrid;
import paretoscope.core.noise.Median;
import paretoscope.core.space.Parameter;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Blob;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.columns.Brightness;
import paretoscope.simulator.columns.ColumnFinder;
import paretoscope.simulator.columns.Electrons;
import paretoscope.simulator.columns.Repeats;
import paretoscope.simulator.columns.Sites;
import paretoscope.simulator.episode.Findings;
import paretoscope.simulator.episode.FoundColumn;
import paretoscope.simulator.episode.FoundDefect;
import paretoscope.simulator.episode.Recording;
import paretoscope.simulator.specimen.Defect;
import paretoscope.simulator.specimen.Material;

/**
 * Finds columns, then compares each with those of its kind around it: one that is much weaker or
 * stronger, or missing where its neighbours say it should be, has a defect. What counts as much is
 * measured in the image itself: some standard deviations of counting, more where columns spread
 * more, and at least some per cent. On a support, a column that stands alone is a foreign atom.
 */
final class ColumnAnalyst implements Analyst {
  /** A column with no other so near belongs to no crystal [nm]. */
  private static final double ALONE_NM = 0.45;

  /** A particle's edge takes three of eight neighbours away. */
  private static final int EDGE = 2;

  /** So does a fault, but in a crystal that goes on behind it. */
  private static final int FAULT = 4;

  private final ColumnFinder finder;
  private final Doubt doubt;
  private final BrightnessPhases phases = new BrightnessPhases();

  /**
   * What is too little to be a defect.
   *
   * @param significance standard deviations of counting that a column must differ by
   * @param leastDeviation share of its neighbours' brightness that it must differ by
   */
  record Doubt(double significance, double leastDeviation) {
    static final Doubt USUAL = new Doubt(4, 0.15);

    static final List<Parameter> PARAMETERS =
        List.of(
            RealParameter.of(
                "significance",
                "1",
                "standard deviations of counting that a column with a defect differs by",
                2,
                8,
                USUAL.significance),
            RealParameter.of(
                "least_deviation",
                "1",
                "share of its neighbours' brightness that a column with a defect differs by",
                0.02,
                0.5,
                USUAL.leastDeviation));

    Doubt {
      Require.within("significance", significance, 0, 100);
      Require.within("least_deviation", leastDeviation, 0, 1);
    }

    static Doubt of(Settings settings) {
      return new Doubt(settings.real("significance"), settings.real("least_deviation"));
    }
  }

  ColumnAnalyst(ColumnFinder finder) {
    this(finder, Doubt.USUAL);
  }

  ColumnAnalyst(ColumnFinder finder, Doubt doubt) {
    this.finder = finder;
    this.doubt = doubt;
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
    boolean particles = state.spec().world().material() == Material.PTC;
    Contrast contrast = new Contrast(state.spec().world());
    List<FoundDefect> defects = new ArrayList<>();
    for (Sites.Site site : unusual(sites(blobs, image, particles ? EDGE : FAULT))) {
      contrast
          .defect(site.ratio())
          .map(k -> new FoundDefect(view.xNm(site.x()), view.yNm(site.y()), k, 1))
          .ifPresent(defects::add);
    }
    if (particles) {
      defects.addAll(alone(columns));
    }
    return new Findings(columns, defects, phases.read(recording, state));
  }

  private static List<FoundDefect> alone(List<FoundColumn> columns) {
    NeighbourGrid grid =
        new NeighbourGrid(
            columns.stream().mapToDouble(FoundColumn::yNm).toArray(),
            columns.stream().mapToDouble(FoundColumn::xNm).toArray());
    return IntStream.range(0, columns.size())
        .filter(i -> !grid.any(columns.get(i).yNm(), columns.get(i).xNm(), ALONE_NM, i))
        .mapToObj(columns::get)
        .map(c -> new FoundDefect(c.xNm(), c.yNm(), Defect.SUBSTITUTION, 1))
        .toList();
  }

  private static List<Sites.Site> sites(List<Blob> blobs, Electrons image, int mostAbsent) {
    Brightness brightness = new Brightness(image);
    double[] y = blobs.stream().mapToDouble(Blob::y).toArray();
    double[] x = blobs.stream().mapToDouble(Blob::x).toArray();
    double[] bright = new double[y.length];
    for (int i = 0; i < bright.length; i++) {
      bright[i] = brightness.at(y[i], x[i]);
    }
    return new Repeats(y, x, bright, image.pixelNm())
        .find()
        .map(lattice -> new Sites(blobs, bright, brightness, lattice, mostAbsent).compared())
        .orElse(List.of());
  }

  private List<Sites.Site> unusual(List<Sites.Site> sites) {
    double[] inNoise =
        sites.stream()
            .filter(Sites.Site::found)
            .mapToDouble(site -> StrictMath.abs(site.ratio() - 1) / site.noise())
            .sorted()
            .toArray();
    double spread = inNoise.length == 0 ? 1 : Median.NORMAL_PER_MAD * inNoise[inNoise.length / 2];
    double least = doubt.significance() * StrictMath.max(1, spread);
    return sites.stream()
        .filter(
            site ->
                StrictMath.abs(site.ratio() - 1)
                    > StrictMath.max(doubt.leastDeviation(), least * site.noise()))
        .toList();
  }
}
