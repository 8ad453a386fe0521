package paretoscope.simulator.features;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import paretoscope.core.error.UserError;
import paretoscope.simulator.specimen.Material;

/** The models that come with the program, each read once. Safe for use by several threads. */
public final class FeatureModels {
  private static final Map<String, FeatureModel> KNOWN = new ConcurrentHashMap<>();

  private FeatureModels() {}

  /**
   * What a learner made of a material.
   *
   * @throws UserError if there is none, or its files are damaged
   */
  public static FeatureModel of(Material material, String learner) {
    return KNOWN.computeIfAbsent(
        learner + " " + material.id(),
        key ->
            FeatureFiles.read(
                material.id(), learner, name -> FeatureFiles.shipped(material.id(), name)));
  }

  /** What the card of a material says; errors as in {@link #of}. */
  public static FeatureCard card(Material material) {
    return FeatureFiles.card(material.id(), name -> FeatureFiles.shipped(material.id(), name));
  }
}
