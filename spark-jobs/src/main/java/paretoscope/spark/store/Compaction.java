package paretoscope.spark.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;

/**
 * Puts the rows of many small commits together, so that files and manifests stay few however many
 * generations a study has: every manifest names all files, and every reader opens each.
 *
 * @param token of this driver: it touches no commit of another one, whose files may be of an older
 *     version
 */
record Compaction(Storage storage, Configuration hadoop, List<ScoreColumn> scores, String token) {
  /** Small commits in a row that are worth it. */
  static final int COMMITS = 32;

  /** A commit of more bytes stays as it is. */
  private static final long SMALL = 1L << 20;

  /** The files of the newest commits if they are small and many, else none. */
  List<PartFile> due(Manifest manifest) {
    List<PartFile> files = manifest.files();
    int commits = 0;
    int from = files.size();
    while (from > 0) {
      int begin = from;
      long bytes = 0;
      String commit = files.get(from - 1).commit();
      while (begin > 0 && files.get(begin - 1).commit().equals(commit)) {
        begin--;
        bytes += files.get(begin).length();
      }
      if (bytes > SMALL || !commit.contains("-" + token + "-")) {
        break;
      }
      commits++;
      from = begin;
    }
    return commits < COMMITS ? List.of() : files.subList(from, files.size());
  }

  /** The same rows in the same order, in one new file of each table. */
  List<PartFile> together(List<PartFile> files, String prefix) {
    List<PartFile> all = new ArrayList<>();
    for (Table table : Table.values()) {
      List<PartFile> its =
          files.stream().filter(part -> part.table().equals(table.title())).toList();
      if (!its.isEmpty()) {
        all.add(together(table, its, PartFile.path(table, prefix)));
      }
    }
    return all;
  }

  private PartFile together(Table table, List<PartFile> files, String path) {
    TableSchema schema = table.schema(scores);
    PartReader reader = new PartReader(storage, hadoop, schema);
    try (PartWriter writer = new PartWriter(storage, hadoop, path, schema)) {
      files.forEach(part -> reader.read(part, row -> writer.write(row.values())));
      return writer.finish();
    }
  }

  /** What a manifest names once the files at its end are put together. */
  static Manifest shorter(Manifest manifest, long number, int replaced, List<PartFile> by) {
    List<PartFile> kept = manifest.files().subList(0, manifest.files().size() - replaced);
    return new Manifest(number, Stream.concat(kept.stream(), by.stream()).toList());
  }
}
