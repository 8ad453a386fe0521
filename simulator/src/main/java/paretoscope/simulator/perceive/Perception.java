package paretoscope.simulator.perceive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import paretoscope.core.error.Require;
import paretoscope.core.network.Features;
import paretoscope.core.network.Network;
import paretoscope.simulator.episode.Findings;
import paretoscope.simulator.episode.FoundColumn;
import paretoscope.simulator.episode.FoundDefect;
import paretoscope.simulator.specimen.Defect;
import paretoscope.simulator.specimen.LabelMap;

/**
 * Three U-Nets, then a classifier of defects and a network of phases.
 *
 * @param columns maps of columns and defects, see {@link Channels}
 * @param defects which defect there is in a {@link Neighbourhood}, one output for each
 * @param phases which phase a block of squares belongs to, one output for each name
 * @param phaseNames what the outputs of {@code phases} mean
 * @param cuts probabilities from which on something is claimed
 */
public record Perception(
    Ensemble columns, Network defects, Network phases, List<String> phaseNames, Cuts cuts) {
  /** Squares come in multiples of this. */
  public static final int GRANULE = 8;

  /**
   * No more places of an image are looked at for a defect: a network that suspects all is wrong.
   */
  private static final int MOST_CANDIDATES = 48;

  /**
   * Probabilities from which on something is claimed, 0 to 1.
   *
   * @param column that a column is there
   * @param candidate that a place is worth the classifier's look
   * @param defect that it has a defect
   */
  public record Cuts(double column, double candidate, double defect) {
    public Cuts {
      Require.within("least probability of a column", column, 0, 1);
      Require.within("least probability of a candidate", candidate, 0, 1);
      Require.within("least probability of a defect", defect, 0, 1);
    }
  }

  /**
   * A place that may have a defect.
   *
   * @param y row of squares, with fraction
   * @param x column of squares, with fraction
   * @param row of its highest square
   * @param column of its highest square
   * @param spread how far the networks of the ensemble disagree there
   */
  public record Candidate(double y, double x, int row, int column, double spread) {}

  public Perception {
    phaseNames = List.copyOf(phaseNames);
    int outputs = phases.architecture().outputs();
    Require.that(
        outputs == phaseNames.size(),
        "outputs of the network of phases",
        outputs,
        "must be " + phaseNames.size() + ", one for each name",
        0);
  }

  /** The same with other cuts. */
  public Perception with(Cuts other) {
    return new Perception(columns, defects, phases, phaseNames, other);
  }

  /** The same with the first of its U-Nets alone. */
  public Perception single() {
    Ensemble one = new Ensemble(columns.networks().subList(0, 1));
    return new Perception(one, defects, phases, phaseNames, cuts);
  }

  /**
   * What there is.
   *
   * @param there defects that the world may have; no other is claimed
   * @param names of the world's phases; none if nobody asks for them
   */
  public Findings of(Sight sight, Set<Defect> there, List<String> names) {
    Ensemble.Opinion opinion = columns.of(sight.features());
    List<FoundColumn> found = new ArrayList<>();
    for (Peaks.Peak peak : Peaks.of(opinion.mean(), Channels.COLUMN, cuts.column())) {
      found.add(new FoundColumn(sight.xNm(peak.x()), sight.yNm(peak.y()), peak.value()));
    }
    List<FoundDefect> wrong = new ArrayList<>();
    for (Candidate candidate : candidates(opinion, cuts.candidate())) {
      classified(sight, opinion, candidate, there).ifPresent(wrong::add);
    }
    return new Findings(
        found, wrong, names.isEmpty() ? Optional.empty() : Optional.of(labels(sight, names)));
  }

  /**
   * Peaks of all maps of defects, the likeliest {@value #MOST_CANDIDATES} first; of those within
   * two squares of one another the likeliest.
   */
  public static List<Candidate> candidates(Ensemble.Opinion opinion, double least) {
    List<Peaks.Peak> peaks = new ArrayList<>();
    List<Candidate> candidates = new ArrayList<>();
    for (int channel = 1; channel < Channels.COUNT; channel++) {
      peaks.addAll(Peaks.of(opinion.mean(), channel, least));
    }
    peaks.sort((a, b) -> Double.compare(b.value(), a.value()));
    for (Peaks.Peak peak : peaks) {
      if (candidates.size() == MOST_CANDIDATES) {
        break;
      }
      boolean known = false;
      for (Candidate other : candidates) {
        double away = StrictMath.hypot(other.y() - peak.y(), other.x() - peak.x());
        known |= away <= 2;
      }
      if (!known) {
        int at = opinion.spread().at(peak.row(), peak.column());
        float most = 0;
        for (int channel = 1; channel < Channels.COUNT; channel++) {
          most = StrictMath.max(most, opinion.spread().values()[at + channel]);
        }
        candidates.add(new Candidate(peak.y(), peak.x(), peak.row(), peak.column(), most));
      }
    }
    return candidates;
  }

  private Optional<FoundDefect> classified(
      Sight sight, Ensemble.Opinion opinion, Candidate candidate, Set<Defect> there) {
    Features around =
        Neighbourhood.of(sight.features(), opinion, candidate.row(), candidate.column());
    float[] answers = defects.apply(around).values();
    int best = -1;
    for (int i = 0; i < answers.length; i++) {
      boolean possible = there.contains(Channels.defect(i + 1));
      best = possible && (best < 0 || answers[i] > answers[best]) ? i : best;
    }
    double probability = best < 0 ? 0 : Logistic.of(answers[best]);
    return probability < cuts.defect()
        ? Optional.empty()
        : Optional.of(
            new FoundDefect(
                sight.xNm(candidate.x()),
                sight.yNm(candidate.y()),
                Channels.defect(best + 1),
                probability));
  }

  /** The likeliest of the world's phases, block by block; unknown where none was ever taught. */
  private LabelMap labels(Sight sight, List<String> names) {
    int[] outputs = names.stream().mapToInt(phaseNames::indexOf).toArray();
    Features answers = phases.apply(sight.features());
    byte[] labels = new byte[answers.height() * answers.width()];
    for (int i = 0; i < labels.length; i++) {
      int best = -1;
      for (int name = 0; name < outputs.length; name++) {
        boolean better =
            outputs[name] >= 0
                && (best < 0
                    || answer(answers, i, outputs[name]) > answer(answers, i, outputs[best]));
        best = better ? name : best;
      }
      labels[i] = (byte) (best < 0 ? names.size() : best);
    }
    List<String> all = new ArrayList<>(names);
    all.add(Findings.UNKNOWN);
    return new LabelMap(all, answers.height(), answers.width(), labels);
  }

  private static float answer(Features answers, int place, int output) {
    return answers.values()[place * answers.channels() + output];
  }
}
