package paretoscope.simulator.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import paretoscope.core.error.Require;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.imaging.FieldOfView;
import paretoscope.simulator.imaging.HaadfMicroscope;
import paretoscope.simulator.imaging.ImagingSpec;
import paretoscope.simulator.imaging.Optics;
import paretoscope.simulator.imaging.Relief;
import paretoscope.simulator.imaging.SimulatedImage;
import paretoscope.simulator.specimen.CrystalSpec;

/**
 * Images of strontium titanate for the demo: one piece of crystal per vacancy rate, each seen at
 * every dose.
 *
 * @param sidePx height and width
 * @param pixelSizeNm distance of scan positions [nm]
 * @param dosesElectronsPerSquareAngstrom doses [e/Å²]
 * @param vacancyRates shares of missing columns
 */
public record DemoImages(
    int sidePx,
    double pixelSizeNm,
    List<Double> dosesElectronsPerSquareAngstrom,
    List<Double> vacancyRates) {
  /** Six images: about 2, 6 and 60 counted electrons per pixel, 2 % and 10 % vacancies. */
  public static final DemoImages DEFAULT =
      new DemoImages(384, 0.02, List.of(3e3, 1e4, 1e5), List.of(0.02, 0.1));

  public DemoImages {
    Require.within("side of demo images [px]", sidePx, 16, 4096);
    Require.within("pixel size of demo images [nm]", pixelSizeNm, 0.001, 0.1);
    dosesElectronsPerSquareAngstrom = List.copyOf(dosesElectronsPerSquareAngstrom);
    vacancyRates = List.copyOf(vacancyRates);
    Require.that(
        !dosesElectronsPerSquareAngstrom.isEmpty(), "doses", "none", "must be one or more", 0);
    Require.that(!vacancyRates.isEmpty(), "vacancy rates", "none", "must be one or more", 0);
  }

  /** How many images {@link #make} returns. */
  public int count() {
    return dosesElectronsPerSquareAngstrom.size() * vacancyRates.size();
  }

  /** The images, by vacancy rate and then dose; equal seeds, equal bits. */
  public List<SimulatedImage> make(SeedTree seeds) {
    List<SimulatedImage> images = new ArrayList<>();
    for (double rate : vacancyRates) {
      SeedTree piece = seeds.child("demo crystal").child(Double.toString(rate));
      for (double dose : dosesElectronsPerSquareAngstrom) {
        images.add(image(rate, dose, piece));
      }
    }
    return images;
  }

  private SimulatedImage image(double rate, double dose, SeedTree piece) {
    double rotationDegrees = piece.child("rotation").stream().uniform(-10, 10);
    double wedgeDegrees = piece.child("wedge").stream().uniform(0, 360);
    ImagingSpec spec =
        new ImagingSpec(
            new FieldOfView(sidePx, sidePx, pixelSizeNm),
            rotationDegrees,
            dose,
            Optics.DEFAULT,
            new Relief(0.4, wedgeDegrees, 0.5));
    String id = String.format(Locale.ROOT, "srtio3-%.0f-e-per-A2-vacancies-%s", dose, rate);
    return new HaadfMicroscope(spec)
        .record(
            id,
            CrystalSpec.strontiumTitanate(rate),
            piece.child("specimen"),
            piece.child("electrons").child(Double.toString(dose)));
  }
}
