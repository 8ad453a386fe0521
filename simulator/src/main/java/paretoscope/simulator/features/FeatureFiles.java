package paretoscope.simulator.features;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import paretoscope.core.digest.Sha256;
import paretoscope.core.error.UserError;
import paretoscope.simulator.classify.Classifier;
import paretoscope.simulator.classify.ClassifierFile;

/** Models of a material as files: {@code card.json}, and two classifiers for each learner. */
public final class FeatureFiles {
  /** k nearest neighbours. */
  public static final String KNN = "knn";

  /** Gradient-boosted trees. */
  public static final String TREES = "trees";

  /** All of them. */
  public static final Set<String> LEARNERS = Set.of(KNN, TREES);

  private FeatureFiles() {}

  /**
   * The files of a material, by name.
   *
   * @param models by learner
   * @param about what the card is to say; phases, cuts and hashes are filled in
   */
  public static Map<String, byte[]> of(Map<String, FeatureModel> models, FeatureCard about) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    Map<String, Double> cuts = new TreeMap<>();
    Map<String, String> sha256 = new TreeMap<>();
    new TreeMap<>(models)
        .forEach(
            (learner, model) -> {
              files.put(defects(learner), ClassifierFile.of(model.defects()));
              files.put(phases(learner), ClassifierFile.of(model.phases()));
              cuts.put(learner, model.cut());
            });
    files.forEach((name, bytes) -> sha256.put(name, Sha256.of(bytes)));
    FeatureCard card =
        new FeatureCard(
            about.subject(),
            about.worlds(),
            models.values().iterator().next().phaseNames(),
            cuts,
            about.command(),
            about.scores(),
            sha256);
    files.put(FeatureCard.FILE, card.json().getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private static String defects(String learner) {
    return learner + "-defects.json";
  }

  private static String phases(String learner) {
    return learner + "-phases.json";
  }

  /** A file of this name that comes with the program. */
  static byte[] shipped(String subject, String name) {
    try (InputStream in = FeatureFiles.class.getResourceAsStream(subject + "/" + name)) {
      if (in == null) {
        throw new UserError(
            "no features of `%s` come with this program; take another analyst".formatted(subject));
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a card says.
   *
   * @param subject for messages
   * @param files by name
   */
  static FeatureCard card(String subject, Function<String, byte[]> files) {
    String json = new String(files.apply(FeatureCard.FILE), StandardCharsets.UTF_8);
    try {
      return FeatureCard.read(json);
    } catch (JsonProcessingException
        | IllegalArgumentException
        | NullPointerException
        | UserError e) {
      String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new UserError(
          "%s of the features of %s cannot be used: %s".formatted(FeatureCard.FILE, subject, first),
          e);
    }
  }

  /**
   * Reads a model.
   *
   * @throws UserError if a file is missing, damaged or another than its card says
   */
  static FeatureModel read(String subject, String learner, Function<String, byte[]> files) {
    FeatureCard card = card(subject, files);
    Classifier defects = classifier(card, defects(learner), files);
    Classifier phases = classifier(card, phases(learner), files);
    try {
      return new FeatureModel(
          defects, phases, card.phases(), card.cuts().getOrDefault(learner, Double.NaN));
    } catch (IllegalArgumentException e) {
      throw new UserError(
          "features of %s do not fit this program: %s; take them from one version"
              .formatted(subject, e.getMessage()),
          e);
    }
  }

  private static Classifier classifier(
      FeatureCard card, String name, Function<String, byte[]> files) {
    byte[] bytes = files.apply(name);
    String wanted = card.sha256().getOrDefault(name, "none");
    String found = Sha256.of(bytes);
    if (!found.equals(wanted)) {
      throw new UserError(
          "%s of the features of %s has the SHA-256 %s, and its card says %s: take both from one teaching"
              .formatted(name, card.subject(), found, wanted));
    }
    return ClassifierFile.read(name + " of " + card.subject(), bytes);
  }
}
