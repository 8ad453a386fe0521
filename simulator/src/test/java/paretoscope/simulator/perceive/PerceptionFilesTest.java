package paretoscope.simulator.perceive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import paretoscope.core.error.UserError;
import paretoscope.core.network.Features;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.episode.Findings;
import paretoscope.simulator.specimen.Defect;

class PerceptionFilesTest {
  private static final PerceptionCard CARD =
      new PerceptionCard(
          "srtio3",
          List.of("srtio3-easy-v1 seed 7"),
          Sight.PIXEL_NM,
          List.of(),
          new Perception.Cuts(0, 0, 0),
          "paretoscope train",
          Map.of("columns F1", 0.9),
          Map.of());

  private final Perception perception = RandomPerception.of("crystal", "other");
  private final Map<String, byte[]> files =
      new LinkedHashMap<>(PerceptionFiles.of(perception, CARD));

  @Test
  void givesBackWhatSeesTheSame() {
    Perception read = Perceptions.of("models", Map.of("srtio3", files)).on("srtio3");
    Features features = Features.zeros(16, 16, Sight.CHANNELS);
    for (int i = 0; i < features.values().length; i++) {
      features.values()[i] = i % 7 - 3;
    }
    Sight sight = new Sight(new View(0, 0, 0.64, 0.64, 32, 32), features);
    Findings before = perception.of(sight, Set.of(Defect.VACANCY), List.of("crystal"));
    Findings after = read.of(sight, Set.of(Defect.VACANCY), List.of("crystal"));
    assertThat(before.columns()).isNotEmpty();
    assertThat(after).isEqualTo(before);
    assertThat(after.defects()).allMatch(defect -> defect.kind() == Defect.VACANCY);
  }

  @Test
  void saysWhichFileIsAnotherThanTheCardSays() {
    files.get("columns-1.safetensors")[500] ^= 1;
    assertRefused("columns-1.safetensors of srtio3 in models has the SHA-256 ");
  }

  @Test
  void saysWhichFileIsMissing() {
    files.remove("phases.safetensors");
    assertRefused("phases.safetensors of srtio3 in models is missing; end the training");
  }

  @Test
  void refusesWhatWasTaughtOnOtherSquares() {
    String card = new String(files.get("card.json"), StandardCharsets.UTF_8);
    String other = card.replace("\"pixel_nm\" : 0.04", "\"pixel_nm\" : 0.05");
    assertThat(other).isNotEqualTo(card);
    files.put("card.json", other.getBytes(StandardCharsets.UTF_8));
    assertRefused("it was taught on squares of 0.05 nm, and analysts see squares of 0.04 nm");
  }

  @Test
  void refusesCardsThatAreNone() {
    files.put("card.json", "{\"subject\": 3".getBytes(StandardCharsets.UTF_8));
    assertRefused("card.json of srtio3 in models cannot be used: ");
    files.put("card.json", "{}".getBytes(StandardCharsets.UTF_8));
    assertRefused("card.json of srtio3 in models cannot be used: ");
  }

  @Test
  void saysWhatThereIs() {
    Perceptions all = Perceptions.of("models", Map.of("srtio3", files));
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> all.on("gan"))
        .withMessage(
            "models holds nothing that was taught on `gan`, only on srtio3; train it there, or"
                + " leave such agents out.");
  }

  private void assertRefused(String beginning) {
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> Perceptions.of("models", Map.of("srtio3", files)).on("srtio3"))
        .withMessageStartingWith(beginning.startsWith("it was") ? "" : beginning)
        .withMessageContaining(beginning);
  }
}
