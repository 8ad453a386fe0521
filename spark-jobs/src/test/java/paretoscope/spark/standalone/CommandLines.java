package paretoscope.spark.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The words with which processes were started, as everybody on this machine can read them. */
final class CommandLines {
  private CommandLines() {}

  /** Those of all processes that one started, and that those started. */
  static List<String> below(ProcessHandle process) {
    return process.descendants().map(CommandLines::of).toList();
  }

  private static String of(ProcessHandle process) {
    // Java hands out the first 4096 bytes of them, in which a class path alone may stand
    Path words = Path.of("/proc", "" + process.pid(), "cmdline");
    try {
      return new String(Files.readAllBytes(words), StandardCharsets.UTF_8).replace('\0', ' ');
    } catch (IOException e) {
      return process.info().commandLine().orElse("");
    }
  }
}
