package paretoscope.datasets;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import paretoscope.datasets.UnreadableImage.Reason;

/**
 * The tags of a TIFF's first page (TIFF 6.0 and BigTIFF), read without trusting any of them: every
 * count and offset is held against the file's length before it is followed.
 */
final class TiffDirectory {
  /** Bytes per value by TIFF field type; 0 marks types that do not exist. */
  private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

  private record Entry(int tag, int type, long count, long offset) {}

  private final Content file;
  private final ByteBuffer data;
  private final boolean big;
  private final List<Entry> entries = new ArrayList<>();
  private final int pages;

  private TiffDirectory(Content file) throws UnreadableImage {
    this.file = file;
    this.data = ByteBuffer.wrap(file.bytes());
    data.order(file.bytes()[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    this.big = number(2, 2) == 43;
    long first = big ? number(8, 8) : number(4, 4);
    readEntries(first);
    this.pages = countPages(first);
  }

  static TiffDirectory of(Content file) throws UnreadableImage {
    return new TiffDirectory(file);
  }

  ByteOrder order() {
    return data.order();
  }

  /** Pages of the file, as far as they can be followed. */
  int pages() {
    return pages;
  }

  boolean has(int tag) {
    return find(tag) != null;
  }

  /** The single whole number under a tag. */
  long one(int tag, long preset) throws UnreadableImage {
    Entry entry = find(tag);
    return entry == null ? preset : whole(entry, 0);
  }

  /** The whole numbers under a tag, which must be {@code expected} many. */
  long[] many(int tag, long expected) throws UnreadableImage {
    Entry entry = find(tag);
    long count = entry == null ? 0 : entry.count;
    if (count != expected) {
      throw file.refusal(
          Reason.CORRUPT,
          String.format(
              "TIFF tag %d holds %d values where the image's size asks for %d; export it again.",
              tag, count, expected));
    }
    long[] values = new long[(int) count];
    for (int i = 0; i < values.length; i++) {
      values[i] = whole(entry, i);
    }
    return values;
  }

  /** How many values a tag holds, 0 without it. */
  long count(int tag) {
    Entry entry = find(tag);
    return entry == null ? 0 : entry.count;
  }

  /** A real number under a tag (rational, float or double), NaN without it. */
  double real(int tag) throws UnreadableImage {
    Entry entry = find(tag);
    if (entry == null || entry.count < 1) {
      return Double.NaN;
    }
    long at = entry.offset;
    return switch (entry.type) {
      case 5 -> (double) number(at, 4) / number(at + 4, 4);
      case 10 -> (double) (int) number(at, 4) / (int) number(at + 4, 4);
      case 11 -> Float.intBitsToFloat((int) number(at, 4));
      case 12 -> Double.longBitsToDouble(number(at, 8));
      default -> whole(entry, 0);
    };
  }

  /** All texts under a tag: writers repeat the description although they should not. */
  List<String> texts(int tag) {
    List<String> texts = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.tag == tag && (entry.type == 2 || entry.type == 1 || entry.type == 7)) {
        String text =
            new String(file.bytes(), (int) entry.offset, (int) entry.count, StandardCharsets.UTF_8);
        int end = text.indexOf('\0');
        texts.add(end < 0 ? text : text.substring(0, end));
      }
    }
    return texts;
  }

  private Entry find(int tag) {
    for (Entry entry : entries) {
      if (entry.tag == tag) {
        return entry;
      }
    }
    return null;
  }

  private void readEntries(long directory) throws UnreadableImage {
    long count = number(directory, big ? 8 : 2);
    int size = big ? 20 : 12;
    long at = directory + (big ? 8 : 2);
    if (count < 1 || count > file.length() / size) {
      throw file.refusal(
          Reason.CORRUPT, "a TIFF page of " + count + " tags cannot be; export it again.");
    }
    for (long i = 0; i < count; i++, at += size) {
      int type = (int) number(at + 2, 2);
      long values = number(at + 4, big ? 8 : 4);
      int each = type < TYPE_BYTES.length ? TYPE_BYTES[type] : 0;
      int inline = big ? 8 : 4;
      if (each == 0 || values < 0 || values > file.length()) {
        continue; // a private tag of an odd kind; the tags that matter are asked for by name
      }
      long valuesAt = at + size - inline;
      long offset = each * values <= inline ? valuesAt : number(valuesAt, inline);
      if (offset >= 0 && offset <= file.length() - each * values) {
        entries.add(new Entry((int) number(at, 2), type, values, offset));
      }
    }
  }

  private int countPages(long first) {
    Set<Long> seen = new HashSet<>();
    long directory = first;
    try {
      while (directory != 0 && seen.add(directory)) {
        long count = number(directory, big ? 8 : 2);
        long next = directory + (big ? 8 + 20 * count : 2 + 12 * count);
        directory = number(next, big ? 8 : 4);
      }
    } catch (UnreadableImage e) {
      seen.remove(directory); // a chain that breaks off after the first page; that one can be read
    }
    return Math.max(1, seen.size());
  }

  private long whole(Entry entry, int index) throws UnreadableImage {
    int each = TYPE_BYTES[entry.type];
    boolean number = entry.type != 2 && entry.type != 5 && (entry.type < 10 || entry.type > 12);
    if (!number || index >= entry.count) {
      throw file.refusal(
          Reason.CORRUPT, "TIFF tag " + entry.tag + " is no whole number; export it again.");
    }
    return number(entry.offset + (long) index * each, each);
  }

  /** An unsigned number of 1, 2 or 4 bytes, or a signed one of 8. */
  private long number(long at, int bytes) throws UnreadableImage {
    if (at < 0 || at > file.length() - bytes) {
      throw file.refusal(
          Reason.TRUNCATED,
          "the TIFF points to byte "
              + at
              + " but ends at "
              + file.length()
              + "; copy or export it again.");
    }
    int index = (int) at;
    return switch (bytes) {
      case 1 -> data.get(index) & 0xffL;
      case 2 -> data.getShort(index) & 0xffffL;
      case 4 -> data.getInt(index) & 0xffff_ffffL;
      default -> data.getLong(index);
    };
  }
}
