package paretoscope.core.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import paretoscope.core.evaluate.BatchEvaluator;
import paretoscope.core.evaluate.Evaluation;
import paretoscope.core.evaluate.Outcome;
import paretoscope.core.optimise.Archive;
import paretoscope.core.optimise.Convergence;
import paretoscope.core.optimise.Diversity;
import paretoscope.core.optimise.Knee;
import paretoscope.core.optimise.Optimiser;
import paretoscope.core.space.Candidate;
import paretoscope.core.space.SearchSpace;

/**
 * Runs one study from its first batch to its result: the only way a study runs, whatever evaluates
 * its candidates. The optimiser works on the caller's thread; no candidate is evaluated twice. The
 * result depends on the study and on what the evaluator answers, not on threads, executors or time,
 * so a killed run is resumed by running it again with an evaluator that recalls what is stored.
 */
public final class StudyRunner {
  /** Candidates whose order tells whether rewards agree. */
  private static final int COMPARED = 500;

  private final Search search;
  private final BatchEvaluator evaluator;
  private final StudyListener listener;
  private final SearchSpace space;
  private final Candidate defaults;
  private final Map<Candidate, Trial> known = new LinkedHashMap<>();
  private final List<Trial> trials = new ArrayList<>();
  private final List<Generation> generations = new ArrayList<>();
  private final List<Diversity> diversities = new ArrayList<>();
  private final Archive archive = new Archive();
  private final Set<List<Double>> seenScores = new LinkedHashSet<>();
  private Trial baseline;
  private ScoreBox box;

  private StudyRunner(Search search, BatchEvaluator evaluator, StudyListener listener) {
    this.search = search;
    this.evaluator = evaluator;
    this.listener = listener;
    this.space = search.space();
    this.defaults = search.defaults();
  }

  /** Runs the study to the end of its budget. */
  public static StudyResult run(Search search, BatchEvaluator evaluator, StudyListener listener) {
    StudyRunner runner = new StudyRunner(search, evaluator, listener);
    Optimiser.of(search.optimiser())
        .run(runner.space, search.seeds().child("search"), runner::batch);
    return runner.result();
  }

  /** One generation: evaluates what is new and answers with costs for all. */
  private double[][] batch(int generation, double[][] genomes) {
    List<Candidate> proposed = new ArrayList<>();
    for (double[] genome : genomes) {
      proposed.add(space.decode(genome));
    }
    List<Trial> fresh = evaluate(generation, proposed);
    double[][] costs = new double[proposed.size()][];
    for (int i = 0; i < costs.length; i++) {
      costs[i] = costs(known.get(proposed.get(i)).evaluation());
    }
    Diversity diversity = Diversity.of(space, genomes);
    diversities.add(diversity);
    generations.add(describe(generation, genomes.length, fresh, diversity));
    List<Trial> told = new ArrayList<>(fresh);
    if (generation == 0) {
      told.add(0, baseline);
    }
    listener.done(generations.get(generations.size() - 1), told, front());
    return costs;
  }

  /** Evaluates what no earlier batch has, the defaults before the first batch. */
  private List<Trial> evaluate(int generation, List<Candidate> proposed) {
    Set<Candidate> unknown = new LinkedHashSet<>(proposed);
    unknown.removeAll(known.keySet());
    Set<Candidate> todo = new LinkedHashSet<>();
    if (baseline == null) {
      todo.add(defaults);
    }
    todo.addAll(unknown);
    Map<Candidate, Outcome> outcomes = ask(generation, List.copyOf(todo));
    if (baseline == null) {
      baseline = new Trial(Trial.BASELINE, Trial.BASELINE, outcomes.get(defaults));
    }
    return unknown.stream()
        .map(c -> keep(new Trial(trials.size(), generation, outcomes.get(c))))
        .toList();
  }

  private Map<Candidate, Outcome> ask(int generation, List<Candidate> todo) {
    Map<Candidate, Outcome> outcomes = new HashMap<>();
    if (baseline != null) {
      outcomes.put(defaults, baseline.outcome());
    }
    List<Candidate> open = todo.stream().filter(c -> !outcomes.containsKey(c)).toList();
    int last = search.optimiser().batches();
    String label =
        "%s: generation %d of %d, %d candidates"
            .formatted(search.name(), generation + 1, last, open.size());
    List<Outcome> answers = open.isEmpty() ? List.of() : evaluator.evaluate(label, open);
    for (int i = 0; i < answers.size(); i++) {
      outcomes.put(open.get(i), answers.get(i));
    }
    return outcomes;
  }

  /** Of candidates with exactly equal scores the archive keeps the first: the rest add nothing. */
  private Trial keep(Trial trial) {
    trials.add(trial);
    known.put(trial.evaluation().candidate(), trial);
    if (trial.evaluation().ok() && seenScores.add(trial.evaluation().scores())) {
      archive.add(costs(trial.evaluation()), trial.index());
    }
    return trial;
  }

  private double[] costs(Evaluation evaluation) {
    double[] costs = new double[search.objectives().size()];
    for (int i = 0; i < costs.length; i++) {
      costs[i] = search.objectives().get(i).direction().cost(evaluation.scores().get(i));
    }
    return costs;
  }

  private Generation describe(int number, int proposed, List<Trial> fresh, Diversity diversity) {
    int failed = (int) fresh.stream().filter(t -> !t.evaluation().ok()).count();
    if (box == null && archive.size() > 0) {
      box =
          ScoreBox.around(
              trials.stream()
                  .map(Trial::evaluation)
                  .filter(Evaluation::ok)
                  .map(this::costs)
                  .toArray(double[][]::new));
    }
    double volume = box == null ? Double.NaN : box.hypervolume(archive.objectives());
    return new Generation(
        number, proposed, fresh.size(), failed, archive.size(), volume, diversity.meanDistance());
  }

  private List<Trial> front() {
    return archive.evaluations().stream().sorted().map(trials::get).collect(Collectors.toList());
  }

  private StudyResult result() {
    List<Trial> front = front();
    double[][] costs = front.stream().map(t -> costs(t.evaluation())).toArray(double[][]::new);
    int knee = front.isEmpty() ? -1 : Knee.of(costs);
    return new StudyResult(search, trials, baseline, front, knee, generations, verdict());
  }

  /** Rewards that gave all of several candidates one score. */
  private List<String> flatRewards() {
    List<Evaluation> ok =
        trials.stream().map(Trial::evaluation).filter(Evaluation::ok).collect(Collectors.toList());
    return IntStream.range(0, ok.size() > 1 ? search.objectives().size() : 0)
        .filter(r -> ok.stream().map(e -> e.scores().get(r)).distinct().count() == 1)
        .mapToObj(r -> search.objectives().get(r).name())
        .toList();
  }

  /** Some of the candidates with scores, spread evenly: their order is compared pair by pair. */
  private List<Evaluation> someEvaluated() {
    List<Evaluation> ok =
        trials.stream().map(Trial::evaluation).filter(Evaluation::ok).collect(Collectors.toList());
    int most = Math.min(COMPARED, ok.size());
    return IntStream.range(0, most)
        .mapToObj(i -> ok.get((int) ((long) i * ok.size() / most)))
        .toList();
  }

  private String verdict() {
    if (archive.size() == 0) {
      return "No candidate could be evaluated; the evaluations table has the reasons.";
    }
    List<String> flat = flatRewards();
    if (!flat.isEmpty()) {
      return "Every candidate scored the same by "
          + String.join(", ", flat)
          + ", which therefore decides nothing: look at the range of its parameters, at the images,"
          + " or take another reward.";
    }
    Optional<String> collapse = Collapse.of(search.objectives(), archive.size(), someEvaluated());
    if (collapse.isPresent()) {
      return collapse.get();
    }
    List<Double> volumes =
        generations.stream()
            .map(g -> Double.isNaN(g.hypervolume()) ? 0.0 : g.hypervolume())
            .toList();
    return Convergence.of(volumes, diversities).sentence();
  }
}
