package paretoscope.core.config;

/** A value of a study file with the place it was written at. */
sealed interface ConfigNode permits ConfigMap, ConfigList, ConfigWord {
  Origin origin();

  /** What this is, for messages: {@code the text `many`}, {@code a list}. */
  String describe();
}
