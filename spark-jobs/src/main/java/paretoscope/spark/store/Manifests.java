package paretoscope.spark.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The manifests in a run folder. */
final class Manifests {
  static final String FOLDER = "manifests";

  /** How many are kept: the newest, and those to fall back to. */
  static final int KEPT = 3;

  private static final Manifest NOTHING = new Manifest(-1, List.of());
  private static final Pattern NAME = Pattern.compile("manifest-(\\d{6,18})\\.json");

  /**
   * The newest state that is whole.
   *
   * @param greatest number in use, valid or not; -1 if there is none
   * @param warnings what is damaged and what was gone back to; empty if all is well
   */
  record Found(Manifest manifest, long greatest, List<String> warnings) {}

  private final Storage storage;
  private final String runId;
  private final RunKind kind;
  private final Set<Long> damaged = new HashSet<>();

  Manifests(Storage storage, RunConfig config) {
    this.storage = storage;
    this.runId = config.runId();
    this.kind = config.kind();
  }

  /**
   * The state that the newest manifest names, as far back as all its files are there, or what an
   * older one names if that is more: its files may be those of before a compaction. A run that has
   * no manifest yet is empty, and so is one that has none to trust.
   *
   * <p>Files are known by their lengths; whoever reads one finds out whether its bytes are right.
   */
  Found newest() {
    return newest(this::asLong);
  }

  /**
   * The same for who goes on with the run: files are read whole, but for those with pixels, so that
   * a damaged one is made again instead of found out later.
   */
  Found newestToGoOn() {
    return newest(this::asWritten);
  }

  private Found newest(Predicate<PartFile> whole) {
    List<Long> numbers = numbers();
    if (numbers.isEmpty()) {
      return none();
    }
    Set<String> faults = new LinkedHashSet<>();
    Manifest most = NOTHING;
    for (int i = numbers.size() - 1; i >= 0; i--) {
      String name = name(numbers.get(i));
      try {
        Manifest manifest = Manifest.read(storage.text(name), runId);
        List<PartFile> lost = manifest.files().stream().filter(whole.negate()).toList();
        Manifest left = lost.isEmpty() ? manifest : manifest.before(lost);
        if (left.rows() > most.rows()) {
          most = left;
        }
        if (lost.isEmpty()) {
          return found(most, numbers, faults);
        }
        faults.add(fault(lost));
      } catch (IllegalArgumentException e) {
        faults.add(storage.shown(name) + " is damaged (" + e.getMessage() + ")");
      }
      damaged.add(numbers.get(i));
    }
    return found(most, numbers, faults);
  }

  private Found found(Manifest manifest, List<Long> numbers, Set<String> faults) {
    long greatest = numbers.get(numbers.size() - 1);
    if (faults.isEmpty()) {
      return new Found(manifest, greatest, List.of());
    }
    String warning =
        "%s; going back to what was stored before: %s"
            .formatted(String.join("; ", faults), kind.progress(manifest));
    return new Found(manifest, greatest, List.of(warning));
  }

  /** Before the first commit there is no manifest; thereafter there is always one. */
  private Found none() {
    List<String> parts = Leftovers.parts(storage);
    List<String> warnings = new ArrayList<>();
    if (parts.stream().anyMatch(part -> PartFile.earlier(part) > 0)) {
      warnings.add(
          "%s is damaged (it holds no manifest, so none of the %d files in %s counts); going back"
                  .formatted(storage.shown(FOLDER), parts.size(), storage.shown("tables"))
              + " to the beginning");
    }
    return new Found(NOTHING, -1, warnings);
  }

  private boolean asLong(PartFile part) {
    return storage.length(part.path()) == part.length();
  }

  private boolean asWritten(PartFile part) {
    return asLong(part)
        && (Table.of(part.table()).holdsPixels()
            || storage.sha256(part.path()).equals(part.sha256()));
  }

  private String fault(List<PartFile> lost) {
    PartFile part = lost.get(0);
    long length = storage.length(part.path());
    String how = "%s is damaged (it should have %d bytes, it has " + length + ")";
    if (length < 0) {
      how = "%s is missing (it should have %d bytes)";
    } else if (length == part.length()) {
      how = "%s is damaged (it has its %d bytes, but they are not those that were written)";
    }
    return how.formatted(storage.shown(part.path()), part.length())
        + (lost.size() == 1 ? "" : " and " + (lost.size() - 1) + " files more are, too");
  }

  /** Makes a manifest the newest one. */
  void publish(Manifest manifest) {
    storage.writeOnce(name(manifest.commit()), manifest.json(runId), "manifest");
    CrashPoint.at("manifest-published");
    for (long number : damaged) {
      // the new one took its place, and it is nothing to fall back to
      storage.move(name(number), Leftovers.ASIDE + "/" + name(number));
      CrashPoint.at("manifest-set-aside");
    }
    damaged.clear();
    List<Long> numbers = numbers();
    for (long old : numbers.subList(0, Math.max(0, numbers.size() - KEPT))) {
      storage.delete(name(old));
      CrashPoint.at("manifest-pruned");
    }
  }

  /**
   * Every file that a kept manifest names which is not known as damaged and all of whose files are
   * there.
   *
   * @param known whose files are there
   */
  Set<String> named(Manifest known) {
    Set<PartFile> there = new HashSet<>(known.files());
    Set<String> paths = new HashSet<>();
    known.files().forEach(part -> paths.add(part.path()));
    List<Long> sound = numbers().stream().filter(number -> !damaged.contains(number)).toList();
    for (long number : sound) {
      try {
        Manifest manifest = Manifest.read(storage.text(name(number)), runId);
        if (manifest.files().stream().allMatch(part -> there.contains(part) || asLong(part))) {
          manifest.files().forEach(part -> paths.add(part.path()));
        }
      } catch (IllegalArgumentException e) {
        // nothing can be said of what a damaged manifest named
      }
    }
    return paths;
  }

  /** Whether something was stored here, by whatever run. */
  static boolean any(Storage storage) {
    return !numbers(storage).isEmpty();
  }

  private List<Long> numbers() {
    return numbers(storage);
  }

  private static List<Long> numbers(Storage storage) {
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
