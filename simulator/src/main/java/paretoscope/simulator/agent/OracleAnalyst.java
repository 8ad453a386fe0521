package paretoscope.simulator.agent;

import java.util.List;
import java.util.Optional;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.episode.Findings;
import paretoscope.simulator.episode.FoundColumn;
import paretoscope.simulator.episode.FoundDefect;
import paretoscope.simulator.episode.Recording;
import paretoscope.simulator.episode.Truth;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.LabelMap;

/** Reads the truth inside the view, whatever the dose: what no analyst can surpass. */
final class OracleAnalyst implements Analyst {
  private final Truth truth;

  OracleAnalyst(Truth truth) {
    this.truth = truth;
  }

  @Override
  public Findings read(Recording recording, ExperimentState state) {
    View view = recording.look().view();
    List<FoundColumn> columns =
        truth.columns().stream()
            .filter(column -> inside(view, column))
            .map(column -> new FoundColumn(column.xNm(), column.yNm(), 1))
            .toList();
    List<FoundDefect> defects =
        truth.defects().stream()
            .filter(column -> inside(view, column))
            .map(column -> new FoundDefect(column.xNm(), column.yNm(), column.defect(), 1))
            .toList();
    return new Findings(columns, defects, Optional.of(phases(view)));
  }

  private static boolean inside(View view, AtomicColumn column) {
    double across = column.xNm() - view.leftNm();
    double down = column.yNm() - view.topNm();
    return across >= 0 && down >= 0 && across < view.widthNm() && down < view.heightNm();
  }

  /** As fine as the field's own pixels. */
  private LabelMap phases(View view) {
    LabelMap phases = truth.world().specimen().phases();
    double pixelNm = truth.world().spec().slab().pixelNm();
    int height = (int) StrictMath.max(1, Math.rint(view.heightNm() / pixelNm));
    int width = (int) StrictMath.max(1, Math.rint(view.widthNm() / pixelNm));
    byte[] labels = new byte[height * width];
    for (int y = 0; y < height; y++) {
      int row = pixel(view.topNm() + (y + 0.5) * view.heightNm() / height, pixelNm, phases);
      for (int x = 0; x < width; x++) {
        int column = pixel(view.leftNm() + (x + 0.5) * view.widthNm() / width, pixelNm, phases);
        labels[y * width + x] = (byte) phases.at(row, column);
      }
    }
    return new LabelMap(phases.names(), height, width, labels);
  }

  private static int pixel(double nm, double pixelNm, LabelMap phases) {
    double px = Math.rint(nm / pixelNm);
    return (int) StrictMath.max(0, StrictMath.min(phases.height() - 1.0, px));
  }
}
