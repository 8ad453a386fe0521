package paretoscope.spark.job;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paretoscope.core.error.UserError;

/**
 * The masters of a stand-alone cluster. Spark tries for a minute whether one answers, and then says
 * that the application was stopped.
 */
final class Masters {
  private static final Pattern PLACE = Pattern.compile("(.+):(\\d{1,5})");
  private static final int PATIENCE_MILLIS = 5000;

  private Masters() {}

  /**
   * Makes sure that somebody listens at one of them, if the master is such a one.
   *
   * @param master for instance {@code spark://one:7077,two:7077}
   * @throws UserError that says why nobody answers
   */
  static void require(String master) {
    if (!master.startsWith("spark://")) {
      return;
    }
    List<String> silent = new ArrayList<>();
    for (String place : master.substring("spark://".length()).split(",")) {
      Matcher parts = PLACE.matcher(place);
      if (!parts.matches() || Integer.parseInt(parts.group(2)) > 65_535) {
        throw new UserError(
            "--master (%s) must name hosts with their ports, as in spark://host:7077."
                .formatted(master));
      }
      try (Socket socket = new Socket()) {
        socket.connect(
            new InetSocketAddress(parts.group(1), Integer.parseInt(parts.group(2))),
            PATIENCE_MILLIS);
        return;
      } catch (IOException e) {
        silent.add(place + ": " + why(e));
      }
    }
    throw new UserError(
        "--master (%s) does not answer (%s); start it, or name the one that runs."
            .formatted(master, String.join("; ", silent)));
  }

  private static String why(IOException e) {
    return e instanceof UnknownHostException
        ? "no such host"
        : String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
  }
}
