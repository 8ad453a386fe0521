package paretoscope.core.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import paretoscope.core.digest.Sha256;

/**
 * The self-contained report: one HTML page that needs no network and can do nothing but draw. Its
 * content security policy allows exactly the page's own script and style by their hashes; all data
 * sits in a JSON block in which no character can end the block.
 */
public final class ReportPage {
  private static final List<String> SCRIPTS =
      List.of("1-draw.js", "2-front.js", "3-picture.js", "4-figures.js", "5-page.js");

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(
              new SimpleModule()
                  .addSerializer(Double.class, new FiniteDouble())
                  .addSerializer(double.class, new FiniteDouble()));

  private static final ObjectMapper PAGE = JSON.copy();

  static {
    PAGE.getFactory().setCharacterEscapes(new PageCharacters());
  }

  private ReportPage() {}

  /** The page's text. */
  public static String html(ReportData data) {
    String script = SCRIPTS.stream().map(ReportPage::resource).collect(Collectors.joining("\n"));
    String style = resource("page.css");
    String policy =
        "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; script-src '"
            + hash(script)
            + "'; style-src '"
            + hash(style)
            + "'";
    // the data go in last: nothing is replaced inside them
    return resource("page.html")
        .replace("@POLICY@", policy)
        .replace("@STYLE@", style)
        .replace("@SCRIPT@", script)
        .replace("@TITLE@", escape(data.title()))
        .replace("@DATA@", written(PAGE, data));
  }

  /** The same data as JSON, for programs. */
  public static String json(ReportData data) {
    return written(JSON, data);
  }

  private static String written(ObjectMapper json, ReportData data) {
    try {
      return json.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String escape(String text) {
    return PageCharacters.marked(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;")
        .replace("@", "&#64;");
  }

  static String hash(String text) {
    byte[] hash = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(hash);
  }

  static String resource(String name) {
    try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** JSON has no NaN and no infinities: they become null. */
  private static final class FiniteDouble extends JsonSerializer<Double> {
    @Override
    public void serialize(Double value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (Double.isFinite(value)) {
        json.writeNumber(value);
      } else {
        json.writeNull();
      }
    }
  }
}
