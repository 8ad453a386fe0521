package paretoscope.spark.serialise;

import java.util.List;

/**
 * A whole study to run in one task.
 *
 * @param images read by the task itself
 */
public record StudyOrder(StudyText text, List<ImageFile> images) {
  public StudyOrder {
    images = List.copyOf(images);
  }
}
