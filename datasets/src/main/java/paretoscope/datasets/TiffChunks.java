package paretoscope.datasets;

import java.util.Arrays;
import paretoscope.datasets.UnreadableImage.Reason;

/** Where a page's strips or tiles lie, checked against the file's length. */
final class TiffChunks {
  private final long[] offsets;
  private final long[] counts;

  private TiffChunks(long[] offsets, long[] counts) {
    this.offsets = offsets;
    this.counts = counts;
  }

  static TiffChunks of(Content file, TiffDirectory tags, TiffLayout layout) throws UnreadableImage {
    long[] offsets = tags.many(layout.tiled() ? 324 : 273, layout.chunks());
    int countsTag = layout.tiled() ? 325 : 279;
    boolean plain = layout.compression() == TiffCompression.NONE;
    // writers pad plain strips or forget their lengths: their pixels say how long they are
    long[] counts = plain ? new long[offsets.length] : tags.many(countsTag, offsets.length);
    long total = 0;
    long raw = 0;
    for (int i = 0; i < counts.length; i++) {
      counts[i] = plain ? layout.rawBytes(i) : counts[i];
      if (counts[i] <= 0 || offsets[i] < 0 || offsets[i] > file.length() - counts[i]) {
        throw file.refusal(
            Reason.TRUNCATED,
            String.format(
                "%d bytes of pixels should lie at byte %d, but the file ends at %d; copy it again.",
                counts[i], offsets[i], file.length()));
      }
      total += counts[i];
      raw += layout.rawBytes(i);
    }
    if (total > file.length()) {
      throw file.refusal(
          Reason.CORRUPT,
          "its strips overlap: "
              + total
              + " bytes in a file of "
              + file.length()
              + "; export it again.");
    }
    Limits.checkPlausible(file, raw, total, layout.compression().ratio());
    return new TiffChunks(offsets, counts);
  }

  int size() {
    return offsets.length;
  }

  /** Where a chunk begins in the file. */
  int offset(int chunk) {
    return (int) offsets[chunk];
  }

  /** Stored bytes of a chunk. */
  int count(int chunk) {
    return (int) counts[chunk];
  }

  long[] counts() {
    return counts.clone();
  }

  /** Stored bytes of all chunks. */
  long total() {
    return Arrays.stream(counts).sum();
  }
}
