package paretoscope.simulator.episode;

import java.util.Arrays;
import paretoscope.core.error.Require;
import paretoscope.core.error.Suggestion;
import paretoscope.simulator.specimen.LabelMap;
import paretoscope.simulator.specimen.Slab;
import paretoscope.simulator.world.World;
import paretoscope.simulator.world.WorldSpec;

/**
 * Which phase is where? Information is the mean intersection over union: for each phase that occurs
 * in the valid region, pixels that are it and claimed to be it / pixels that are either; averaged
 * over these phases, small ones like large ones (Jaccard 1912,
 * doi:10.1111/j.1469-8137.1912.tb05611.x; the mean over classes as in Everingham et al. 2015,
 * doi:10.1007/s11263-014-0733-5). Pixels that nothing is claimed about belong to no claimed phase,
 * and so count as missed.
 */
public final class PhaseMapping implements Task {
  /** What it is called. */
  public static final String NAME = "phase-mapping";

  private static final byte UNCLAIMED = -1;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String goal(WorldSpec world) {
    return "report which phase or domain each place of the field belongs to";
  }

  @Override
  public Scorer scorer(Truth truth) {
    return new Areas(truth.world());
  }

  private static final class Areas implements Scorer {
    private final LabelMap phases;
    private final LabelMap valid;
    private final Slab slab;
    private final int side;
    private final byte[] claimed;
    private final int[] areas;
    private final int[] claims;
    private final int[] both;

    Areas(World world) {
      this.phases = world.specimen().phases();
      this.valid = world.valid();
      this.slab = world.spec().slab();
      this.side = slab.sidePx();
      this.claimed = new byte[side * side];
      Arrays.fill(claimed, UNCLAIMED);
      this.areas = new int[phases.names().size()];
      this.claims = new int[areas.length];
      this.both = new int[areas.length];
      for (int y = 0; y < side; y++) {
        for (int x = 0; x < side; x++) {
          areas[phases.at(y, x)] += valid.at(y, x);
        }
      }
    }

    @Override
    public void check(Claim claim) {
      claim.findings().phases().ifPresent(this::meaning);
    }

    @Override
    public void claim(Claim claim) {
      if (claim.findings().phases().isPresent()) {
        LabelMap map = claim.findings().phases().get();
        byte[] meaning = meaning(map);
        PixelBox box = PixelBox.of(claim.view(), slab);
        int[] columns = new int[box.right() - box.left()];
        for (int i = 0; i < columns.length; i++) {
          double across = (box.left() + i) * slab.pixelNm() - claim.view().leftNm();
          columns[i] = cell(across / claim.view().widthNm(), map.width());
        }
        for (int y = box.top(); y < box.bottom(); y++) {
          double down = y * slab.pixelNm() - claim.view().topNm();
          int row = cell(down / claim.view().heightNm(), map.height());
          for (int i = 0; i < columns.length; i++) {
            change(y, box.left() + i, meaning[map.at(row, columns[i])]);
          }
        }
      }
    }

    private static int cell(double share, int cells) {
      return (int) StrictMath.max(0, StrictMath.min(cells - 1.0, share * cells));
    }

    private byte[] meaning(LabelMap map) {
      byte[] meaning = new byte[map.names().size()];
      for (int i = 0; i < meaning.length; i++) {
        String name = map.names().get(i);
        int index = phases.names().indexOf(name);
        if (index < 0 && !name.equals(Findings.UNKNOWN)) {
          Require.that(
              false,
              "phase",
              name,
              "must be one the world can have, or "
                  + Findings.UNKNOWN
                  + Suggestion.of(name, phases.names()),
              0);
        }
        meaning[i] = (byte) index;
      }
      return meaning;
    }

    private void change(int y, int x, byte phase) {
      int at = y * side + x;
      byte before = claimed[at];
      if (before != phase) {
        claimed[at] = phase;
        if (valid.at(y, x) == 1) {
          int truth = phases.at(y, x);
          count(before, truth, -1);
          count(phase, truth, 1);
        }
      }
    }

    private void count(byte phase, int truth, int change) {
      if (phase != UNCLAIMED) {
        claims[phase] += change;
        both[truth] += phase == truth ? change : 0;
      }
    }

    @Override
    public double information() {
      double sum = 0;
      int present = 0;
      for (int phase = 0; phase < areas.length; phase++) {
        if (areas[phase] > 0) {
          sum += (double) both[phase] / (areas[phase] + claims[phase] - both[phase]);
          present++;
        }
      }
      return present == 0 ? 0 : sum / present;
    }
  }
}
