package paretoscope.simulator.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.features.FeatureCard;
import paretoscope.simulator.features.FeatureFiles;
import paretoscope.simulator.specimen.Material;
import paretoscope.simulator.world.Difficulty;
import paretoscope.simulator.world.World;
import paretoscope.simulator.world.Worlds;

/**
 * Makes the features that come with the program, in worlds that judge nobody. The same program
 * makes the same files on every machine.
 */
public final class TeachFeatures {
  /** The first seed of worlds to teach in. */
  public static final long FIRST_SEED = 1_000_000;

  private static final List<Difficulty> DIFFICULTIES = List.of(Difficulty.values());
  private static final int SEEDS = 8;
  private static final int LEARNING_SEEDS = 6;
  private static final int LOOKS = 24;
  private static final String COMMAND =
      "java -cp \"spark-jobs/target/*:$(cat spark-jobs/target/spark.classpath)\""
          + " paretoscope.simulator.learn.TeachFeatures"
          + " simulator/src/main/resources/paretoscope/simulator/features";

  private TeachFeatures() {}

  /**
   * Writes a folder for each material.
   *
   * @param arguments the folder to write to, then materials; none for all
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 0) {
      throw new IllegalArgumentException("say where to write to, as in: " + COMMAND);
    }
    List<String> asked = List.of(arguments).subList(1, arguments.length);
    List<String> known = Arrays.stream(Material.values()).map(Material::id).toList();
    if (!known.containsAll(asked)) {
      throw new IllegalArgumentException("materials " + asked + " must be of " + known);
    }
    for (Material material : Material.values()) {
      if (asked.isEmpty() || asked.contains(material.id())) {
        Path folder = Files.createDirectories(Path.of(arguments[0], material.id()));
        for (Map.Entry<String, byte[]> file :
            files(material, SEEDS, LEARNING_SEEDS, LOOKS).entrySet()) {
          Files.write(folder.resolve(file.getKey()), file.getValue());
        }
      }
    }
  }

  /**
   * The files of a material, by name.
   *
   * @param seeds of worlds of each difficulty
   * @param learning how many of them to learn in
   * @param looks at each world
   */
  static Map<String, byte[]> files(Material material, int seeds, int learning, int looks) {
    Iterable<World> worlds = () -> worlds(material, seeds);
    SeedTree chance = SeedTree.root(FIRST_SEED).child("features").child(material.id());
    FeatureSchool school = FeatureSchool.in(worlds, learning * DIFFICULTIES.size(), looks, chance);
    FeatureSchool.Graduate knn = school.neighbours();
    FeatureSchool.Graduate trees = school.trees();
    FeatureCard about =
        new FeatureCard(
            material.id(),
            names(material, seeds),
            List.of(),
            Map.of(),
            COMMAND,
            Map.of(FeatureFiles.KNN, knn.scores(), FeatureFiles.TREES, trees.scores()),
            Map.of());
    return FeatureFiles.of(
        Map.of(FeatureFiles.KNN, knn.model(), FeatureFiles.TREES, trees.model()), about);
  }

  /** Seed by seed, each in all difficulties. */
  private static Iterator<World> worlds(Material material, int seeds) {
    return IntStream.range(0, seeds * DIFFICULTIES.size())
        .mapToObj(i -> World.of(Worlds.named(id(material, i)), seed(i)))
        .iterator();
  }

  private static List<String> names(Material material, int seeds) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < seeds * DIFFICULTIES.size(); i++) {
      names.add(id(material, i) + " seed " + seed(i));
    }
    return names;
  }

  private static String id(Material material, int i) {
    Difficulty difficulty = DIFFICULTIES.get(i % DIFFICULTIES.size());
    return material.id() + "-" + difficulty.id() + "-v1";
  }

  private static long seed(int i) {
    return FIRST_SEED + i / DIFFICULTIES.size();
  }
}
