package paretoscope.datasets;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import paretoscope.core.error.Suggestion;
import paretoscope.core.error.UserError;

/**
 * Public datasets of real micrographs: where they come from, under which licence, and how to know
 * that what was fetched is the same. Nothing is downloaded here.
 *
 * @param entries in the order of the catalogue
 */
public record Catalogue(List<CatalogueEntry> entries) {
  private static final String RESOURCE = "catalogue.json";

  public Catalogue {
    entries = List.copyOf(entries);
  }

  /** The catalogue that comes with the program. */
  public static Catalogue builtIn() {
    try (InputStream in = Catalogue.class.getResourceAsStream(RESOURCE)) {
      return new Catalogue(
          new ObjectMapper().readValue(in, new TypeReference<List<CatalogueEntry>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " is damaged", e);
    }
  }

  /**
   * The dataset of a name.
   *
   * @throws UserError if there is none
   */
  public CatalogueEntry get(String name) {
    return entries.stream()
        .filter(e -> e.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> {
              List<String> known = entries.stream().map(CatalogueEntry::name).toList();
              return new UserError("unknown dataset `" + name + "`" + Suggestion.of(name, known));
            });
  }
}
