package paretoscope.simulator.perceive;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import paretoscope.core.digest.Sha256;
import paretoscope.core.error.UserError;
import paretoscope.core.network.Network;
import paretoscope.core.network.NetworkFile;

/** The files of a perception: {@code card.json} and one for each network. */
public final class PerceptionFiles {
  /** Of each perception. */
  public static final int COLUMN_NETWORKS = 3;

  /** The classifier of defects. */
  public static final String DEFECTS = "defects.safetensors";

  /** The network of phases. */
  public static final String PHASES = "phases.safetensors";

  /** Where files come from. */
  @FunctionalInterface
  public interface Source {
    /**
     * @throws UserError if there is no such file
     */
    byte[] read(String name);
  }

  private PerceptionFiles() {}

  /** A U-Net's. */
  public static String columns(int member) {
    return "columns-" + member + ".safetensors";
  }

  /**
   * The files of a perception, by name.
   *
   * @param about what its card is to say; hashes are filled in
   */
  public static Map<String, byte[]> of(Perception perception, PerceptionCard about) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<Network> columns = perception.columns().networks();
    for (int i = 0; i < columns.size(); i++) {
      files.put(columns(i), bytes(columns.get(i)));
    }
    files.put(DEFECTS, bytes(perception.defects()));
    files.put(PHASES, bytes(perception.phases()));
    Map<String, String> sha256 = new TreeMap<>();
    files.forEach((name, bytes) -> sha256.put(name, Sha256.of(bytes)));
    PerceptionCard card =
        new PerceptionCard(
            about.subject(),
            about.worlds(),
            about.pixelNm(),
            perception.phaseNames(),
            perception.cuts(),
            about.command(),
            about.scores(),
            sha256);
    files.put(PerceptionCard.FILE, card.json().getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private static byte[] bytes(Network network) {
    return new NetworkFile(network, Map.of()).bytes();
  }

  /** What its card says. */
  public static PerceptionCard card(String where, Source files) {
    String json = new String(files.read(PerceptionCard.FILE), StandardCharsets.UTF_8);
    try {
      return PerceptionCard.read(json);
    } catch (JsonProcessingException | IllegalArgumentException | UserError e) {
      String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new UserError(
          "%s of %s cannot be used: %s".formatted(PerceptionCard.FILE, where, first), e);
    }
  }

  /**
   * Reads a perception.
   *
   * @param where it lies, for messages
   * @throws UserError if a file is missing, damaged or another than its card says
   */
  public static Perception read(String where, Source files) {
    PerceptionCard card = card(where, files);
    List<Network> columns = new ArrayList<>();
    for (int i = 0; i < COLUMN_NETWORKS; i++) {
      columns.add(network(where, card, columns(i), files));
    }
    return new Perception(
        new Ensemble(columns),
        network(where, card, DEFECTS, files),
        network(where, card, PHASES, files),
        card.phases(),
        card.cuts());
  }

  private static Network network(String where, PerceptionCard card, String name, Source files) {
    byte[] bytes = files.read(name);
    String wanted = card.sha256().getOrDefault(name, "none");
    String found = Sha256.of(bytes);
    if (!found.equals(wanted)) {
      throw new UserError(
          "%s of %s has the SHA-256 %s, and its card says %s: take both from one training"
              .formatted(name, where, found, wanted));
    }
    return NetworkFile.read(name + " of " + where, bytes).network();
  }
}
