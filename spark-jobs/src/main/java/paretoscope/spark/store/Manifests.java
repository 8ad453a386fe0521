package paretoscope.spark.store;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paretoscope.core.error.UserError;

/** The manifests in a run folder. */
final class Manifests {
  static final String FOLDER = "manifests";

  /** How many are kept: the newest, and those to fall back to. */
  static final int KEPT = 3;

  private static final Pattern NAME = Pattern.compile("manifest-(\\d{6,18})\\.json");

  /**
   * The newest manifest that can be trusted.
   *
   * @param greatest number in use, valid or not; -1 if there is none
   * @param warnings one line for each manifest passed over
   */
  record Found(Manifest manifest, long greatest, List<String> warnings) {}

  private final Storage storage;
  private final String runId;

  Manifests(Storage storage, String runId) {
    this.storage = storage;
    this.runId = runId;
  }

  /**
   * The newest manifest that is whole and whose files are there. A run that has none yet is empty.
   *
   * @throws UserError if there are manifests and none can be trusted
   */
  Found newest() {
    List<Long> numbers = numbers();
    List<String> warnings = new ArrayList<>();
    for (int i = numbers.size() - 1; i >= 0; i--) {
      try {
        Manifest manifest = Manifest.read(storage.text(name(numbers.get(i))), runId);
        requireFiles(manifest);
        return new Found(manifest, numbers.get(numbers.size() - 1), warnings);
      } catch (IllegalArgumentException e) {
        warnings.add(
            "%s is damaged (%s); going back to the one before it"
                .formatted(storage.shown(name(numbers.get(i))), e.getMessage()));
      }
    }
    if (!numbers.isEmpty()) {
      throw new UserError(
          "%s: no manifest can be trusted (%s); restore the folder from a copy, or run again with"
                  .formatted(storage.shown(), String.join("; ", warnings))
              + " another --out.");
    }
    return new Found(new Manifest(-1, List.of()), -1, warnings);
  }

  private void requireFiles(Manifest manifest) {
    for (PartFile part : manifest.files()) {
      long length = storage.length(part.path());
      if (length != part.length()) {
        String found = length < 0 ? "is missing" : "has " + length + " bytes";
        throw new IllegalArgumentException(
            "%s %s, it should have %d bytes".formatted(part.path(), found, part.length()));
      }
    }
  }

  /** Makes a manifest the newest one. */
  void publish(Manifest manifest) {
    storage.writeOnce(name(manifest.commit()), manifest.json(runId), "manifest");
    CrashPoint.at("manifest-published");
    List<Long> numbers = numbers();
    for (long old : numbers.subList(0, Math.max(0, numbers.size() - KEPT))) {
      storage.delete(name(old));
      CrashPoint.at("manifest-pruned");
    }
  }

  /** Every file that any kept manifest names. */
  List<String> named() {
    List<String> paths = new ArrayList<>();
    for (long number : numbers()) {
      try {
        Manifest manifest = Manifest.read(storage.text(name(number)), runId);
        manifest.files().forEach(part -> paths.add(part.path()));
      } catch (IllegalArgumentException e) {
        // nothing can be said of what a damaged manifest named
      }
    }
    return paths;
  }

  private List<Long> numbers() {
    List<Long> numbers = new ArrayList<>();
    for (String file : storage.list(FOLDER)) {
      Matcher matcher = NAME.matcher(file);
      if (matcher.matches()) {
        numbers.add(Long.parseLong(matcher.group(1)));
      }
    }
    return numbers.stream().sorted().toList();
  }

  private static String name(long number) {
    return "%s/manifest-%06d.json".formatted(FOLDER, number);
  }
}
