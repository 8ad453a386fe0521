package paretoscope.core.config;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import paretoscope.core.stats.benchmark.Inference;

/**
 * What a study asks of its statistics, stated before anything is played.
 *
 * @param margin least difference of scores that matters; without it nothing is called equivalent
 * @param reference the agent that all others are compared with; without it all pairs are
 * @param inference what statements are about
 * @param resamples number of resamples
 */
public record AskedStatistics(
    OptionalDouble margin,
    Optional<BenchmarkFile.Word> reference,
    Inference inference,
    int resamples) {
  /** The key of the group. */
  static final String KEY = "statistics";

  /** Of studies that do not say. */
  public static final AskedStatistics DEFAULT =
      new AskedStatistics(OptionalDouble.empty(), Optional.empty(), Inference.THESE_WORLDS, 10_000);

  private static final String THESE = "these-worlds";
  private static final String NEW = "new-worlds";

  /** The word for an inference in study files. */
  public static String word(Inference inference) {
    return inference == Inference.THESE_WORLDS ? THESE : NEW;
  }

  /** The inference of a word, the default one for any other. */
  public static Inference inference(String word) {
    return word.equals(NEW) ? Inference.NEW_WORLDS : Inference.THESE_WORLDS;
  }

  static AskedStatistics read(Section root) {
    Section group =
        root.section(KEY).known(List.of("margin", "reference", "inference", "resamples"));
    double margin = group.positive("margin", "DEC-AUC", 1, Double.NaN);
    Optional<BenchmarkFile.Word> reference = reference(group);
    String inference = group.word("inference", List.of(THESE, NEW), THESE);
    int resamples = (int) group.whole("resamples", 100, 1_000_000, DEFAULT.resamples);
    return new AskedStatistics(
        Double.isNaN(margin) ? OptionalDouble.empty() : OptionalDouble.of(margin),
        reference,
        inference(inference),
        resamples);
  }

  private static Optional<BenchmarkFile.Word> reference(Section group) {
    Optional<ConfigNode> value = group.find("reference");
    if (value.isPresent() && !(value.get() instanceof ConfigWord)) {
      throw Section.wrong(group.pathOf("reference"), value.get(), "must be the name of one agent");
    }
    Optional<BenchmarkFile.Word> word =
        value.map(v -> new BenchmarkFile.Word(((ConfigWord) v).text(), v.origin().place()));
    group.record("reference", word.map(BenchmarkFile.Word::text).orElse("none: all pairs"), value);
    return word;
  }
}
