package paretoscope.datasets;

import java.util.List;
import paretoscope.core.error.UserError;

/**
 * Images to read and what was passed over.
 *
 * @param images names relative to the folder, numbers in counting order
 * @param hidden files left out because a part of their name starts with a dot
 * @param others files left out because their ending is no readable format's
 */
public record ImageSelection(List<String> images, int hidden, int others) {
  public ImageSelection {
    images = List.copyOf(images);
  }

  /**
   * These images, if there is any.
   *
   * @param where the folder or glob, for the message
   * @throws UserError if there is none
   */
  public ImageSelection orRefuse(String where) {
    if (images.isEmpty()) {
      throw new UserError(
          String.format(
              "no images in %s: %d files with other endings and %d hidden ones were passed over;"
                  + " files ending in %s are read. Check the folder or glob.",
              where, others, hidden, ImageFormat.known()));
    }
    return this;
  }
}
