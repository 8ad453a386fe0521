package paretoscope.core.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import paretoscope.spark.fuzz.FuzzTarget;
import paretoscope.spark.fuzz.Scratch;

/** Readers of models' cards and packages. */
public final class ModelTargets {
  private static final FuzzTarget.Cap CARD = new FuzzTarget.Cap(2_000_000, 200);

  /** Buffers; nothing that is unpacked is held in memory. */
  private static final FuzzTarget.Cap TARBALL = new FuzzTarget.Cap(2_000_000, 1500);

  private ModelTargets() {}

  public static List<FuzzTarget> all() throws IOException {
    Path models = Scratch.folder("models/a");
    Path packages = Scratch.folder("packages");
    Map<String, Path> wanted = Map.of("package/a", packages.resolve("a"));
    return List.of(
        FuzzTarget.bytes(
                "model-card",
                CARD,
                List.of(card().json().getBytes(StandardCharsets.UTF_8)),
                input -> {
                  Files.write(models.resolve(ModelCard.FILE), input);
                  ModelCard.read(models);
                })
            .share(0.1),
        FuzzTarget.bytes(
                "model-package",
                TARBALL,
                List.of(tar()),
                input -> {
                  Path tarball = packages.resolve("a.tgz");
                  Files.write(tarball, gzip(input));
                  Tarball.unpack(tarball, wanted);
                })
            .refusing(IOException.class)
            .share(0.05),
        FuzzTarget.bytes(
                "model-package-compressed",
                TARBALL,
                List.of(gzip(tar())),
                input -> {
                  Path tarball = packages.resolve("b.tgz");
                  Files.write(tarball, input);
                  Tarball.unpack(tarball, wanted);
                })
            .refusing(IOException.class)
            .share(0.05));
  }

  private static ModelCard card() {
    ModelFile file = new ModelFile("a.onnx", "ab".repeat(32));
    return new ModelCard("a", ModelCard.SAM, "here", "none", file, file, file);
  }

  private static byte[] tar() {
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    for (String name : List.of("package/b", "package/a", "../../c")) {
      byte[] header = new byte[512];
      byte[] text = name.getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(text, 0, header, 0, text.length);
      byte[] size = "00000000005".getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(size, 0, header, 124, size.length);
      tar.writeBytes(header);
      tar.writeBytes(new byte[512]);
    }
    tar.writeBytes(new byte[1024]);
    return tar.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
