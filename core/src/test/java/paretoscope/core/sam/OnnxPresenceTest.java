package paretoscope.core.sam;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;
import paretoscope.core.error.UserError;

class OnnxPresenceTest {
  @Test
  void saysHowToBringARuntimeThatIsNotThere() throws IOException {
    OnnxPresence.require();
    try (URLClassLoader bare = new URLClassLoader(new URL[0], null)) {
      assertThatThrownBy(() -> OnnxPresence.require(bare))
          .isInstanceOf(UserError.class)
          .hasMessageContaining("ONNX Runtime is not on the class path")
          .hasMessageContaining("--packages com.microsoft.onnxruntime:onnxruntime:1.28.0");
    }
  }
}
