package paretoscope.simulator.imaging;

import java.util.List;
import paretoscope.core.image.Micrograph;

/**
 * An image and the truth beside it.
 *
 * @param micrograph counted electrons per pixel
 * @param columns every listed column in the field, vacancies included
 */
public record SimulatedImage(Micrograph micrograph, List<Column> columns) {
  public SimulatedImage {
    columns = List.copyOf(columns);
  }

  /** The columns that are there. */
  public List<Column> occupied() {
    return columns.stream().filter(c -> !c.vacant()).toList();
  }
}
