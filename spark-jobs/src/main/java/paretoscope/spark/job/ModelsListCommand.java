package paretoscope.spark.job;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import paretoscope.core.error.UserError;
import paretoscope.core.model.ModelCard;
import paretoscope.core.model.ModelStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The networks that are there. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    header = "Lists the networks that are kept on this machine.",
    synopsisHeading = "%nUsage: ")
final class ModelsListCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ModelStore store = ModelStore.here();
    out.printf("models in %s%n", store.root());
    store.names().forEach(name -> out.println("  " + line(store, name)));
    if (store.names().isEmpty()) {
      out.println("  none; get one by: ./paretoscope models fetch mobile-sam");
    }
    return ExitCode.OK;
  }

  private static String line(ModelStore store, String name) {
    try {
      ModelCard card = store.find(name).card();
      String decoder = card.multi().sha256().substring(0, 12);
      return String.format(
          "%-20s %-18s %s; licence: %s; decoder %s",
          name, card.kind(), card.source(), card.licence(), decoder);
    } catch (UserError e) {
      return String.format("%-20s %s", name, e.getMessage());
    }
  }
}
