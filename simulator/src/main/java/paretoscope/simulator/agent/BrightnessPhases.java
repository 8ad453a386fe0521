package paretoscope.simulator.agent;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import paretoscope.core.image.Otsu;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.columns.Electrons;
import paretoscope.simulator.episode.Recording;
import paretoscope.simulator.specimen.LabelMap;
import paretoscope.simulator.specimen.Material;

/**
 * Phases told by brightness alone: blocks of about 0.3 nm, cut by Otsu's threshold of all blocks of
 * the last looks, the brighter ones being the phase of heavier atoms. Works for germanium in
 * silicon and platinum on carbon; domains that differ only in direction are all taken for the
 * first.
 */
final class BrightnessPhases {
  private static final double BLOCK_NM = 0.32;
  private static final int LOOKS = 16;

  /** Phases whose brightness differs by less are one [ratio of means]. */
  private static final double LEAST_RATIO = 1.15;

  Optional<LabelMap> read(Recording recording, ExperimentState state) {
    List<String> names = state.spec().phases();
    View view = recording.look().view();
    int rows = blocks(view.heightNm(), view.heightPx());
    int columns = blocks(view.widthNm(), view.widthPx());
    byte[] labels = new byte[rows * columns];
    Material material = state.spec().world().material();
    if (material == Material.SIGE || material == Material.PTC) {
      double threshold = threshold(state);
      double[] blocks = means(recording, state);
      for (int i = 0; i < labels.length; i++) {
        labels[i] = (byte) (blocks[i] > threshold ? 1 : 0);
      }
    }
    return Optional.of(new LabelMap(names, rows, columns, labels));
  }

  private static int blocks(double nm, int px) {
    return (int) StrictMath.max(1, StrictMath.min(px, Math.rint(nm / BLOCK_NM)));
  }

  /** Where to cut; infinite where all is one phase. */
  private static double threshold(ExperimentState state) {
    double[] blocks =
        IntStream.range(Math.max(0, state.looks() - LOOKS), state.looks())
            .mapToObj(look -> state.once(look, "means of blocks", r -> means(r, state)))
            .flatMapToDouble(Arrays::stream)
            .toArray();
    double threshold = Otsu.threshold(blocks);
    double bright = Arrays.stream(blocks).filter(b -> b > threshold).average().orElse(0);
    double dark = Arrays.stream(blocks).filter(b -> b <= threshold).average().orElse(0);
    return bright > LEAST_RATIO * dark ? threshold : Double.POSITIVE_INFINITY;
  }

  /** Mean share of the electrons collected, block by block. */
  private static double[] means(Recording recording, ExperimentState state) {
    View view = recording.look().view();
    Electrons image = Electrons.of(recording, state.spec().world().detector());
    int rows = blocks(view.heightNm(), view.heightPx());
    int columns = blocks(view.widthNm(), view.widthPx());
    double[] sums = new double[rows * columns];
    int[] counts = new int[rows * columns];
    for (int y = 0; y < view.heightPx(); y++) {
      for (int x = 0; x < view.widthPx(); x++) {
        int block = y * rows / view.heightPx() * columns + x * columns / view.widthPx();
        sums[block] += image.plane().at(y, x);
        counts[block]++;
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= counts[i] * recording.look().electronsPerPixel();
    }
    return sums;
  }
}
