package paretoscope.core.sam;

import java.util.OptionalInt;
import paretoscope.core.error.Require;

/**
 * What a network runs on.
 *
 * @param threads that one answer is worked out by, the caller's included
 * @param gpu number of the CUDA device; none for the processor
 * @param promptsAtOnce prompts in one run of the decoder: memory and speed only; some 36 MB each
 */
public record NetworkMachine(int threads, OptionalInt gpu, int promptsAtOnce) {
  /** More at once cost more memory and are no faster (docs/adr/0012-onnx.md). */
  private static final int ON_PROCESSOR = 8;

  private static final int ON_GPU = 64;

  public NetworkMachine {
    Require.positive("threads of a network", threads);
    Require.positive("prompts at once", promptsAtOnce);
    Require.that(gpu.orElse(0) >= 0, "number of a GPU", gpu, "must be >= 0", 0);
  }

  /** The processor. */
  public static NetworkMachine processor(int threads) {
    return new NetworkMachine(threads, OptionalInt.empty(), ON_PROCESSOR);
  }

  /** A CUDA device. */
  public static NetworkMachine gpu(int number) {
    return new NetworkMachine(1, OptionalInt.of(number), ON_GPU);
  }

  /** The same device with other numbers of prompts at once. */
  public NetworkMachine withPromptsAtOnce(int prompts) {
    return new NetworkMachine(threads, gpu, prompts);
  }

  /** In words. */
  public String device() {
    return gpu.isPresent() ? "GPU " + gpu.getAsInt() : "processor";
  }
}
