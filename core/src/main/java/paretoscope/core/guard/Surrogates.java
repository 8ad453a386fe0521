package paretoscope.core.guard;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import paretoscope.core.image.Micrograph;

/** The images without columns that candidates are judged on, made from one micrograph. */
public record Surrogates(Micrograph original, Map<SurrogateKind, List<Micrograph>> byKind) {
  public Surrogates {
    Map<SurrogateKind, List<Micrograph>> copy = new EnumMap<>(SurrogateKind.class);
    byKind.forEach((kind, images) -> copy.put(kind, List.copyOf(images)));
    byKind = copy;
  }

  /** Memory of the pixels [bytes]. */
  public long bytes() {
    return byKind.values().stream()
        .flatMap(List::stream)
        .mapToLong(image -> 8L * image.pixels().size())
        .sum();
  }
}
