package paretoscope.spark.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import paretoscope.core.digest.Sha256;

/**
 * A digest of a table's rows that does not depend on their order or on the files they lie in: the
 * sum, modulo 2^256, of the SHA-256 of every row, hashed together with the columns and the number
 * of rows. Every value counts bit for bit. (The sum stands in for sorting, which would need memory
 * for all rows; it is meant to find differences, not forgeries.)
 */
final class TableDigest {
  private final TableSchema schema;
  private final MessageDigest digest = Sha256.digest();

  /** What is to be digested next: rows hold many small values, and few large pieces are faster. */
  private final ByteBuffer waiting = ByteBuffer.allocate(1 << 12);

  private final long[] sum = new long[4];
  private long rows;

  TableDigest(TableSchema schema) {
    this.schema = schema;
  }

  void add(Row row) {
    for (Object value : row.values()) {
      add(value);
    }
    ByteBuffer hash = ByteBuffer.wrap(hash());
    long carry = 0;
    for (int i = 3; i >= 0; i--) {
      long word = hash.getLong(i * Long.BYTES);
      long partial = sum[i] + carry;
      long total = partial + word;
      boolean over =
          Long.compareUnsigned(partial, carry) < 0 || Long.compareUnsigned(total, word) < 0;
      sum[i] = total;
      carry = over ? 1 : 0;
    }
    rows++;
  }

  private void add(Object value) {
    if (value == null) {
      room(1).put((byte) 0);
    } else if (value instanceof String text) {
      bytes(1, text.getBytes(StandardCharsets.UTF_8));
    } else if (value instanceof byte[] bytes) {
      bytes(2, bytes);
    } else if (value instanceof Double real) {
      word(3, Double.doubleToRawLongBits(real));
    } else if (value instanceof Boolean flag) {
      word(4, flag ? 1 : 0);
    } else {
      word(5, ((Number) value).longValue());
    }
  }

  private void bytes(int kind, byte[] bytes) {
    word(kind, bytes.length);
    if (bytes.length <= waiting.capacity()) {
      room(bytes.length).put(bytes);
    } else {
      pass();
      digest.update(bytes);
    }
  }

  private void word(int kind, long word) {
    room(1 + Long.BYTES).put((byte) kind).putLong(word);
  }

  private ByteBuffer room(int bytes) {
    if (waiting.remaining() < bytes) {
      pass();
    }
    return waiting;
  }

  private void pass() {
    digest.update(waiting.flip());
    waiting.clear();
  }

  /** The hash of all since the last one. */
  private byte[] hash() {
    pass();
    return digest.digest();
  }

  String hex() {
    for (Column column : schema.columns()) {
      bytes(1, column.name().getBytes(StandardCharsets.UTF_8));
    }
    word(5, rows);
    for (long part : sum) {
      word(5, part);
    }
    return Sha256.hex(hash());
  }
}
