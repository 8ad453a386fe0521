package paretoscope.simulator.specimen;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import paretoscope.simulator.specimen.ColumnDraft.Placed;

/**
 * The lattice of one platinum particle: face-centred cubic, a = 0.3924 nm (Arblaster 1997, Platinum
 * Metals Rev. 41, 12, rounded), [110] along the beam before it is tilted.
 */
final class PlatinumLattice {
  static final double CELL_NM = 0.3924;

  private static final double ACROSS_NM = CELL_NM / 1.4142135623730951;

  /** Unit normal of the twin plane across and down the particle: (111) seen along [110]. */
  private static final double NORMAL_U = 0.816496580927726;

  private static final double NORMAL_V = 0.5773502691896258;

  private final Particle particle;
  private final double middleZ;
  private final Pose pose;
  private final int most;

  PlatinumLattice(Particle particle, double middleZ) {
    this.particle = particle;
    this.middleZ = middleZ;
    this.pose = Pose.turned(particle.xNm(), particle.yNm(), particle.turnDegrees());
    this.most = (int) (particle.radiusNm() / ACROSS_NM) + 2;
  }

  /** The columns of an upright particle, their keys counted from {@code first}. */
  void columns(
      long first, Slab slab, BiPredicate<Particle, Placed> inside, Consumer<ColumnDraft> to) {
    for (int i = -most; i <= most; i++) {
      for (int j = -most; j <= most; j++) {
        for (int site = 0; site < 2; site++) {
          double u = (j + 0.5 * site) * ACROSS_NM;
          double v = (i + 0.5 * site) * CELL_NM;
          double beyond = u * NORMAL_U + v * NORMAL_V;
          long key = first + ((i + most) * 256L + j + most) * 4 + site;
          if (!particle.twinned() || beyond > -1e-9) {
            column(key, u, v, site, slab, inside, to);
          }
          if (particle.twinned() && beyond > 1e-9) {
            double mirrorU = u - 2 * beyond * NORMAL_U;
            double mirrorV = v - 2 * beyond * NORMAL_V;
            column(key + 2, mirrorU, mirrorV, site, slab, inside, to);
          }
        }
      }
    }
  }

  private void column(
      long key,
      double u,
      double v,
      int site,
      Slab slab,
      BiPredicate<Particle, Placed> inside,
      Consumer<ColumnDraft> to) {
    double x = pose.x(u, v);
    double y = pose.y(u, v);
    List<Placed> atoms = new ArrayList<>();
    for (int n = -most; n <= most; n++) {
      Placed atom = new Placed("Pt", x, y, middleZ + (n + 0.5 * site) * ACROSS_NM);
      if (inside.test(particle, atom)) {
        atoms.add(atom);
      }
    }
    if (!atoms.isEmpty() && slab.holds(x, y)) {
      to.accept(new ColumnDraft("Pt", key, x, y, atoms));
    }
  }

  /** The atoms of a tilted particle: about the axis down its own plane. */
  void tilted(Slab slab, BiPredicate<Particle, Placed> inside, Atoms.Builder atoms) {
    double angle = StrictMath.toRadians(particle.tiltDegrees());
    double cosine = StrictMath.cos(angle);
    double sine = StrictMath.sin(angle);
    for (int i = -most; i <= most; i++) {
      for (int j = -most; j <= most; j++) {
        for (int n = -most; n <= most; n++) {
          for (int site = 0; site < 2; site++) {
            double u = (j + 0.5 * site) * ACROSS_NM;
            double v = (i + 0.5 * site) * CELL_NM;
            double w = (n + 0.5 * site) * ACROSS_NM;
            double tiltedU = cosine * u + sine * w;
            double z = middleZ - sine * u + cosine * w;
            Placed atom = new Placed("Pt", pose.x(tiltedU, v), pose.y(tiltedU, v), z);
            if (inside.test(particle, atom) && slab.holds(atom.xNm(), atom.yNm())) {
              atoms.add("Pt", atom.xNm(), atom.yNm(), z);
            }
          }
        }
      }
    }
  }
}
