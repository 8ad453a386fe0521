package paretoscope.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paretoscope.core.error.UserError;
import paretoscope.testing.SharedData;

class CatalogueTest {
  private final Catalogue catalogue = Catalogue.builtIn();

  @Test
  void everyEntryHasAnOriginALicenceAndChecksums() {
    assertThat(catalogue.entries()).extracting(CatalogueEntry::name).doesNotHaveDuplicates();
    for (CatalogueEntry entry : catalogue.entries()) {
      assertThat(entry.url()).startsWith("https://github.com/").endsWith(entry.commit());
      assertThat(entry.sha256()).as(entry.name()).isNotEmpty();
      assertThat(entry.sha256().keySet())
          .as(entry.name())
          .anyMatch(file -> ImageFormat.ofName(file).isPresent());
    }
  }

  @Test
  void anUnknownNameIsAnsweredWithANearOne() {
    assertThat(catalogue.get("nuclei").origin()).isEqualTo("stardist/stardist");
    assertThatThrownBy(() -> catalogue.get("nucleii"))
        .isInstanceOf(UserError.class)
        .hasMessage("unknown dataset `nucleii`; did you mean `nuclei`?");
  }

  @Test
  void entriesAreChecked() {
    assertThatThrownBy(
            () -> new CatalogueEntry("a", "b", "c", "nowhere", "0123abc", "MIT", Map.of()))
        .hasMessage("origin of a (nowhere) must be owner/name.");
  }

  @ParameterizedTest
  @CsvSource({
    "pt-single-atoms,data/stem_atoms/pt_single_atoms",
    "adf-lattices,data/stem_atoms/lattices",
    "supported-catalysts,data/nanoparticles/supported_catalysts/images",
    "nuclei,data/nuclei"
  })
  void checksumsAreThoseOfTheFiles(String name, String folder) throws Exception {
    Path data = SharedData.require(folder);
    Set<Map.Entry<String, String>> sums = catalogue.get(name).sha256().entrySet();
    for (Map.Entry<String, String> file : sums) {
      byte[] bytes = Files.readAllBytes(data.resolve(file.getKey()));
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
      assertThat(HexFormat.of().formatHex(sum)).as(file.getKey()).isEqualTo(file.getValue());
    }
  }
}
