package paretoscope.core.network;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import paretoscope.core.error.UserError;

/**
 * Networks as safetensors: a length, a header in JSON, then 32-bit numbers, all little-endian.
 * Holds numbers alone, nothing that runs, and Python reads it.
 *
 * @param network what is calculated
 * @param about what else is said of it, by name
 */
public record NetworkFile(Network network, Map<String, String> about) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String METADATA = "__metadata__";
  private static final String ARCHITECTURE = "architecture";
  private static final String INPUTS = "inputs";
  private static final int MOST_HEADER = 1 << 20;

  public NetworkFile {
    about = Map.copyOf(about);
  }

  /** The file's bytes; equal networks, equal bytes. */
  public byte[] bytes() {
    ObjectNode header = JSON.createObjectNode();
    ObjectNode metadata = header.putObject(METADATA);
    metadata.put(ARCHITECTURE, network.architecture().text());
    metadata.put(INPUTS, String.valueOf(network.architecture().inputs()));
    new TreeMap<>(about).forEach(metadata::put);
    List<float[]> arrays = new ArrayList<>();
    int end = 0;
    List<Architecture.Weighted> layers = network.architecture().weighted();
    for (int i = 0; i < layers.size(); i++) {
      Architecture.Weighted layer = layers.get(i);
      Weights weights = network.weights().get(i);
      int[] shape = {
        layer.taps() == 9 ? 3 : 1, layer.taps() == 9 ? 3 : 1, layer.from(), layer.to()
      };
      end = describe(header, name(layer, "weight"), shape, end);
      end = describe(header, name(layer, "bias"), new int[] {layer.to()}, end);
      arrays.add(weights.values());
      arrays.add(weights.offsets());
    }
    byte[] text = padded(header.toString());
    ByteBuffer bytes = ByteBuffer.allocate(8 + text.length + end).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(text.length).put(text);
    int at = 8 + text.length;
    for (float[] array : arrays) {
      bytes.position(at);
      bytes.asFloatBuffer().put(array);
      at += 4 * array.length;
    }
    return bytes.array();
  }

  private static String name(Architecture.Weighted layer, String what) {
    return "layers." + layer.place() + "." + what;
  }

  private static int describe(ObjectNode header, String name, int[] shape, int begin) {
    ObjectNode tensor = header.putObject(name);
    tensor.put("dtype", "F32");
    int length = 4;
    for (int side : shape) {
      tensor.withArray("shape").add(side);
      length *= side;
    }
    tensor.withArray("data_offsets").add(begin).add(begin + length);
    return begin + length;
  }

  /** Numbers after the header begin at a multiple of eight. */
  private static byte[] padded(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return (text + " ".repeat((8 - bytes.length % 8) % 8)).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The network of a file.
   *
   * @param name of the file, for messages
   * @throws UserError if the bytes are no such file, or it does not fit what it says of itself
   */
  public static NetworkFile read(String name, byte[] bytes) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      long length = bytes.length < 8 ? -1 : buffer.getLong();
      if (length < 2 || length > Math.min(MOST_HEADER, bytes.length - 8)) {
        throw new UserError("its header is cut off");
      }
      String text = new String(bytes, 8, (int) length, StandardCharsets.UTF_8);
      JsonNode header = JSON.readTree(text);
      ByteBuffer data = buffer.slice(8 + (int) length, bytes.length - 8 - (int) length);
      return read(header, data.order(ByteOrder.LITTLE_ENDIAN));
    } catch (UserError | IllegalArgumentException | JsonProcessingException e) {
      String why = e instanceof JsonProcessingException ? "its header is no JSON" : e.getMessage();
      throw new UserError("weights %s cannot be read: %s".formatted(name, why), e);
    }
  }

  private static NetworkFile read(JsonNode header, ByteBuffer data) {
    Map<String, String> about = new TreeMap<>();
    header.path(METADATA).properties().forEach(e -> about.put(e.getKey(), e.getValue().asText()));
    if (!about.containsKey(ARCHITECTURE) || !about.containsKey(INPUTS)) {
      throw new UserError("it does not say its `architecture` and `inputs`");
    }
    int inputs = Integer.parseInt(about.remove(INPUTS));
    Architecture architecture = Architecture.parse(inputs, about.remove(ARCHITECTURE));
    List<Weights> weights = new ArrayList<>();
    for (Architecture.Weighted layer : architecture.weighted()) {
      float[] values = tensor(header, data, name(layer, "weight"), layer.weights());
      weights.add(new Weights(values, tensor(header, data, name(layer, "bias"), layer.to())));
    }
    return new NetworkFile(new Network(architecture, weights), about);
  }

  private static float[] tensor(JsonNode header, ByteBuffer data, String name, int length) {
    JsonNode tensor = header.path(name);
    long begin = tensor.path("data_offsets").path(0).asLong(-1);
    long end = tensor.path("data_offsets").path(1).asLong(-1);
    boolean sound = begin >= 0 && end - begin == 4L * length && end <= data.capacity();
    if (!sound || !tensor.path("dtype").asText().equals("F32")) {
      throw new UserError("`%s` must hold %d numbers of type F32".formatted(name, length));
    }
    float[] values = new float[length];
    ByteBuffer part = data.slice((int) begin, (int) (end - begin));
    part.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return values;
  }
}
