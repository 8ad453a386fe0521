package paretoscope.spark.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import paretoscope.core.digest.Sha256;
import paretoscope.core.error.Require;

/**
 * Everything that exists in a run after one commit.
 *
 * @param commit number, one greater than that of any earlier manifest
 * @param files of all tables, in the order of their commits
 */
record Manifest(long commit, List<PartFile> files) {
  Manifest {
    files = List.copyOf(files);
  }

  /** The file. A manifest is valid only if its checksum is that of its other fields. */
  private record Stored(
      int schemaVersion, String runId, long commit, List<PartFile> files, String checksum) {
    String expected() {
      return Sha256.of(schemaVersion + runId + commit + Json.text(files));
    }
  }

  Manifest next(long number, List<PartFile> more) {
    List<PartFile> all = new ArrayList<>(files);
    all.addAll(more);
    return new Manifest(number, all);
  }

  /** What there was before the first of the commits that these files belong to. */
  Manifest before(List<PartFile> damaged) {
    Set<String> commits = damaged.stream().map(PartFile::commit).collect(Collectors.toSet());
    int end = 0;
    while (end < files.size() && !commits.contains(files.get(end).commit())) {
      end++;
    }
    return new Manifest(commit, files.subList(0, end));
  }

  /** Of all tables. */
  long rows() {
    return files.stream().mapToLong(PartFile::rows).sum();
  }

  long rows(Table table) {
    return of(table).stream().mapToLong(PartFile::rows).sum();
  }

  List<PartFile> of(Table table) {
    return files.stream().filter(part -> part.table().equals(table.title())).toList();
  }

  String json(String runId) {
    Stored unsigned = new Stored(TableSchema.VERSION, runId, commit, files, "");
    return Json.pretty(new Stored(TableSchema.VERSION, runId, commit, files, unsigned.expected()));
  }

  /**
   * Reads {@link #json}.
   *
   * @throws IllegalArgumentException if the text is torn, altered or of another run
   */
  static Manifest read(String json, String runId) {
    Stored stored;
    try {
      stored = Json.read(json, Stored.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(Json.fault(e), e);
    }
    if (stored == null) {
      throw new IllegalArgumentException("it is empty");
    }
    boolean whole = stored.files != null && stored.expected().equals(stored.checksum);
    Require.that(whole, "its checksum", stored.checksum, "does not fit its content", 0);
    boolean ours = runId.equals(stored.runId);
    Require.that(ours, "its run id", stored.runId, "must be " + runId, 0);
    return new Manifest(stored.commit, stored.files);
  }
}
