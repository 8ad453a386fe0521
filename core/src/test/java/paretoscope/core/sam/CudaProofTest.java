package paretoscope.core.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import org.junit.jupiter.api.Test;
import paretoscope.core.error.UserError;

class CudaProofTest {
  @Test
  void theProofCanBeCalculated() throws OrtException {
    try (OrtSession.SessionOptions options = OnnxSessions.options(NetworkMachine.processor(1))) {
      assertThat(CudaProof.sumOfSquares(options)).isEqualTo(16);
    }
  }

  @Test
  void aRuntimeForTheProcessorAloneIsRefusedWithTheWayOut() {
    assumeFalse(
        OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA),
        "skipped: ONNX Runtime for CUDA is on the class path");
    assertThatThrownBy(() -> CudaProof.of(0))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("has CPUExecutionProvider and no CUDAExecutionProvider")
        .hasMessageContaining("--packages com.microsoft.onnxruntime:onnxruntime_gpu:1.28.0");
  }

  @Test
  void placesInTheRuntimesSourceAreLeftOut() {
    String said =
        "/src/provider_bridge_ort.cc:1988 onnxruntime::Provider& Get() [ONNXRuntimeError] : 1 :"
            + " FAIL : Failed to load library libonnxruntime_providers_cuda.so with error:"
            + " libcublasLt.so.12: cannot open shared object file \n";
    assertThat(CudaProof.reason(said))
        .startsWith("Failed to load library")
        .endsWith("libcublasLt.so.12: cannot open shared object file");
    assertThat(CudaProof.reason("CUDA failure 100: no device\nmore"))
        .isEqualTo("CUDA failure 100: no device");
  }
}
