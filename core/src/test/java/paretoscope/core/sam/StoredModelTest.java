package paretoscope.core.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.core.error.UserError;
import paretoscope.core.model.ModelStore;
import paretoscope.core.model.OpenModels;
import paretoscope.core.model.StoredModel;

/** Models with weights: added again as a user's own. */
class StoredModelTest {
  @TempDir Path folder;

  private StoredModel copy() {
    Path from = MobileSam.require().folder();
    ModelStore store = new ModelStore(folder.resolve("models"));
    Path encoder = from.resolve("encoder.onnx");
    return store.add("mine", encoder, from.resolve("decoder.onnx"), "here", "mine");
  }

  @Test
  void keepsAUsersOwnAndFindsItDamaged() throws IOException {
    StoredModel mine = copy();
    assertThat(new ModelStore(folder.resolve("models")).find("mine")).isEqualTo(mine);
    mine.verify();
    Path cut = mine.folder().resolve("decoder-multi.onnx");
    Files.write(cut, new byte[] {0}, StandardOpenOption.APPEND);
    assertThatThrownBy(() -> mine.open(NetworkMachine.processor(1)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(cut + " has the SHA-256 ")
        .hasMessageContaining(" instead of " + mine.card().multi().sha256());
  }

  @Test
  void takesNoDecoderForAnEncoder() {
    Path from = MobileSam.require().folder();
    ModelStore store = new ModelStore(folder.resolve("models"));
    Path decoder = from.resolve("decoder.onnx");
    assertThatThrownBy(() -> store.add("mine", decoder, decoder, "here", "mine"))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(decoder + " is no encoder of Segment Anything: its input ");
    assertThat(store.names()).isEmpty();
  }

  @Test
  void opensOnceForAllWhoUseIt() {
    StoredModel stored = MobileSam.require();
    NetworkMachine machine = NetworkMachine.processor(1);
    SamModel model;
    try (OpenModels.Use first = OpenModels.HERE.use(stored, machine);
        OpenModels.Use second = OpenModels.HERE.use(stored, machine)) {
      model = first.model();
      assertThat(second.model()).isSameAs(model);
    }
    try (OpenModels.Use later = OpenModels.HERE.use(stored, machine)) {
      assertThat(later.model()).isSameAs(model);
      try (OpenModels.Use other = OpenModels.HERE.use(stored, machine.withPromptsAtOnce(2))) {
        assertThat(other.model()).isNotSameAs(model);
      }
    }
    NetworkMachine third = machine.withPromptsAtOnce(3);
    try (OpenModels.Use next = OpenModels.HERE.use(stored, third);
        OpenModels.Use again = OpenModels.HERE.use(stored, machine)) {
      assertThat(again.model()).as("closed when another was wanted").isNotSameAs(model);
      assertThat(next.model()).isNotSameAs(again.model());
    }
  }
}
