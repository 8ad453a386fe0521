package paretoscope.core.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import paretoscope.core.error.Suggestion;
import paretoscope.core.error.UserError;
import paretoscope.core.sam.SamDecoders;

/**
 * The folder of models: one folder each, named like the model, which appears whole or not at all.
 */
public final class ModelStore {
  /** Names another folder for all models. */
  public static final String VARIABLE = "PARETOSCOPE_MODELS";

  /** The model that is published and small: what studies take that name none. */
  public static final String PUBLISHED = KnownModel.MOBILE_SAM.name();

  private static final String ENCODER = "encoder.onnx";
  private static final String DECODER = "decoder.onnx";
  private static final String MULTI = "decoder-multi.onnx";
  private static final String DRAFT = ".draft-";

  private final Path root;

  public ModelStore(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /** This user's: {@code $PARETOSCOPE_MODELS}, or else {@code ~/.cache/paretoscope/models}. */
  public static ModelStore here() {
    String other = System.getenv(VARIABLE);
    boolean named = other != null && !other.isBlank();
    Path home = Path.of(System.getProperty("user.home"), ".cache", "paretoscope", "models");
    return new ModelStore(named ? Path.of(other) : home);
  }

  /** The folder. */
  public Path root() {
    return root;
  }

  /** Names of the models there. */
  public List<String> names() {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(root)) {
      return folders
          .filter(f -> Files.isRegularFile(f.resolve(ModelCard.FILE)))
          .map(f -> f.getFileName().toString())
          .filter(ModelCard::isName)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UserError("the folder of models " + root + " cannot be read: " + e, e);
    }
  }

  public boolean has(String name) {
    return names().contains(name);
  }

  /**
   * The model of this name.
   *
   * @throws UserError if there is none, or its card is damaged
   */
  public StoredModel find(String name) {
    List<String> names = names();
    if (names.contains(name)) {
      Path folder = root.resolve(name);
      return new StoredModel(folder, ModelCard.read(folder));
    }
    String known =
        names.isEmpty()
            ? "; there are none yet in " + root + "."
            : Suggestion.of(name, names) + " (in " + root + ").";
    String way = " Get one by: ./paretoscope models fetch " + KnownModel.MOBILE_SAM.name();
    throw new UserError("no model is called `" + name + "`" + known + way);
  }

  /**
   * Adds a copy of an encoder and a decoder.
   *
   * @throws UserError if the name is taken or none, or if the files are no Segment Anything
   */
  public StoredModel add(String name, Path encoder, Path decoder, String source, String licence) {
    requireFree(name);
    Path draft = null;
    try {
      Files.createDirectories(root);
      draft = Files.createTempDirectory(root, DRAFT);
      Files.copy(encoder, draft.resolve(ENCODER));
      Files.copy(decoder, draft.resolve(DECODER));
      Files.write(draft.resolve(MULTI), SamDecoders.cut(decoder));
      SamDecoders.check(encoder, decoder, draft.resolve(ENCODER), draft.resolve(MULTI));
      ModelCard card = card(name, draft, source, licence);
      Files.writeString(draft.resolve(ModelCard.FILE), card.json());
      Files.move(draft, root.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      return new StoredModel(root.resolve(name), card);
    } catch (IOException e) {
      if (has(name)) {
        requireFree(name);
      }
      throw new UserError("the model cannot be stored in " + root + ": " + e, e);
    } finally {
      remove(draft);
    }
  }

  private static ModelCard card(String name, Path draft, String source, String licence) {
    return new ModelCard(
        name,
        ModelCard.SAM,
        source,
        licence,
        ModelFile.of(draft.resolve(ENCODER)),
        ModelFile.of(draft.resolve(DECODER)),
        ModelFile.of(draft.resolve(MULTI)));
  }

  /** Refuses names that are none, or taken. */
  void requireFree(String name) {
    if (!ModelCard.isName(name)) {
      throw new UserError(
          "the name `" + name + "` must be of a-z, 0-9, and . _ - behind the first of them.");
    }
    if (Files.exists(root.resolve(name))) {
      throw new UserError(
          "the name `"
              + name
              + "` is taken: "
              + root.resolve(name)
              + " is there. Choose another by --as NAME, or remove that folder.");
    }
  }

  private static void remove(Path draft) {
    if (draft == null || !Files.exists(draft)) {
      return;
    }
    try (Stream<Path> all = Files.walk(draft)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UserError(draft + " cannot be removed: " + e, e);
    }
  }
}
