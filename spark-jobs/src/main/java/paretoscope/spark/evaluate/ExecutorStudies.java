package paretoscope.spark.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import paretoscope.core.image.Micrograph;
import paretoscope.core.study.Study;
import paretoscope.core.study.StudyEvaluator;
import paretoscope.core.study.TimedEvaluator;
import paretoscope.core.workflow.WorkCache;
import paretoscope.spark.serialise.StudyText;

/**
 * What this Java machine keeps between tasks: one evaluator per study and images, and one cache for
 * all work that candidates share. Tasks build the study from its text, because operators and
 * rewards never cross the wire.
 */
public final class ExecutorStudies {
  private static final int STUDIES_KEPT = 16;
  private static final int IMAGES_KEPT = 4;
  private static final Map<String, Kept> STUDIES = keepingLast(STUDIES_KEPT);
  private static final Map<String, List<Micrograph>> IMAGES = keepingLast(IMAGES_KEPT);
  private static final WorkCache CACHE = WorkCache.ofHeap();

  /** A study ready for work. */
  record Kept(
      Study study,
      List<Micrograph> images,
      WorkCache cache,
      StudyEvaluator bench,
      TimedEvaluator evaluator) {}

  private ExecutorStudies() {}

  /** The study on these images, made ready by the first task that asks. */
  static synchronized Kept kept(StudyText text, String imagesKey, Supplier<List<Micrograph>> read) {
    String key = text.key() + "/" + imagesKey;
    Kept found = STUDIES.get(key);
    if (found == null) {
      List<Micrograph> images = IMAGES.get(imagesKey);
      if (images == null) {
        images = read.get();
        IMAGES.put(imagesKey, images);
      }
      found = fresh(text.study(), images, imagesKey);
      STUDIES.put(key, found);
    }
    return found;
  }

  /** A study made ready without being kept; its cache is this machine's all the same. */
  static Kept fresh(Study study, List<Micrograph> images, String imagesKey) {
    WorkCache cache = CACHE.within(imagesKey);
    StudyEvaluator bench = new StudyEvaluator(study, images, cache);
    return new Kept(study, images, cache, bench, new TimedEvaluator(study, bench));
  }

  /**
   * An evaluator for the driver, which has what tasks left in this Java machine: all of it if they
   * ran here, nothing on a cluster.
   */
  public static StudyEvaluator known(Study study, List<Micrograph> images) {
    return fresh(study, images, BroadcastImages.key(images)).bench();
  }

  /** What is dropped is not closed, as a task may still use it; its threads end by themselves. */
  private static <T> Map<String, T> keepingLast(int count) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
        return size() > count;
      }
    };
  }
}
