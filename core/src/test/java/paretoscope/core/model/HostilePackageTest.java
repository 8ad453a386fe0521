package paretoscope.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.error.UserError;

/** Packages and folders of models that are made to harm. */
class HostilePackageTest {
  @TempDir Path folder;

  /** An entry of a tar file without its content. */
  private static byte[] header(String name, String size, char kind, String link) {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 124, size);
    header[156] = (byte) kind;
    put(header, 157, link);
    return header;
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  private Path packed(byte[]... blocks) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(all)) {
      for (byte[] block : blocks) {
        out.write(block);
      }
    }
    return Files.write(folder.resolve("a.tgz"), all.toByteArray());
  }

  private Map<String, Path> unpack(Path tarball) throws IOException {
    return Tarball.unpack(tarball, Map.of("package/a", folder.resolve("to/a")));
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    Files.createDirectories(folder.resolve("to"));
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    Path tarball = packed(header("package/a", "0", '2', secret.toString()), new byte[1024]);
    Path unpacked = unpack(tarball).get("package/a");
    assertThat(Files.isSymbolicLink(unpacked)).isFalse();
    assertThat(unpacked).isEmptyFile();
    assertThat(secret).hasContent("secret");
  }

  @Test
  void namesThatLeadOutOfTheFolderAreNotUnpacked() throws IOException {
    Path tarball =
        packed(
            header("../../evil", "0", '0', ""),
            header("/tmp/evil", "0", '0', ""),
            header("package/../package/a", "0", '0', ""),
            new byte[1024]);
    assertThat(unpack(tarball)).isEmpty();
    assertThat(folder).isDirectoryNotContaining("glob:**evil");
  }

  /** A megabyte that unpacks to a gigabyte is one of a file that claims eight exbibytes. */
  @ParameterizedTest
  @ValueSource(strings = {"777777777777", "-7777777777", "200000000001"})
  void sizesThatNoModelHasAreRefused(String size) throws IOException {
    Path tarball = packed(header("package/b", size, '0', ""), new byte[4096]);
    assertThatThrownBy(() -> unpack(tarball))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("all together have at most 17179869184");
  }

  /** TorchScript and pickles are archives, SavedModels are folders: none is ONNX. */
  @ParameterizedTest
  @ValueSource(
      strings = {"PK\u0003\u0004archive/code/model.py", "\u0080\u0004cos\nsystem\n(S'id'\ntR."})
  void modelsThatHoldCodeAreRefused(String content) throws IOException {
    Path model = Files.write(folder.resolve("a.pt"), content.getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> paretoscope.core.onnx.OnnxModel.parse(Files.readAllBytes(model)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("is no ONNX file");
  }

  @Test
  void whatACardDoesNotNameIsNotRead() throws IOException {
    Path model = Files.createDirectories(folder.resolve("models/a"));
    for (String name : new String[] {"model.py", "serving.properties", "data.pkl", "libop.so"}) {
      Files.writeString(model.resolve(name), "import os");
    }
    ModelFile file = ModelFile.of(Files.writeString(model.resolve("a.onnx"), "a"));
    ModelCard card = new ModelCard("a", ModelCard.SAM, "here", "none", file, file, file);
    Files.writeString(model.resolve(ModelCard.FILE), card.json());
    StoredModel stored = new ModelStore(folder.resolve("models")).find("a");
    stored.verify();
    Files.writeString(model.resolve("a.onnx"), "b");
    assertThatThrownBy(stored::verify).hasMessageContaining("SHA-256");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a.onnx", "/etc/passwd", "a/b", ".hidden", "", "a\nb"})
  void aCardNamesNoFileOutsideItsFolder(String name) {
    assertThatThrownBy(() -> new ModelFile(name, "ab".repeat(32)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "../a", "a/b", "/a", "A", "", "a\u0000"})
  void aModelsNameLeadsNowhereElse(String name) {
    ModelStore store = new ModelStore(folder);
    assertThatThrownBy(() -> store.requireFree(name)).isInstanceOf(UserError.class);
    assertThatThrownBy(() -> store.find(name)).isInstanceOf(UserError.class);
  }

  @Test
  void aCardLongerThanAnyIsNotHeldInMemory() throws IOException {
    Path model = Files.createDirectories(folder.resolve("a"));
    Files.write(model.resolve(ModelCard.FILE), new byte[(1 << 20) + 1]);
    assertThatThrownBy(() -> ModelCard.read(model))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("must be at most 1048576");
  }
}
