package paretoscope.core.sam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NetworkMachinesTest {
  private final NetworkMachines machines = new NetworkMachines();

  private List<String> next(int count) {
    return Stream.generate(machines::next)
        .limit(count)
        .map(m -> m.device() + " x" + m.threads())
        .toList();
  }

  @Test
  void allProcessorsWhereNothingWasGiven() {
    int processors = Runtime.getRuntime().availableProcessors();
    assertThat(machines.next()).isEqualTo(NetworkMachine.processor(processors));
  }

  @Test
  void theProcessorIsOneHoweverOftenItIsGiven() {
    machines.give(NetworkMachine.processor(8));
    machines.give(NetworkMachine.processor(3));
    assertThat(next(2)).containsExactly("processor x3", "processor x3");
  }

  @Test
  void gpusTakeTurnsAndTheProcessorIsNeverAmongThem() {
    machines.give(NetworkMachine.processor(8));
    machines.give(NetworkMachine.gpu(0));
    assertThat(next(2)).containsExactly("GPU 0 x1", "GPU 0 x1");
    machines.give(NetworkMachine.gpu(3));
    machines.give(NetworkMachine.gpu(0));
    assertThat(next(4)).containsExactlyInAnyOrder("GPU 0 x1", "GPU 3 x1", "GPU 0 x1", "GPU 3 x1");
    assertThat(next(2)).doesNotHaveDuplicates();
  }
}
