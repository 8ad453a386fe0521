package paretoscope.core.onnx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Changes of a graph. Tensors are named; those it makes have names of its own. What is asked of
 * something that is not there ends in {@link OtherGraph}.
 */
public final class GraphEdit {
  private static final String MADE = "paretoscope:";

  private final OnnxModel model;
  private final List<OnnxNode> nodes;
  private final List<Fields> constants = new ArrayList<>();
  private final Map<String, OnnxNode> makers = new HashMap<>();
  private int made;

  public GraphEdit(OnnxModel model) {
    this.model = model;
    this.nodes = new ArrayList<>(model.nodes());
    nodes.forEach(this::remember);
  }

  private void remember(OnnxNode node) {
    node.outputs().forEach(output -> makers.put(output, node));
  }

  /** The graph as it is by now. */
  public OnnxModel done() {
    return model.with(nodes, constants);
  }

  /** All operations of this kind. */
  public List<OnnxNode> all(String operation) {
    return nodes.stream().filter(node -> node.operation().equals(operation)).toList();
  }

  /** Whether a tensor is made by one of these operations. */
  public boolean isMade(String tensor, String... operations) {
    OnnxNode maker = makers.get(tensor);
    return maker != null && List.of(operations).contains(maker.operation());
  }

  /** The operation that makes a tensor, which must be one of these. */
  public OnnxNode made(String tensor, String... operations) throws OtherGraph {
    if (!isMade(tensor, operations)) {
      throw new OtherGraph(tensor + " is not made by " + String.join(" or ", operations));
    }
    return makers.get(tensor);
  }

  /** The only operation that reads a tensor, but for its shape; must be of this kind. */
  public OnnxNode reader(String tensor, String operation) throws OtherGraph {
    List<OnnxNode> readers =
        nodes.stream()
            .filter(n -> n.inputs().contains(tensor) && !n.operation().equals("Shape"))
            .toList();
    if (readers.size() != 1 || !readers.get(0).operation().equals(operation)) {
      throw new OtherGraph(tensor + " is not read by one " + operation);
    }
    return readers.get(0);
  }

  /** The operand of a sum or product that is a weight or constant. */
  public String constantOf(OnnxNode node) throws OtherGraph {
    for (String input : node.inputs()) {
      if (isConstant(input)) {
        return input;
      }
    }
    throw new OtherGraph(node.outputs() + " is made of no constant");
  }

  /** The first operand of a sum or product that is no weight or constant. */
  public String variableOf(OnnxNode node) throws OtherGraph {
    for (String input : node.inputs()) {
      if (!isConstant(input)) {
        return input;
      }
    }
    throw new OtherGraph(node.outputs() + " is made of constants");
  }

  private boolean isConstant(String tensor) {
    return !model.constant(tensor).set().asMap().isEmpty();
  }

  /** Lengths of the sides of a weight; there must be so many. */
  public long[] lengths(String weight, int sides) throws OtherGraph {
    long[] lengths = OnnxTensor.lengths(model.constant(weight));
    if (lengths.length != sides) {
      throw new OtherGraph(weight + " has " + lengths.length + " sides instead of " + sides);
    }
    return lengths;
  }

  /** Whole numbers that a constant holds; none where it is none. */
  public long[] wholes(String constant) {
    return OnnxTensor.wholes(model.constant(constant));
  }

  /** The one number that a constant holds. */
  public float real(String constant) throws OtherGraph {
    float value = OnnxTensor.real(model.constant(constant));
    if (!Float.isFinite(value)) {
      throw new OtherGraph(constant + " is no constant number");
    }
    return value;
  }

  /** Adds an operation; what it makes. */
  public String add(String operation, List<String> inputs, OnnxAttribute... attributes) {
    OnnxNode node = OnnxNode.making(MADE + ++made, operation, inputs, attributes);
    nodes.add(node);
    remember(node);
    return MADE + made;
  }

  /** The product of matrices. */
  public String product(String left, String right) {
    return add("MatMul", List.of(left, right));
  }

  public String sum(String left, String right) {
    return add("Add", List.of(left, right));
  }

  /** The tensor with sides of these lengths: 0 as it is, -1 what remains. */
  public String shaped(String tensor, long... lengths) {
    return add("Reshape", List.of(tensor, row(lengths)));
  }

  /** The tensor with its sides in this order. */
  public String turned(String tensor, long... order) {
    return add("Transpose", List.of(tensor), OnnxAttribute.numbers("perm", order));
  }

  /** A constant of whole numbers. */
  public String row(long... values) {
    constants.add(OnnxTensor.row(MADE + ++made, values));
    return MADE + made;
  }

  /** A constant number. */
  public String scalar(float value) {
    constants.add(OnnxTensor.scalar(MADE + ++made, value));
    return MADE + made;
  }

  /** From now on, all who read a tensor read another in its place. */
  public void redirect(String tensor, String instead) {
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i).inputs().contains(tensor)) {
        OnnxNode other = nodes.get(i).reading(tensor, instead);
        nodes.set(i, other);
        remember(other);
      }
    }
  }

  /** Has one operation read a tensor in place of another. */
  public void redirect(OnnxNode reader, String tensor, String instead) {
    OnnxNode other = reader.reading(tensor, instead);
    nodes.set(nodes.indexOf(reader), other);
    remember(other);
  }

  /** Whether the values of a tensor depend on those of one of these, and not on its shape alone. */
  public boolean dependsOn(String tensor, List<String> inputs) {
    Set<String> met = new HashSet<>(Set.of(tensor));
    Deque<String> open = new ArrayDeque<>(met);
    while (!open.isEmpty()) {
      OnnxNode maker = makers.get(open.pop());
      if (maker != null && !maker.operation().equals("Shape")) {
        maker.reads().stream().filter(met::add).forEach(open::push);
      }
    }
    return inputs.stream().anyMatch(met::contains);
  }
}
