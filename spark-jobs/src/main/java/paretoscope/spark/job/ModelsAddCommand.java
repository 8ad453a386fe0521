package paretoscope.spark.job;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import paretoscope.core.error.UserError;
import paretoscope.core.model.ModelStore;
import paretoscope.core.model.StoredModel;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps a network of the user's own. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    header = "Keeps a network of your own: ONNX exports of Segment Anything.",
    synopsisHeading = "%nUsage: ",
    footer = {"", "Example: paretoscope models add encoder.onnx decoder.onnx --as vit-b"})
final class ModelsAddCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "ENCODER",
      description = "ONNX file: 1 x 3 x 1024 x 1024, normalised, to 1 x 256 x 64 x 64.")
  private Path encoder;

  @Parameters(
      index = "1",
      paramLabel = "DECODER",
      description = "ONNX file as Segment Anything's export script writes it.")
  private Path decoder;

  @Option(
      names = "--as",
      required = true,
      paramLabel = "NAME",
      description = "Name to ask for it by: of a-z, 0-9 and . _ -")
  private String name;

  @Option(
      names = "--licence",
      defaultValue = "not said",
      paramLabel = "WORDS",
      description = "What the weights may be used for; kept beside them.")
  private String licence;

  @Override
  public Integer call() {
    requireFile("ENCODER", encoder);
    requireFile("DECODER", decoder);
    String source = encoder.getFileName() + " and " + decoder.getFileName();
    StoredModel model = ModelStore.here().add(name, encoder, decoder, source, licence);
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s is in %s%n", name, model.folder());
    return ExitCode.OK;
  }

  private static void requireFile(String what, Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UserError(what + " (" + file + ") is no file.");
    }
  }
}
