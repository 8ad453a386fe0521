package paretoscope.core.segment;

/** How a file of masks holds them; what is found does not depend on it. */
public enum OutputMode {
  BINARY_MASK,
  UNCOMPRESSED_RLE,
  COCO_RLE;

  /** The word in study files, for instance {@code coco_rle}. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
