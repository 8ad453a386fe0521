package paretoscope.core.onnx;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.core.error.UserError;

class OutsideWeightsTest {
  /** The path could be any file's of this machine. */
  @Test
  void weightsInOtherFilesAreRefused() {
    Fields tensor = OnnxTensor.row("w", 1, 2).withNumbers(14, 1);
    Fields location = Fields.empty().withText(1, "location").withText(2, "../../etc/passwd");
    Fields graph =
        Fields.empty()
            .withMessages(1, List.of(OnnxNode.renaming("w", "out").fields()))
            .withMessages(5, List.of(tensor.withMessages(13, List.of(location))));
    byte[] model = Fields.empty().withMessages(7, List.of(graph)).set().toByteArray();
    assertThatThrownBy(() -> OnnxModel.parse(model))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("keeps its weights in other files");
  }
}
