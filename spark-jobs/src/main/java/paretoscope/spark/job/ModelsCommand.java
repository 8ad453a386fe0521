package paretoscope.spark.job;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Networks on this machine. */
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    header = "Fetches, adds and lists the networks that workflows use.",
    synopsisHeading = "%nUsage: ",
    subcommands = {ModelsFetchCommand.class, ModelsAddCommand.class, ModelsListCommand.class},
    footer = {
      "",
      "Models are kept in the folder that PARETOSCOPE_MODELS names, or else in",
      "~/.cache/paretoscope/models."
    })
final class ModelsCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "say what to do: models fetch, models add or models list");
  }
}
