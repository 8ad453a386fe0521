package paretoscope.simulator.episode;

import java.util.Arrays;
import paretoscope.simulator.specimen.LabelMap;
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
    private final ClaimedPhases spread;
    private final int side;
    private final byte[] claimed;
    private final int[] areas;
    private final int[] claims;
    private final int[] both;

    Areas(World world) {
      this.phases = world.specimen().phases();
      this.valid = world.valid();
      this.spread = new ClaimedPhases(world.spec().slab(), phases.names());
      this.side = world.spec().slab().sidePx();
      this.claimed = new byte[side * side];
      Arrays.fill(claimed, ClaimedPhases.UNCLAIMED);
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
      claim.findings().phases().ifPresent(spread::meaning);
    }

    @Override
    public void claim(Claim claim) {
      spread.each(claim, this::change);
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
      if (phase != ClaimedPhases.UNCLAIMED) {
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
