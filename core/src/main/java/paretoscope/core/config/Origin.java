package paretoscope.core.config;

/**
 * Where a value was written.
 *
 * @param place for messages, after "in"
 * @param source for the table of effective settings
 */
record Origin(String place, String source) {
  static Origin line(String file, int line) {
    String place = file + " line " + line;
    return new Origin(place, place);
  }

  static Origin commandLine(String path) {
    return new Origin("--set " + path, EffectiveSettings.COMMAND_LINE);
  }
}
