package paretoscope.simulator.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paretoscope.core.error.Require;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.classify.Classifier;
import paretoscope.simulator.episode.Findings;
import paretoscope.simulator.episode.FoundColumn;
import paretoscope.simulator.episode.FoundDefect;
import paretoscope.simulator.specimen.Defect;
import paretoscope.simulator.specimen.LabelMap;

/**
 * What was learned about images of a material.
 *
 * @param defects class of a place, in the order of {@link #KINDS}
 * @param phases class of a block, in the order of the names
 * @param phaseNames of the phases it was taught
 * @param cut probability from which on a place has a defect, 0 to 1
 */
public record FeatureModel(
    Classifier defects, Classifier phases, List<String> phaseNames, double cut) {
  /** What the classes of places mean. */
  public static final List<Defect> KINDS =
      List.of(Defect.NONE, Defect.VACANCY, Defect.SUBSTITUTION, Defect.ANTISITE);

  public FeatureModel {
    phaseNames = List.copyOf(phaseNames);
    Require.within("least probability of a defect", cut, 0, 1);
    require("classes of defects", defects.classes(), KINDS.size());
    require("numbers of a place", defects.features(), Places.NUMBERS);
    require("classes of phases", phases.classes(), phaseNames.size());
    require("numbers of a block", phases.features(), Blocks.NUMBERS);
  }

  private static void require(String what, int found, int wanted) {
    Require.that(found == wanted, what, found, "must be " + wanted, 0);
  }

  /** The same with another cut. */
  public FeatureModel with(double otherCut) {
    return new FeatureModel(defects, phases, phaseNames, otherCut);
  }

  /**
   * What there is.
   *
   * @param names of the world's phases; none if nobody asks for them
   */
  public Findings of(Described image, List<String> names) {
    View view = image.view();
    List<FoundColumn> columns = new ArrayList<>();
    for (double[] place : image.columns()) {
      columns.add(new FoundColumn(view.xNm(place[1]), view.yNm(place[0]), 1));
    }
    List<FoundDefect> found = new ArrayList<>();
    for (Places.Place place : image.places()) {
      double[] likely = defects.probabilities(place.numbers());
      double wrong = 1 - likely[0];
      if (wrong >= cut) {
        found.add(
            new FoundDefect(
                view.xNm(place.x()),
                view.yNm(place.y()),
                kind(likely),
                StrictMath.max(0, StrictMath.min(1, wrong))));
      }
    }
    return new Findings(
        columns,
        found,
        names.isEmpty() ? Optional.empty() : Optional.of(labels(image.blocks(), names)));
  }

  private static Defect kind(double[] likely) {
    int best = 1;
    for (int kind = 2; kind < likely.length; kind++) {
      best = likely[kind] > likely[best] ? kind : best;
    }
    return KINDS.get(best);
  }

  /** The likeliest of the world's phases, block by block; unknown where none was ever taught. */
  private LabelMap labels(Blocks blocks, List<String> names) {
    int[] outputs = names.stream().mapToInt(phaseNames::indexOf).toArray();
    byte[] labels = new byte[blocks.rows() * blocks.columns()];
    for (int i = 0; i < labels.length; i++) {
      double[] likely =
          phases.probabilities(blocks.numbers(i / blocks.columns(), i % blocks.columns()));
      int best = names.size();
      double most = -1;
      for (int name = 0; name < outputs.length; name++) {
        if (outputs[name] >= 0 && likely[outputs[name]] > most) {
          best = name;
          most = likely[outputs[name]];
        }
      }
      labels[i] = (byte) best;
    }
    List<String> all = new ArrayList<>(names);
    all.add(Findings.UNKNOWN);
    return new LabelMap(all, blocks.rows(), blocks.columns(), labels);
  }
}
