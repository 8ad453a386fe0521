package paretoscope.core.space;

/**
 * One thing that can be chosen: a real number, an integer or one of several words. A gene in [0, 1]
 * stands for its value, so that parameters of every kind and scale can share one genome.
 */
public sealed interface Parameter
    permits RealParameter, IntegerParameter, ListedParameter, ChoiceParameter {
  /** Lower case, words joined by underscores, for instance {@code min_sigma}. */
  String name();

  /** The unit as in a table head, for instance {@code px}; {@code 1} where there is none. */
  String unit();

  /** One line on what the parameter does. */
  String about();

  /**
   * The value used where the user says nothing: Double, Integer or String. May lie off the range.
   */
  Object preset();

  /** How variation treats this parameter's gene. */
  Gene gene();

  /** The value a gene in [0, 1] stands for: Double, Integer or String. */
  Object decode(double gene);

  /** The gene of a value; values off the range go to its nearest end. */
  double encode(Object value);

  /** The same parameter under another name, for instance its path in a workflow. */
  Parameter named(String name);
}
