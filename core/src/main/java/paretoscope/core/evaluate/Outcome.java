package paretoscope.core.evaluate;

/** An evaluation and, apart from it, its timing. */
public record Outcome(Evaluation evaluation, Timing timing) {}
