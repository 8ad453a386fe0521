package paretoscope.core.error;

/**
 * A mistake the user can mend. The message names the thing, its value, the rule and the way out; it
 * is shown without a stack trace and ends the program with exit code 2.
 */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UserError(String message) {
    super(message);
  }

  public UserError(String message, Throwable cause) {
    super(message, cause);
  }
}
