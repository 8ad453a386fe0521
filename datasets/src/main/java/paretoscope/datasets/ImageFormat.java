package paretoscope.datasets;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats that can be read. A file's first bytes decide, never its name. */
public enum ImageFormat {
  TIFF("tif tiff", "49492a00 4d4d002a 49492b00 4d4d002b"),
  PNG("png", "89504e470d0a1a0a"),
  JPEG("jpg jpeg", "ffd8ff"),
  NPY("npy", "934e554d5059");

  /** First bytes of files that people mistake for images, so that the message can name them. */
  private static final Map<String, String> FOREIGN =
      Map.of(
          "894844460d0a1a0a", "HDF5",
          "504b0304", "a ZIP archive (NPZ, OME-Zarr or similar)",
          "1f8b", "gzip",
          "474946383", "GIF",
          "424d", "BMP",
          "255044462d", "PDF",
          "00000003", "DigitalMicrograph 3",
          "00000004", "DigitalMicrograph 4",
          "49490197", "an FEI/TIA series",
          "3c", "a text of the web or XML");

  private final String extensions;
  private final String magics;

  ImageFormat(String extensions, String magics) {
    this.extensions = extensions;
    this.magics = magics;
  }

  /** The endings this format's files go by, lower case, without the dot. */
  public List<String> extensions() {
    return List.of(extensions.split(" "));
  }

  /** Every ending that is read, with its dot, separated by blanks. */
  public static String known() {
    return Arrays.stream(values())
        .flatMap(f -> f.extensions().stream())
        .map(e -> "." + e)
        .collect(Collectors.joining(" "));
  }

  /** The format that a name claims by its ending. */
  public static Optional<ImageFormat> ofName(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean dotted = name.lastIndexOf('.') > name.lastIndexOf('/');
    return Arrays.stream(values())
        .filter(f -> dotted && f.extensions().contains(ending))
        .findFirst();
  }

  /** The format that content has by its first bytes. */
  static Optional<ImageFormat> ofContent(byte[] bytes) {
    String head = head(bytes);
    return Arrays.stream(values())
        .filter(f -> Arrays.stream(f.magics.split(" ")).anyMatch(head::startsWith))
        .findFirst();
  }

  /** What a file that cannot be read probably is. */
  static String foreign(byte[] bytes) {
    String head = head(bytes);
    return FOREIGN.entrySet().stream()
        .filter(e -> head.startsWith(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("bytes " + head.substring(0, Math.min(head.length(), 16)));
  }

  private static String head(byte[] bytes) {
    return java.util.HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 8));
  }
}
