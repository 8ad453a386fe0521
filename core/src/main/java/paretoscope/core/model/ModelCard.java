package paretoscope.core.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import paretoscope.core.error.Require;
import paretoscope.core.error.UserError;

/**
 * What {@code model.json} says about a model.
 *
 * @param name by which it is asked for
 * @param kind of network, {@link #SAM}
 * @param source where it is from
 * @param licence under which it may be used, as far as its source says
 * @param encoder as it came
 * @param decoder as it came
 * @param multi the decoder's part that answers many prompts with all masks
 */
public record ModelCard(
    String name,
    String kind,
    String source,
    String licence,
    ModelFile encoder,
    ModelFile decoder,
    ModelFile multi) {
  /** Networks that answer points with masks. */
  public static final String SAM = "segment-anything";

  static final String FILE = "model.json";
  private static final int MOST_BYTES = 1 << 20;
  private static final String NAME = "[a-z0-9][a-z0-9._-]{0,63}";
  private static final ObjectMapper JSON =
      new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

  public ModelCard {
    Require.that(isName(name), "name of a model", name, "must match " + NAME, 0);
    Require.that(SAM.equals(kind), "kind of a model", kind, "must be " + SAM, 0);
    Require.text("source of a model", source);
    Require.text("licence of a model", licence);
  }

  static boolean isName(String name) {
    return name.matches(NAME);
  }

  static ModelCard read(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      long length = Files.size(file);
      Require.that(length <= MOST_BYTES, "bytes", length, "must be at most " + MOST_BYTES, 0);
      return Objects.requireNonNull(JSON.readValue(Files.readString(file), ModelCard.class));
    } catch (IOException | NullPointerException | IllegalArgumentException e) {
      String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      String mend = " Remove the folder and add the model again.";
      throw new UserError(file + " is damaged: " + first + mend, e);
    }
  }

  String json() {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not to be written as JSON: " + this, e);
    }
  }
}
