package paretoscope.spark.job;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paretoscope.core.error.UserError;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** One run of the command line: what goes wrong becomes a short message and an exit code. */
public final class CommandLineRun {
  private static final Logger LOG = LoggerFactory.getLogger(CommandLineRun.class);
  private final CommandLine commands;

  private CommandLineRun(CommandLine commands) {
    this.commands = commands;
  }

  /**
   * @param results where results go
   * @param messages where progress and errors go
   */
  public static CommandLineRun of(PrintStream results, PrintStream messages) {
    CommandLine commands = new CommandLine(new Paretoscope());
    commands.setOut(new PrintWriter(results, true, StandardCharsets.UTF_8));
    commands.setErr(new PrintWriter(messages, true, StandardCharsets.UTF_8));
    commands.setUsageHelpAutoWidth(true);
    commands.setParameterExceptionHandler(CommandLineRun::misused);
    commands.setExecutionExceptionHandler(CommandLineRun::failed);
    return new CommandLineRun(commands);
  }

  /** Runs one command and returns its exit code. */
  public int execute(String... args) {
    if (args.length == 0) {
      commands.usage(commands.getErr());
      return ExitCode.USAGE;
    }
    Interruption watch = Interruption.watch(commands.getErr(), afterInterruption(args[0]));
    try {
      return commands.execute(args);
    } finally {
      watch.over();
    }
  }

  private String afterInterruption(String job) {
    CommandLine command = commands.getSubcommands().get(job);
    if (command != null && command.getCommandSpec().findOption("--resume") != null) {
      return "The same command with --resume goes on.";
    }
    boolean writes = command != null && command.getCommandSpec().findOption("--out") != null;
    return writes ? "The same command with another --out begins anew." : "Type it again.";
  }

  private static int misused(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("paretoscope: " + e.getMessage());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, err)) {
      err.println("Try: paretoscope " + commandPath(command) + "--help");
    }
    return ExitCode.USAGE;
  }

  private static String commandPath(CommandLine command) {
    CommandLine parent = command.getParent();
    return parent == null ? "" : commandPath(parent) + command.getCommandName() + " ";
  }

  private static int failed(Exception e, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (Interruption.happened()) {
      return ExitCode.INTERRUPTED;
    }
    UserError mistake = mistake(e);
    if (mistake != null) {
      err.println("paretoscope: " + mistake.getMessage());
      LOG.info("user error", e);
    } else {
      LOG.error("unexpected", e);
      err.println("paretoscope: something went wrong that should not: " + shortly(e));
      err.println("  This is a bug. " + logPlace() + " Add --debug to see where it happened.");
    }
    if (((Paretoscope) command.getCommandSpec().root().userObject()).debug()) {
      e.printStackTrace(err);
    }
    return mistake != null ? ExitCode.USAGE : ExitCode.BUG;
  }

  private static UserError mistake(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UserError found) {
        return found;
      }
    }
    return null;
  }

  private static String shortly(Throwable e) {
    String message = e.getMessage() == null ? "" : ": " + e.getMessage().lines().findFirst().get();
    return e.getClass().getSimpleName() + message;
  }

  /** Where more is to be read, in a sentence. */
  static String logPlace() {
    String log = System.getProperty("paretoscope.log");
    return log == null ? "Spark's log has the details." : "The log has the details: " + log + ".";
  }
}
