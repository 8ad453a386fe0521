package paretoscope.spark.store;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;

/** JSON as the run folder writes it: sorted maps, names_like_this, no types named by the text. */
final class Json {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Json() {}

  /** One line, maps sorted by key. */
  static String text(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not to be written as JSON: " + value, e);
    }
  }

  /** Many lines, for files that people open. */
  static String pretty(Object value) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not to be written as JSON: " + value, e);
    }
  }

  /** One line, equal for equal content: the keys of every object sorted. */
  static String canonical(JsonNode node) {
    try {
      return text(MAPPER.treeToValue(node, Object.class));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not to be written as JSON: " + node, e);
    }
  }

  /** What would be read again of a value that was written. */
  static JsonNode tree(Object value) {
    try {
      return MAPPER.readTree(text(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not to be read again: " + value, e);
    }
  }

  /** Reads a value of records, lists and maps. */
  static <T> T read(String text, Class<T> type) throws JsonProcessingException {
    return MAPPER.readValue(text, type);
  }

  /** Reads a list of words. */
  static List<String> words(String text) {
    try {
      return List.of(MAPPER.readValue(text, String[].class));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a list of words: " + text, e);
    }
  }

  /** What is wrong with a text, without the library's words on where it came from. */
  static String fault(JsonProcessingException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof JsonParseException parsing) {
        JsonLocation at = parsing.getLocation();
        String what = parsing.getOriginalMessage().replaceFirst("(?s)[ :(]*start marker at .*", "");
        return "it is torn: %s at line %d, column %d"
            .formatted(what, at.getLineNr(), at.getColumnNr());
      }
      if (cause instanceof IllegalArgumentException ours) {
        return ours.getMessage();
      }
    }
    return "it does not hold what it should";
  }
}
