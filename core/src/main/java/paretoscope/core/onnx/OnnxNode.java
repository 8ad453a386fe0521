package paretoscope.core.onnx;

import com.google.protobuf.ByteString;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One operation of a graph. */
public final class OnnxNode {
  private static final int INPUT = 1;
  private static final int OUTPUT = 2;
  private static final int NAME = 3;
  private static final int OPERATION = 4;
  private static final int ATTRIBUTE = 5;
  private static final int TENSOR = 5;
  private static final int SUBGRAPH = 6;
  private static final int SUBGRAPHS = 11;

  private final Fields fields;
  private final String operation;
  private final List<String> inputs;
  private final List<String> outputs;

  OnnxNode(Fields fields) {
    this.fields = fields;
    this.operation = fields.text(OPERATION);
    this.inputs = fields.texts(INPUT);
    this.outputs = fields.texts(OUTPUT);
  }

  /** A node that passes a tensor on under another name. */
  static OnnxNode renaming(String from, String to) {
    return new OnnxNode(
        Fields.empty()
            .withText(INPUT, from)
            .withText(OUTPUT, to)
            .withText(NAME, to)
            .withText(OPERATION, "Identity"));
  }

  /** A node that makes one tensor. */
  static OnnxNode making(
      String output, String operation, List<String> inputs, OnnxAttribute... attributes) {
    Fields made =
        Fields.empty()
            .with(INPUT, inputs.stream().map(ByteString::copyFromUtf8).toList())
            .withText(OUTPUT, output)
            .withText(NAME, output)
            .withText(OPERATION, operation);
    List<Fields> settings = Arrays.stream(attributes).map(OnnxAttribute::fields).toList();
    return new OnnxNode(attributes.length == 0 ? made : made.withMessages(ATTRIBUTE, settings));
  }

  /** The same, reading one tensor in place of another; what branches and loops read stays. */
  OnnxNode reading(String tensor, String instead) {
    List<ByteString> names =
        inputs.stream()
            .map(name -> ByteString.copyFromUtf8(name.equals(tensor) ? instead : name))
            .toList();
    return new OnnxNode(fields.with(INPUT, names));
  }

  /** Whole numbers of a setting; none where there is none. */
  public long[] numbers(String attribute) {
    for (Fields one : fields.messages(ATTRIBUTE)) {
      OnnxAttribute setting = new OnnxAttribute(one);
      if (setting.name().equals(attribute)) {
        return setting.values();
      }
    }
    return new long[0];
  }

  /** The tensor that a constant holds; empty for other operations. */
  Fields constant() {
    boolean holds = operation.equals("Constant") && !fields.messages(ATTRIBUTE).isEmpty();
    return holds ? fields.messages(ATTRIBUTE).get(0).message(TENSOR) : Fields.empty();
  }

  Fields fields() {
    return fields;
  }

  /** What it does, for instance {@code MatMul}. */
  public String operation() {
    return operation;
  }

  /** Names of the tensors it reads; empty for one left out. */
  public List<String> inputs() {
    return inputs;
  }

  /** Names of the tensors it makes. */
  public List<String> outputs() {
    return outputs;
  }

  /** Names of all tensors it may read, those inside of branches and loops included. */
  Set<String> reads() {
    Set<String> reads = new HashSet<>(inputs);
    for (Fields attribute : fields.messages(ATTRIBUTE)) {
      for (int field : new int[] {SUBGRAPH, SUBGRAPHS}) {
        for (Fields graph : attribute.messages(field)) {
          graph.messages(OnnxModel.NODE).forEach(n -> reads.addAll(new OnnxNode(n).reads()));
          graph.messages(OnnxModel.OUTPUT).forEach(o -> reads.add(o.text(OnnxModel.VALUE_NAME)));
        }
      }
    }
    return reads;
  }
}
