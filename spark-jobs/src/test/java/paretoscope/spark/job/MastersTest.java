package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.error.UserError;

/** Whether somebody listens where a stand-alone cluster's master should be. */
final class MastersTest {
  /** At which nobody listens any more. */
  private static int port() throws IOException {
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return gone.getLocalPort();
    }
  }

  @Test
  void oneThatAnswersIsEnough() throws IOException {
    String dead = "127.0.0.1:" + port();
    try (ServerSocket master = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Masters.require("spark://" + dead + ",127.0.0.1:" + master.getLocalPort());
      assertThatExceptionOfType(UserError.class)
          .isThrownBy(() -> Masters.require("spark://" + dead))
          .withMessageContaining("--master (spark://" + dead + ") does not answer")
          .withMessageContaining("refused");
    }
  }

  @Test
  void whoIsNoHostIsSaidToBeNone() {
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> Masters.require("spark://nohost.invalid:7077"))
        .withMessageContaining("nohost.invalid:7077: no such host");
  }

  @ParameterizedTest
  @ValueSource(strings = {"spark://host", "spark://host:port", "spark://:1", "spark://h:99999"})
  void anAddressWithoutAPortIsRefused(String master) {
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> Masters.require(master))
        .withMessageContaining("spark://host:7077");
  }

  @ParameterizedTest
  @ValueSource(strings = {"local[2]", "yarn", "k8s://https://h:1", "local-cluster[1,1,640]"})
  void othersAreNotAsked(String master) {
    Masters.require(master);
  }
}
