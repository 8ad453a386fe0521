package paretoscope.spark.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import paretoscope.core.evaluate.Outcome;
import paretoscope.core.evaluate.Timing;
import paretoscope.core.study.Generation;
import paretoscope.core.study.Trial;

/** Puts studies together again from the rows of five tables. */
final class StudyReader {
  private static final Timing UNTIMED = new Timing("unknown", 0, 0);

  private final Map<String, Parts> studies = new LinkedHashMap<>();

  /** The rows of one study, in no order. */
  private static final class Parts {
    private final StudyKey key;
    private final Map<Integer, Timing> timings = new HashMap<>();
    private final Map<Integer, Trial> trials = new TreeMap<>();
    private final Map<Integer, Generation> generations = new TreeMap<>();
    private final Map<Integer, Integer> front = new TreeMap<>();
    private int knee = -1;
    private Optional<String> convergence = Optional.empty();

    Parts(StudyKey key) {
      this.key = key;
    }

    StoredStudy build() {
      Trial baseline = trials.remove(Trial.BASELINE);
      List<Trial> front = new ArrayList<>();
      this.front.values().forEach(index -> front.add(trials.get(index)));
      return new StoredStudy(
          key,
          List.copyOf(trials.values()),
          Optional.ofNullable(baseline),
          front,
          knee,
          List.copyOf(generations.values()),
          convergence.orElse(""),
          convergence.isPresent());
    }
  }

  private StudyReader(List<StudyKey> keys) {
    keys.forEach(key -> studies.put(key.name(), new Parts(key)));
  }

  /** These studies by name, in their order; those of which nothing is stored are empty. */
  static Map<String, StoredStudy> read(RunTables tables, List<StudyKey> keys) {
    StudyReader reader = new StudyReader(keys);
    tables.read(Table.TIMINGS, reader::timing);
    tables.read(Table.EVALUATIONS, reader::trial);
    tables.read(Table.GENERATIONS, reader::generation);
    tables.read(Table.ARCHIVE, reader::archive);
    tables.read(Table.STUDIES, reader::study);
    Map<String, StoredStudy> stored = new LinkedHashMap<>();
    reader.studies.forEach((name, parts) -> stored.put(name, parts.build()));
    return stored;
  }

  private void timing(Row row) {
    Parts parts = studies.get(row.study());
    if (parts != null) {
      parts.timings.put(row.integer("trial_index"), TimingRows.read(row));
    }
  }

  private void trial(Row row) {
    Parts parts = studies.get(row.study());
    if (parts != null) {
      int index = row.integer("trial_index");
      Timing timing = parts.timings.getOrDefault(index, UNTIMED);
      Outcome outcome = new Outcome(EvaluationRows.evaluation(row, parts.key), timing);
      parts.trials.put(index, new Trial(index, row.integer("generation"), outcome));
    }
  }

  private void generation(Row row) {
    Parts parts = studies.get(row.study());
    if (parts != null) {
      parts.generations.put(row.integer("generation"), GenerationRows.read(row));
    }
  }

  private void archive(Row row) {
    Parts parts = studies.get(row.study());
    if (parts != null && row.text("role").equals(ArchiveRows.FRONT)) {
      parts.front.put(row.integer("place"), row.integer("trial_index"));
      parts.knee = row.flag("knee") ? row.integer("place") : parts.knee;
    }
  }

  private void study(Row row) {
    Parts parts = studies.get(row.study());
    if (parts != null) {
      parts.convergence = Optional.of(row.text("convergence"));
    }
  }
}
