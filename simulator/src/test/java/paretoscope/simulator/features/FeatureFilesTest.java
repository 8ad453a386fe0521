package paretoscope.simulator.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import paretoscope.core.error.UserError;
import paretoscope.simulator.specimen.Material;

class FeatureFilesTest {
  private static final int MOST_BYTES = 153_600;

  /** Reading compares the hash of every file with its card. */
  @ParameterizedTest
  @EnumSource
  void whatIsShippedIsWhole(Material material) {
    FeatureCard card = FeatureModels.card(material);
    assertThat(card.subject()).isEqualTo(material.id());
    assertThat(card.worlds()).allMatch(world -> world.contains(" seed 100000"));
    assertThat(card.sha256()).hasSize(4);
    for (String learner : FeatureFiles.LEARNERS) {
      FeatureModel model = FeatureModels.of(material, learner);
      assertThat(model.phaseNames()).isEqualTo(card.phases());
    }
    for (String name : card.sha256().keySet()) {
      assertThat(FeatureFiles.shipped(material.id(), name)).hasSizeLessThan(MOST_BYTES);
    }
  }

  @Test
  void damagedFilesAreRefused() {
    assertThatThrownBy(() -> read("trees-defects.json"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("trees-defects.json of the features of sige has the SHA-256");
    assertThatThrownBy(() -> read(FeatureCard.FILE))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("card.json of the features of sige cannot be used");
    assertThatThrownBy(() -> FeatureFiles.shipped("cheese", FeatureCard.FILE))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("no features of `cheese` come with this program");
  }

  /** With one file cut short. */
  private static FeatureModel read(String damaged) {
    return FeatureFiles.read(
        "sige",
        FeatureFiles.TREES,
        name -> {
          byte[] bytes = FeatureFiles.shipped("sige", name);
          return name.equals(damaged) ? Arrays.copyOf(bytes, bytes.length / 2) : bytes;
        });
  }
}
