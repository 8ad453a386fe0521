package paretoscope.spark.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A digest of a table's rows that does not depend on their order or on the files they lie in: the
 * sum, modulo 2^256, of the SHA-256 of every row, hashed together with the columns and the number
 * of rows. Every value counts bit for bit. (The sum stands in for sorting, which would need memory
 * for all rows; it is meant to find differences, not forgeries.)
 */
final class TableDigest {
  private final TableSchema schema;
  private final long[] sum = new long[4];
  private long rows;

  TableDigest(TableSchema schema) {
    this.schema = schema;
  }

  void add(Row row) {
    MessageDigest digest = Sha256.digest();
    for (Object value : row.values()) {
      add(digest, value);
    }
    ByteBuffer hash = ByteBuffer.wrap(digest.digest());
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

  private static void add(MessageDigest digest, Object value) {
    if (value == null) {
      digest.update((byte) 0);
    } else if (value instanceof String text) {
      bytes(digest, 1, text.getBytes(StandardCharsets.UTF_8));
    } else if (value instanceof byte[] bytes) {
      bytes(digest, 2, bytes);
    } else if (value instanceof Double real) {
      word(digest, 3, Double.doubleToRawLongBits(real));
    } else if (value instanceof Boolean flag) {
      word(digest, 4, flag ? 1 : 0);
    } else {
      word(digest, 5, ((Number) value).longValue());
    }
  }

  private static void bytes(MessageDigest digest, int kind, byte[] bytes) {
    word(digest, kind, bytes.length);
    digest.update(bytes);
  }

  private static void word(MessageDigest digest, int kind, long word) {
    digest.update(ByteBuffer.allocate(9).put((byte) kind).putLong(word).array());
  }

  String hex() {
    MessageDigest digest = Sha256.digest();
    for (Column column : schema.columns()) {
      bytes(digest, 1, column.name().getBytes(StandardCharsets.UTF_8));
    }
    word(digest, 5, rows);
    for (long part : sum) {
      word(digest, 5, part);
    }
    return Sha256.hex(digest.digest());
  }
}
