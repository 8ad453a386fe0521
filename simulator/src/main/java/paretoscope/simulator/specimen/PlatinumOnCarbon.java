package paretoscope.simulator.specimen;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.specimen.ColumnDraft.Placed;
import paretoscope.simulator.specimen.Regions.Disc;

/**
 * Platinum particles on a film of amorphous carbon, on the side where the beam enters. Particles
 * are spheres cut off half a radius below their middle. Three of four stand with [110] along the
 * beam, turned at random in the plane, and a third of those are twinned on a {111} plane that
 * contains the beam; one of four is tilted by 8 to 25 degrees: it shows no columns, none are
 * listed, and the map of validity leaves it out. Single Pt atoms lie on the free carbon; they are
 * columns of kind {@code Pt atom} and count as substitutions, for carbon has no platinum.
 *
 * <p>The slab's thickness is the film's; its size of regions the mean diameter of particles; its
 * contrast the number of single atoms per nm² of free film.
 */
final class PlatinumOnCarbon implements Structure {
  private static final double CUT = 0.5;

  /** Between the lowest platinum and the film, and single atoms likewise [nm] (assumed). */
  private static final double GAP_NM = 0.2;

  private static final double ATOM_CELL_NM = 1;

  private final Slab slab;
  private final Regions regions;
  private final List<Particle> particles = new ArrayList<>();
  private final double topNm;
  private final SeedTree seeds;

  PlatinumOnCarbon(Slab slab, SeedTree seeds) {
    this.slab = slab;
    this.seeds = seeds;
    this.regions = Regions.scattered(slab, seeds.child("particles"));
    double largest = 0;
    for (int n = 0; n < regions.discs().size(); n++) {
      Disc disc = regions.discs().get(n);
      particles.add(particle(disc, seeds.child("pose").child(n).stream()));
      largest = StrictMath.max(largest, disc.radiusNm());
    }
    this.topNm = (1 + CUT) * largest + GAP_NM;
  }

  private static Particle particle(Disc disc, RandomStream random) {
    double turn = random.uniform(0, 180);
    boolean tilted = random.chance(0.25);
    double tilt = random.uniform(8, 25);
    boolean twinned = random.chance(1 / 3.0);
    return new Particle(
        disc.xNm(), disc.yNm(), disc.radiusNm(), turn, tilted ? tilt : 0, twinned && !tilted);
  }

  @Override
  public double thicknessNm() {
    return topNm + slab.thicknessNm();
  }

  @Override
  public List<String> phases() {
    return List.of("carbon", "particle");
  }

  @Override
  public int phase(double xNm, double yNm) {
    return regions.at(xNm, yNm) >= 0 ? 1 : 0;
  }

  @Override
  public double wallNm(double xNm, double yNm) {
    return regions.borderNm(xNm, yNm);
  }

  @Override
  public boolean valid(double xNm, double yNm) {
    int under = regions.at(xNm, yNm);
    return under < 0 || particles.get(under).tiltDegrees() == 0;
  }

  @Override
  public List<Particle> particles() {
    return particles;
  }

  @Override
  public void columns(Consumer<ColumnDraft> to) {
    for (int n = 0; n < particles.size(); n++) {
      Particle particle = particles.get(n);
      if (particle.tiltDegrees() == 0) {
        long first = (long) n << 42;
        new PlatinumLattice(particle, middleNm(particle)).columns(first, slab, this::inside, to);
      }
    }
    singleAtoms(to);
  }

  /** Height of a particle's middle along the beam [nm]. */
  private double middleNm(Particle particle) {
    return topNm - GAP_NM - CUT * particle.radiusNm();
  }

  private boolean inside(Particle particle, Placed atom) {
    double dz = atom.zNm() - middleNm(particle);
    double dx = atom.xNm() - particle.xNm();
    double dy = atom.yNm() - particle.yNm();
    double radius = particle.radiusNm();
    return dx * dx + dy * dy + dz * dz < radius * radius && dz < CUT * radius;
  }

  private void singleAtoms(Consumer<ColumnDraft> to) {
    SeedTree atoms = seeds.child("single atoms");
    int cells = (int) (slab.sideNm() / ATOM_CELL_NM);
    double share = slab.regionContrast() * ATOM_CELL_NM * ATOM_CELL_NM;
    for (int i = 0; i < cells; i++) {
      for (int j = 0; j < cells; j++) {
        RandomStream random = atoms.child(i).child(j).stream();
        boolean there = random.chance(share);
        double x = slab.lowNm() + (j + random.uniform(0.1, 0.9)) * ATOM_CELL_NM;
        double y = slab.lowNm() + (i + random.uniform(0.1, 0.9)) * ATOM_CELL_NM;
        boolean free = regions.at(x, y) < 0 && regions.borderNm(x, y) > 0.3;
        if (there && free) {
          List<Placed> alone = List.of(new Placed("Pt", x, y, topNm - GAP_NM));
          long key = ColumnDraft.key(i, j, 63);
          to.accept(new ColumnDraft("Pt atom", key, x, y, alone, Defect.SUBSTITUTION));
        }
      }
    }
  }

  @Override
  public void loose(Atoms.Builder atoms) {
    for (Particle particle : particles) {
      if (particle.tiltDegrees() > 0) {
        new PlatinumLattice(particle, middleNm(particle)).tilted(slab, this::inside, atoms);
      }
    }
    new AmorphousFilm(slab, topNm).addTo(atoms, seeds.child("film"));
  }
}
