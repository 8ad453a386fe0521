package paretoscope.spark.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import paretoscope.testing.SharedData;

/** What docs/cluster.md tells a user of Kubernetes to type, and the files that it names. */
final class KubernetesPage {
  private static final Pattern BLOCK = Pattern.compile("(?s)```bash\n(.*?)```");
  private static final String JAR = "local:///opt/paretoscope/paretoscope.jar";

  private KubernetesPage() {}

  private static String text(String file) throws IOException {
    return Files.readString(SharedData.root().resolve(file));
  }

  /** The commands in the blocks of a page, one in each. */
  static List<String> commands() throws IOException {
    return BLOCK
        .matcher(text("docs/cluster.md"))
        .results()
        .flatMap(block -> block.group(1).replaceAll(" *\\\\\n *", " ").lines())
        .toList();
  }

  /**
   * The words behind {@code spark-submit} of the one command with this job on Kubernetes, up to our
   * jar.
   */
  static List<String> submit(String job, Path properties) throws IOException {
    String command =
        commands().stream()
            .filter(line -> line.contains("--master k8s://") && line.contains(JAR + " " + job))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("the page has no " + job));
    String options = command.substring(command.indexOf(' ') + 1, command.indexOf(" " + JAR));
    return List.of(options.replace("~/kubernetes.properties", properties.toString()).split(" "));
  }

  /** Writes the file of settings that the page has its reader make. */
  static void properties(Path to) throws IOException {
    String together =
        text("conf/spark-secure.properties") + text("conf/kubernetes/spark.properties");
    Files.writeString(to, together.replace("=conf/", "=" + SharedData.root() + "/conf/"));
  }

  /** The objects of a file, by kind. */
  static Map<String, Map<String, Object>> objects(String file) throws IOException {
    Map<String, Map<String, Object>> objects = new HashMap<>();
    Load load = new Load(LoadSettings.builder().setLabel(file).build());
    for (Object object : load.loadAllFromString(text("conf/kubernetes/" + file))) {
      Map<String, Object> one = map(object);
      objects.put(one.get("kind").toString(), one);
    }
    return objects;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object object) {
    return (Map<String, Object>) object;
  }

  /** What the role lets a driver do: verbs by resource. */
  static Map<String, Set<String>> rights() throws IOException {
    Map<String, Set<String>> rights = new HashMap<>();
    for (Object rule : (List<?>) objects("paretoscope.yaml").get("Role").get("rules")) {
      for (Object resource : (List<?>) map(rule).get("resources")) {
        List<String> verbs = new ArrayList<>();
        ((List<?>) map(rule).get("verbs")).forEach(verb -> verbs.add(verb.toString()));
        rights.put(resource.toString(), new HashSet<>(verbs));
      }
    }
    return rights;
  }
}
