package paretoscope.datasets;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import paretoscope.core.image.Micrograph;
import paretoscope.core.image.Plane;
import paretoscope.datasets.UnreadableImage.Reason;

/**
 * Reads TIFF, PNG, JPEG and NPY files of any origin, hostile ones included. The first bytes decide
 * on the format; a name that claims another is refused. Sizes are checked in the header before
 * anything is decoded. Safe for use by several threads.
 *
 * @param limits how large an image may be
 */
public record MicrographReader(Limits limits) {
  /** Beyond this, squares and ranges of intensities are no numbers any more. */
  private static final double GREATEST = 1e150;

  /** A reader with the default limits. */
  public MicrographReader() {
    this(Limits.DEFAULT);
  }

  /**
   * Reads one image; of a stack the first page.
   *
   * @throws UnreadableImage whatever is wrong with the file, and nothing else
   */
  public LoadedImage read(ImageSource source) throws UnreadableImage {
    Content file = new Content(source.name(), bytes(source));
    ImageFormat format = format(file);
    Decoded decoded = decode(file, format);
    checkIntensities(file, decoded.plane());
    PixelSize size = decoded.pixelSize();
    return new LoadedImage(
        new Micrograph(file.name(), decoded.plane(), size.nm()),
        format,
        decoded.samples(),
        decoded.pages(),
        size.from());
  }

  private byte[] bytes(ImageSource source) throws UnreadableImage {
    Content unread = new Content(source.name(), new byte[0]);
    try {
      long length = source.length();
      if (length > limits.maxBytes()) {
        throw unread.refusal(
            Reason.TOO_LARGE,
            length
                + " bytes exceed the limit of "
                + limits.maxBytes()
                + " bytes; save the page you need as its own file.");
      }
      try (InputStream in = source.open()) {
        byte[] bytes = in.readNBytes((int) length);
        if (bytes.length < length) {
          throw unread.refusal(
              Reason.TRUNCATED,
              "only " + bytes.length + " of " + length + " bytes came; copy the file again.");
        }
        return bytes;
      }
    } catch (IsDirectory e) {
      throw unread.refusal(Reason.DIRECTORY, "is a directory, not an image; name a file in it.", e);
    } catch (NoSuchFileException | FileNotFoundException e) {
      throw unread.refusal(Reason.NOT_FOUND, "there is no such file; check the path.", e);
    } catch (AccessDeniedException e) {
      throw unread.refusal(Reason.IO, "may not be read; check its permissions.", e);
    } catch (IOException e) {
      throw unread.refusal(Reason.IO, "could not be read (" + reason(e) + "); try again.", e);
    }
  }

  /** File systems of clusters wrap what happened, often more than once. */
  private static String reason(IOException e) {
    Throwable first = e;
    while (first.getCause() != null && first.getCause() != first) {
      first = first.getCause();
    }
    return first == e ? e.getMessage() : e.getMessage() + ": " + first.getMessage();
  }

  private static ImageFormat format(Content file) throws UnreadableImage {
    if (file.length() == 0) {
      throw file.refusal(
          Reason.EMPTY, "the file is empty (0 bytes); an image needs pixels. Copy it again.");
    }
    Optional<ImageFormat> claimed = ImageFormat.ofName(file.name());
    Optional<ImageFormat> found = ImageFormat.ofContent(file.bytes());
    if (found.isEmpty()) {
      String what = ImageFormat.foreign(file.bytes());
      String claim = claimed.map(c -> "the name says " + c + ", the content is ").orElse("is ");
      throw file.refusal(
          claimed.isPresent() ? Reason.MISNAMED : Reason.UNKNOWN_FORMAT,
          claim + what + "; TIFF, PNG, JPEG and NPY are read. Export it as one of these.");
    }
    if (claimed.isPresent() && claimed.get() != found.get()) {
      throw file.refusal(
          Reason.MISNAMED,
          String.format(
              "the name says %s, the content is %s; rename it to end in .%s.",
              claimed.get(), found.get(), found.get().extensions().get(0)));
    }
    return found.get();
  }

  private Decoded decode(Content file, ImageFormat format) throws UnreadableImage {
    try {
      return switch (format) {
        case TIFF -> TiffImage.decode(file, limits);
        case PNG -> PngImage.decode(file, limits);
        case JPEG -> JpegImage.decode(file, limits);
        case NPY -> NpyImage.decode(file, limits);
      };
    } catch (IOException | RuntimeException e) {
      // a decoder that trips over damaged bytes says so in many ways; none may end the job
      String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw file.refusal(
          Reason.CORRUPT, "damaged " + format + " (" + why + "); export or copy it again.", e);
    }
  }

  private static void checkIntensities(Content file, Plane plane) throws UnreadableImage {
    double[] values = plane.values();
    int first = -1;
    int bad = 0;
    boolean constant = true;
    for (int i = 0; i < values.length; i++) {
      if (!(Math.abs(values[i]) <= GREATEST)) {
        first = first < 0 ? i : first;
        bad++;
      }
      constant &= values[i] == values[0];
    }
    if (bad > 0) {
      String where = "row " + first / plane.width() + ", column " + first % plane.width();
      throw file.refusal(
          Reason.NOT_FINITE,
          String.format(
              "%d of %d pixels are NaN, infinite or above 1e150, the first (%s) at %s; every pixel"
                  + " must be a finite number whose square is one, too. Fill or crop them.",
              bad, values.length, values[first], where));
    }
    if (constant) {
      throw file.refusal(
          Reason.CONSTANT,
          "all "
              + values.length
              + " pixels are "
              + values[0]
              + "; an image needs contrast. Check exposure and export.");
    }
  }
}
