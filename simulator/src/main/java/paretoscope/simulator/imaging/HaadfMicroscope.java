package paretoscope.simulator.imaging;

import java.util.List;
import paretoscope.core.image.Micrograph;
import paretoscope.core.image.Plane;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.specimen.CrystalSpec;

/**
 * Records high-angle annular dark-field images of crystals in the incoherent model: each column is
 * a spot whose light is the sum of Z^n over its atoms and whose width comes from probe, source and
 * thermal motion; featureless light lies under it; both grow with thickness; dose makes electrons
 * of it, and electrons are counted one by one.
 */
public final class HaadfMicroscope {
  private final ImagingSpec spec;

  public HaadfMicroscope(ImagingSpec spec) {
    this.spec = spec;
  }

  /**
   * An image with its truth.
   *
   * @param id the micrograph's name
   * @param specimen seeds of the lattice's shift, its vacancies and the relief: equal seeds, the
   *     same piece of crystal
   * @param noise seeds of the electrons' arrival
   */
  public SimulatedImage record(String id, CrystalSpec crystal, SeedTree specimen, SeedTree noise) {
    Plane counts = ShotNoise.count(expectedElectrons(crystal, specimen), noise);
    double pixelSizeNm = spec.field().pixelSizeNm();
    List<Column> truth =
        lattice(crystal, specimen).columns(0).stream()
            .filter(c -> c.site().listed())
            .map(c -> c.truth(pixelSizeNm))
            .toList();
    return new SimulatedImage(new Micrograph(id, counts, pixelSizeNm), truth);
  }

  /** Mean electron count of each pixel: what {@link #record} draws around. */
  public Plane expectedElectrons(CrystalSpec crystal, SeedTree specimen) {
    Optics optics = spec.optics();
    SpotCanvas canvas = new SpotCanvas(spec.field());
    canvas.add(lattice(crystal, specimen).columns(marginNm(crystal)), optics);
    SlowVariation slow = new SlowVariation(spec.field(), spec.relief(), specimen.child("relief"));
    double even = crystal.cellWeight(optics.zExponent()) / crystal.cellAreaSquareNm();
    double mean = spec.incidentElectronsPerPixel() * optics.collectedFraction();
    double[] density = canvas.density().values();
    double[] expected = new double[density.length];
    int width = spec.field().widthPx();
    for (int i = 0; i < expected.length; i++) {
      double featureless = optics.featurelessShare() * slow.contamination(i / width, i % width);
      double detail = (1 - optics.featurelessShare()) * density[i] / even;
      expected[i] = mean * slow.thickness(i / width, i % width) * (featureless + detail);
    }
    return new Plane(spec.field().heightPx(), width, expected);
  }

  private Lattice lattice(CrystalSpec crystal, SeedTree specimen) {
    return new Lattice(crystal, spec.field(), spec.rotationDegrees(), specimen.child("lattice"));
  }

  private double marginNm(CrystalSpec crystal) {
    double widest =
        crystal.sites().stream()
            .flatMap(site -> site.atoms().stream())
            .mapToDouble(atom -> spec.optics().spotSigmaNm(atom.rmsDisplacementNm()))
            .max()
            .orElseThrow();
    return SpotCanvas.REACH_SIGMAS * widest;
  }
}
