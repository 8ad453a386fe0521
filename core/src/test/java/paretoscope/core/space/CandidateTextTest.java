package paretoscope.core.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateTextTest {
  @Test
  void comesBackEqual() {
    String json = "{\"detect\":\"log\",\"detect.log.n\":3,\"detect.log.sigma\":1.5}";
    assertThat(Candidate.fromJson(json).json()).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"null", "", "[]", "{\"a\":null}", "{\"a\":{}}", "{\"a\":[1]}", "{\"a\":true}"})
  void whatIsNoFlatObjectOfNumbersAndWordsIsRefused(String json) {
    assertThatThrownBy(() -> Candidate.fromJson(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not a candidate: ");
  }
}
