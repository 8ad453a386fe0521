package paretoscope.core.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import paretoscope.core.error.UserError;

class OnnxModelTest {
  @Test
  void passesOnWhatItDoesNotTouch() {
    byte[] bytes = TinyDecoder.singleMask().bytes();
    assertThat(OnnxModel.parse(bytes).bytes()).isEqualTo(bytes);
  }

  @Test
  void readsInputsAndOutputs() {
    OnnxModel model = OnnxModel.parse(TinyDecoder.singleMask().bytes());
    assertThat(model.inputs()).contains(OnnxTensor.of("point_coords", "1", "n", "2"));
    assertThat(model.outputs()).contains(OnnxTensor.of("iou_predictions", "a", "1"));
    assertThat(model.maker("flat").get().inputs()).containsExactly("four");
    assertThat(model.maker("point_coords")).isEmpty();
  }

  @Test
  void refusesOtherFiles() {
    for (String text : new String[] {"", "{}", "<html>not found</html>", "version https://git"}) {
      assertThatThrownBy(() -> OnnxModel.parse(text.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(UserError.class)
          .hasMessageStartingWith("is no ONNX file: ");
    }
  }

  @Property(tries = 500)
  void failsOnHostileBytesInOneWay(@ForAll byte[] bytes) {
    try {
      assertThat(OnnxModel.parse(bytes).size()).isPositive();
    } catch (UserError e) {
      assertThat(e).hasMessageStartingWith("is no ONNX file: ");
    }
  }
}
