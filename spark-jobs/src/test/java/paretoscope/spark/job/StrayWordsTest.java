package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrayWordsTest {
  @Test
  void linesAreLoggedWholeAndOnce() {
    List<String> logged = new ArrayList<>();
    PrintStream stray = new PrintStream(new StrayWords(logged::add), true, StandardCharsets.UTF_8);
    stray.print("3.7 Å");
    assertThat(logged).isEmpty();
    stray.print("ngström\r\n\n");
    stray.println("more");
    stray.print("without end");
    assertThat(logged).containsExactly("3.7 Ångström", "", "more");
  }

  @Test
  void aLogThatComplainsThereDoesNotGoRound() {
    List<String> logged = new ArrayList<>();
    PrintStream[] stray = new PrintStream[1];
    stray[0] =
        new PrintStream(
            new StrayWords(
                line -> {
                  logged.add(line);
                  stray[0].println("no space");
                }),
            true,
            StandardCharsets.UTF_8);
    stray[0].println("first");
    stray[0].println("second");
    assertThat(logged).containsExactly("first", "second");
  }

  @Test
  void whatIsPrintedAsAnErrorGoesThere() {
    PrintStream before = System.err;
    try {
      assertThat(StrayWords.toLog()).isSameAs(before);
      assertThat(System.err).isNotSameAs(before);
    } finally {
      System.setErr(before);
    }
  }
}
