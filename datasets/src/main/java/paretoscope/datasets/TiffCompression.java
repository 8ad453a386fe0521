package paretoscope.datasets;

import java.util.Arrays;
import java.util.Optional;

/** The compressions that are read, with the most bytes that one stored byte can become. */
enum TiffCompression {
  NONE(1, 1),
  /** Codes of at most 12 bits, each for at most 4096 bytes. */
  LZW(5, 2731),
  /** RFC 1951: 258 bytes per two bits. */
  DEFLATE(8, 1032),
  OLD_DEFLATE(32946, 1032),
  /** Two bytes for at most 128. */
  PACKBITS(32773, 64);

  private final int code;
  private final int ratio;

  TiffCompression(int code, int ratio) {
    this.code = code;
    this.ratio = ratio;
  }

  static Optional<TiffCompression> of(long code) {
    return Arrays.stream(values()).filter(c -> c.code == code).findFirst();
  }

  int code() {
    return code;
  }

  int ratio() {
    return ratio;
  }
}
