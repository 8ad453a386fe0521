package paretoscope.core.sieve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import paretoscope.core.image.Plane;
import paretoscope.core.segment.FoundMask;
import paretoscope.core.segment.MaskContrast;
import paretoscope.core.segment.MaskMeasures;
import paretoscope.core.segment.MaskShape;
import paretoscope.core.space.ChoiceParameter;
import paretoscope.core.space.Parameter;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Scale;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.OperatorCard;
import paretoscope.core.workflow.Sieve;

/**
 * {@code shape-sieve}: keeps masks of a size, shape and contrast. The thresholds of the automatic
 * mask generator know none of these, so without a sieve no setting selects shapes. With its presets
 * it keeps all.
 */
public final class ShapeSieve implements Sieve {
  private static final String LEAST_SHARE = "least_share";
  private static final String LARGEST_SHARE = "largest_share";
  private static final String CIRCULARITY = "least_circularity";
  private static final String SOLIDITY = "least_solidity";
  private static final String AGREEMENT = "least_agreement";
  private static final String TONE = "tone";
  private static final String NESTED = "nested";
  private static final String SOLID = "solid";

  private static final OperatorCard CARD =
      new OperatorCard(
          "shape-sieve",
          "keeps masks of a size, shape and contrast",
          "own",
          List.of(
              share(LEAST_SHARE, "least area in areas of the image", 1e-6, 1e-3, 0.0),
              share(LARGEST_SHARE, "greatest area in areas of the image", 1e-3, 1, 1.0),
              least(CIRCULARITY, "least 4 pi area / perimeter²", 0.9),
              least(SOLIDITY, "least area over that of the convex hull", 0.95),
              least(AGREEMENT, "least IoU with what a threshold between in and out draws", 0.8),
              new ChoiceParameter(
                  TONE,
                  "masks brighter or darker than what is around them, or any",
                  List.of("any", "bright", "dark"),
                  "any"),
              new ChoiceParameter(
                  NESTED,
                  "of masks within others: keep both, the parts, the wholes, or the one nearest to"
                      + " convex",
                  List.of("both", "parts", "wholes", SOLID),
                  "both")),
          List.of());

  private static Parameter share(String name, String about, double low, double high, double all) {
    return new RealParameter(name, "1", about, low, high, 0, Scale.LOG, all);
  }

  private static Parameter least(String name, String about, double high) {
    return new RealParameter(name, "1", about, 0, high, 0.05, Scale.LINEAR, 0.0);
  }

  @Override
  public OperatorCard card() {
    return CARD;
  }

  @Override
  public Prepared prepare(Plane image) {
    MaskMeasures measures = new MaskMeasures(image);
    return (masks, settings) -> {
      Settings all = settings.withPresets(CARD.parameters());
      List<FoundMask> kept = masks.stream().filter(found -> passes(measures, found, all)).toList();
      String nested = all.word(NESTED);
      return nested.equals(SOLID) ? solid(measures, kept) : unnested(kept, nested);
    };
  }

  private static boolean passes(MaskMeasures measures, FoundMask found, Settings settings) {
    double share = (double) found.area() / (found.mask().height() * found.mask().width());
    boolean sized = share >= settings.real(LEAST_SHARE) && share <= settings.real(LARGEST_SHARE);
    return sized && shaped(measures, found, settings) && contrasts(measures, found, settings);
  }

  private static boolean shaped(MaskMeasures measures, FoundMask found, Settings settings) {
    double circularity = settings.real(CIRCULARITY);
    double solidity = settings.real(SOLIDITY);
    if (circularity <= 0 && solidity <= 0) {
      return true;
    }
    MaskShape shape = measures.shape(found);
    return shape.circularity() >= circularity && shape.solidity() >= solidity;
  }

  private static boolean contrasts(MaskMeasures measures, FoundMask found, Settings settings) {
    double agreement = settings.real(AGREEMENT);
    String tone = settings.word(TONE);
    if (agreement <= 0 && tone.equals("any")) {
      return true;
    }
    MaskContrast contrast = measures.contrast(found);
    boolean toned = tone.equals("any") || tone.equals("bright") == contrast.difference() > 0;
    return toned && contrast.agreement() >= agreement;
  }

  /** Of two masks, one of which lies to more than half in the other, drops what is not wanted. */
  private static List<FoundMask> unnested(List<FoundMask> masks, String nested) {
    if (nested.equals("both")) {
      return masks;
    }
    boolean wholes = nested.equals("wholes");
    List<FoundMask> kept = new ArrayList<>();
    for (FoundMask found : masks) {
      boolean drop = masks.stream().anyMatch(o -> wholes ? within(found, o) : within(o, found));
      if (!drop) {
        kept.add(found);
      }
    }
    return kept;
  }

  /**
   * Goes from the most solid mask to the least and drops those that share more than half of the
   * smaller with one that was kept: things that touch are told apart, since two together are less
   * convex than each.
   */
  private static List<FoundMask> solid(MaskMeasures measures, List<FoundMask> masks) {
    Comparator<FoundMask> order =
        Comparator.comparingDouble((FoundMask found) -> measures.shape(found).solidity())
            .thenComparingDouble(FoundMask::predictedIou)
            .reversed();
    List<Integer> kept = new ArrayList<>();
    IntStream.range(0, masks.size())
        .boxed()
        .sorted(Comparator.comparing(masks::get, order))
        .filter(i -> kept.stream().noneMatch(k -> share(masks.get(i), masks.get(k))))
        .forEach(kept::add);
    return kept.stream().sorted().map(masks::get).toList();
  }

  private static boolean share(FoundMask one, FoundMask other) {
    return 2 * one.common(other) > Math.min(one.area(), other.area());
  }

  private static boolean within(FoundMask part, FoundMask whole) {
    return part.area() < whole.area() && 2 * part.common(whole) > part.area();
  }
}
