package paretoscope.datasets;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import paretoscope.core.error.UserError;

/**
 * Which images a folder or glob stands for. Works on names alone, so that any file system can list
 * them: list {@link #base}, deeply if {@link #recursive}, and hand the names below it to {@link
 * #select}.
 *
 * <p>In a glob {@code *} stands for anything within a name, {@code ?} for one character, {@code
 * [ab]} and {@code {a,b}} for alternatives and a leading {@code **}{@code /} for any folders or
 * none; a backslash takes a character literally.
 */
public final class ImagePattern {
  /** Each more may take a hundred times longer where names are made to harm. */
  private static final int MOST_OPEN = 4;

  private final String base;
  private final String glob;
  private final List<PathMatcher> matchers = new ArrayList<>();

  private ImagePattern(String base, String glob) {
    this.base = base;
    this.glob = glob;
    matchers.add(matcher(glob));
    if (glob.startsWith("**/")) {
      matchers.add(matcher(glob.substring(3)));
    }
  }

  /**
   * Reads what a user wrote: a folder, a file or a glob.
   *
   * @throws UserError if it is empty or no glob
   */
  public static ImagePattern of(String text) {
    if (text.isBlank()) {
      throw new UserError("images () must name a folder, a file or a glob such as data/*.tif.");
    }
    int magic = firstMagic(text);
    if (magic < 0) {
      return new ImagePattern(text, "*");
    }
    requireFew(text);
    int slash = text.lastIndexOf('/', magic);
    String base = slash < 0 ? "." : slash == 0 ? "/" : text.substring(0, slash);
    return new ImagePattern(base, text.substring(slash + 1));
  }

  private static void requireFew(String text) {
    String plain = text.replaceFirst("\\*\\*/", "").replace("**", "*");
    long open = plain.chars().filter(c -> c == '*' || c == '{').count();
    if (open > MOST_OPEN) {
      throw new UserError(
          "images glob %s has %d times * or {; at most %d are matched. Name a folder below it, or fewer."
              .formatted(text, open, MOST_OPEN));
    }
  }

  /** The folder to list, or the file that was named. */
  public String base() {
    return base;
  }

  /** Whether folders below the base count too. */
  public boolean recursive() {
    return glob.contains("/") || glob.contains("**");
  }

  /**
   * The images among names relative to the base, with {@code /} between folders. Names with a
   * hidden part and names that end in nothing readable are left out and counted.
   */
  public ImageSelection select(List<String> names) {
    List<String> images = new ArrayList<>();
    int hidden = 0;
    int others = 0;
    for (String name : names) {
      if (!matches(name)) {
        continue;
      }
      if (Arrays.stream(name.split("/")).anyMatch(part -> part.startsWith("."))) {
        hidden++;
      } else if (ImageFormat.ofName(name).isEmpty()) {
        others++;
      } else {
        images.add(name);
      }
    }
    images.sort(NaturalOrder.ASCENDING);
    return new ImageSelection(images, hidden, others);
  }

  private boolean matches(String name) {
    try {
      Path path = Path.of(name);
      return matchers.stream().anyMatch(m -> m.matches(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static PathMatcher matcher(String glob) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    } catch (PatternSyntaxException e) {
      throw new UserError(
          "images glob "
              + glob
              + " is not closed properly ("
              + e.getDescription()
              + "); put a backslash before brackets that belong to a name.",
          e);
    }
  }

  private static int firstMagic(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("*?[{\\".indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
