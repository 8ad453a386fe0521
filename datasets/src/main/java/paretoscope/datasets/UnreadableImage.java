package paretoscope.datasets;

/**
 * An image that cannot be used. The message names the file, the value found, the rule and the way
 * out. Checked, because one bad image must never stop a job: who reads images decides what becomes
 * of the others.
 */
public final class UnreadableImage extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why an image was refused. */
  public enum Reason {
    /** There is no such file. */
    NOT_FOUND,
    /** The name is a directory's. */
    DIRECTORY,
    /** The file system failed. */
    IO,
    /** The file has no bytes. */
    EMPTY,
    /** The first bytes belong to no format that can be read. */
    UNKNOWN_FORMAT,
    /** The content is of another format than the name's ending says. */
    MISNAMED,
    /** A known format in a variant that is not read. */
    UNSUPPORTED,
    /** The file ends before its pixels do. */
    TRUNCATED,
    /** The file contradicts itself or its format. */
    CORRUPT,
    /** An image without pixels. */
    ZERO_SIZE,
    /** More pixels or bytes than the limits allow. */
    TOO_LARGE,
    /** So few bytes cannot hold that many pixels. */
    IMPLAUSIBLE,
    /** Some pixels are NaN or infinite. */
    NOT_FINITE,
    /** All pixels have the same value. */
    CONSTANT
  }

  private final Reason reason;

  public UnreadableImage(Reason reason, String message) {
    this(reason, message, null);
  }

  public UnreadableImage(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
