package paretoscope.simulator.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import paretoscope.core.error.UserError;

/** World specs as JSON: what is written is read back equal. */
public final class WorldJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private WorldJson() {}

  /** The spec on one line. */
  public static String write(WorldSpec spec) {
    try {
      return MAPPER.writeValueAsString(spec);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a spec is made of words and numbers only", e);
    }
  }

  /**
   * The spec that a text holds.
   *
   * @throws UserError if it is no spec; the message says where and why
   */
  public static WorldSpec read(String json) {
    try {
      return MAPPER.readValue(json, WorldSpec.class);
    } catch (JsonProcessingException e) {
      throw new UserError("this is not the spec of a world: " + e.getOriginalMessage(), e);
    }
  }
}
