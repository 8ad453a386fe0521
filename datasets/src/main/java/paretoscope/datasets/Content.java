package paretoscope.datasets;

/** The bytes of one file and the name it goes by in messages. */
final class Content {
  private final String name;
  private final byte[] bytes;

  /**
   * @param bytes not copied
   */
  Content(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  String name() {
    return name;
  }

  /** The bytes, shared: read only. */
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return bytes.length;
  }

  /** A refusal whose message starts with the file's name. */
  UnreadableImage refusal(UnreadableImage.Reason reason, String message) {
    return new UnreadableImage(reason, name + ": " + message);
  }

  /** A refusal caused by what a decoder threw. */
  UnreadableImage refusal(UnreadableImage.Reason reason, String message, Throwable cause) {
    return new UnreadableImage(reason, name + ": " + message, cause);
  }
}
