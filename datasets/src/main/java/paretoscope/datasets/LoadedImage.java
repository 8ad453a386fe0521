package paretoscope.datasets;

import paretoscope.core.image.Micrograph;

/**
 * An image as read and what there is to know of its file.
 *
 * @param micrograph raw intensities; colours as luminance 0.2125 R + 0.7154 G + 0.0721 B
 * @param samples how the file stores a pixel, for instance {@code uint16} or {@code uint8 RGB}
 * @param pages pages of the file; only the first is read
 * @param pixelSizeFrom where the pixel size comes from, empty where it is unknown
 */
public record LoadedImage(
    Micrograph micrograph, ImageFormat format, String samples, int pages, String pixelSizeFrom) {

  /** One line on what was read, for logs and reports. */
  public String summary() {
    String size = micrograph.pixels().height() + " x " + micrograph.pixels().width() + " px";
    String scale =
        micrograph.hasPixelSize()
            ? micrograph.pixelSizeNm() + " nm/px from " + pixelSizeFrom
            : "pixel size unknown";
    String page = pages > 1 ? ", the first of " + pages + " pages" : "";
    return micrograph.id() + ": " + size + " " + samples + " " + format + page + ", " + scale;
  }
}
