package paretoscope.core.onnx;

import com.google.protobuf.ByteString;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import paretoscope.core.error.UserError;

/**
 * The graph of an ONNX file, as far as cutting it needs: which nodes make which tensors of which.
 * Weights are passed on unread.
 */
public final class OnnxModel {
  static final int NODE = 1;
  static final int OUTPUT = 12;
  static final int VALUE_NAME = 1;
  private static final int GRAPH = 7;
  private static final int INITIALIZER = 5;
  private static final int INPUT = 11;
  private static final int VALUE_INFO = 13;
  private static final int TENSOR_NAME = 8;

  /** 1 where a tensor's numbers are in a file whose path the model names. */
  private static final int DATA_LOCATION = 14;

  private final Fields model;
  private final Fields graph;
  private final List<OnnxNode> nodes;
  private final List<Fields> initializers;
  private final Map<String, Fields> weights = new HashMap<>();
  private final Map<String, OnnxNode> makers = new HashMap<>();

  private OnnxModel(Fields model, Fields graph) {
    this.model = model;
    this.graph = graph;
    this.nodes = graph.messages(NODE).stream().map(OnnxNode::new).toList();
    this.initializers = graph.messages(INITIALIZER);
    initializers.forEach(tensor -> weights.put(tensor.text(TENSOR_NAME), tensor));
    nodes.forEach(node -> node.outputs().forEach(output -> makers.put(output, node)));
  }

  /**
   * Parses an ONNX file.
   *
   * @throws UserError if it is none; the sentence wants the file's name before it
   */
  public static OnnxModel parse(byte[] bytes) {
    Fields model = Fields.parse(ByteString.copyFrom(bytes));
    OnnxModel parsed = new OnnxModel(model, model.message(GRAPH));
    if (parsed.nodes.isEmpty()) {
      throw new UserError("is no ONNX file: it holds no graph.");
    }
    for (Fields tensor : parsed.initializers) {
      if (tensor.number(DATA_LOCATION, 0) != 0) {
        throw new UserError(
            "keeps its weights in other files; export it with all weights inside, as one file.");
      }
    }
    return parsed;
  }

  /** The file. */
  public byte[] bytes() {
    return model.set().toByteArray();
  }

  /** The number of operations. */
  public int size() {
    return nodes.size();
  }

  /** What a caller gives: inputs that are no weights. */
  public List<OnnxTensor> inputs() {
    Set<String> given = new HashSet<>();
    initializers.forEach(tensor -> given.add(tensor.text(TENSOR_NAME)));
    return tensors(INPUT).stream().filter(t -> !given.contains(t.name())).toList();
  }

  /** What a caller gets. */
  public List<OnnxTensor> outputs() {
    return tensors(OUTPUT);
  }

  private List<OnnxTensor> tensors(int field) {
    return graph.messages(field).stream().map(OnnxTensor::of).toList();
  }

  /** The node that makes a tensor; none for inputs and weights. */
  public Optional<OnnxNode> maker(String tensor) {
    return Optional.ofNullable(makers.get(tensor));
  }

  /**
   * The same network with other outputs and inputs, without what is then of no use.
   *
   * @param outputs new name and shape, by the tensor that is passed on
   * @param inputs that remain, by name; with these shapes
   * @param zeros inputs that become constants of zeros, with these shapes
   */
  public OnnxModel cut(
      Map<String, OnnxTensor> outputs, List<OnnxTensor> inputs, List<OnnxTensor> zeros) {
    Set<String> needed = needed(outputs.keySet());
    List<Fields> kept = new ArrayList<>();
    for (OnnxNode node : nodes) {
      if (node.outputs().stream().anyMatch(needed::contains)) {
        kept.add(node.fields());
      }
    }
    outputs.forEach((from, to) -> kept.add(OnnxNode.renaming(from, to.name()).fields()));
    List<Fields> weights = new ArrayList<>();
    for (Fields tensor : initializers) {
      if (needed.contains(tensor.text(TENSOR_NAME))) {
        weights.add(tensor);
      }
    }
    zeros.stream().filter(t -> needed.contains(t.name())).forEach(t -> weights.add(t.zeros()));
    Fields cut =
        graph
            .withMessages(NODE, kept)
            .withMessages(INITIALIZER, weights)
            .withMessages(INPUT, inputs.stream().map(OnnxTensor::value).toList())
            .withMessages(OUTPUT, outputs.values().stream().map(OnnxTensor::value).toList())
            .withMessages(VALUE_INFO, List.of());
    return new OnnxModel(model.withMessages(GRAPH, List.of(cut)), cut);
  }

  /**
   * The same network with other operations, in an order in which they can be run, and without those
   * of no use.
   *
   * @param more constants beside the weights
   */
  OnnxModel with(List<OnnxNode> operations, List<Fields> more) {
    List<Fields> weights = new ArrayList<>(initializers);
    weights.addAll(more);
    Fields all = graph.withMessages(NODE, operations.stream().map(OnnxNode::fields).toList());
    OnnxModel unordered = new OnnxModel(model, all.withMessages(INITIALIZER, weights));
    Set<String> results = new LinkedHashSet<>();
    unordered.outputs().forEach(output -> results.add(output.name()));
    Set<String> needed = unordered.needed(results);
    weights.removeIf(weight -> !needed.contains(weight.text(TENSOR_NAME)));
    List<Fields> sorted = unordered.sorted(results).stream().map(OnnxNode::fields).toList();
    Fields done = all.withMessages(NODE, sorted).withMessages(INITIALIZER, weights);
    return new OnnxModel(model.withMessages(GRAPH, List.of(done)), done);
  }

  /** The nodes that these tensors are made by, each behind those it reads of. */
  private Set<OnnxNode> sorted(Set<String> tensors) {
    Set<OnnxNode> sorted = new LinkedHashSet<>();
    Set<OnnxNode> met = new HashSet<>();
    Deque<OnnxNode> open = new ArrayDeque<>();
    tensors.stream().map(makers::get).filter(Objects::nonNull).forEach(open::push);
    while (!open.isEmpty()) {
      OnnxNode node = open.peek();
      if (!met.add(node)) {
        sorted.add(open.pop());
        continue;
      }
      for (String tensor : new TreeSet<>(node.reads())) {
        OnnxNode maker = makers.get(tensor);
        if (maker != null && !met.contains(maker)) {
          open.push(maker);
        }
      }
    }
    return sorted;
  }

  /** All operations. */
  List<OnnxNode> nodes() {
    return nodes;
  }

  /** What a tensor holds, whatever is asked; an empty message where it is worked out. */
  Fields constant(String tensor) {
    Fields weight = weights.get(tensor);
    OnnxNode maker = makers.get(tensor);
    boolean other = weight == null && maker != null;
    return other ? maker.constant() : weight == null ? Fields.empty() : weight;
  }

  /** All tensors that these are made of, they included. */
  private Set<String> needed(Set<String> tensors) {
    Set<String> needed = new HashSet<>(tensors);
    Deque<String> open = new ArrayDeque<>(tensors);
    while (!open.isEmpty()) {
      OnnxNode maker = makers.get(open.pop());
      if (maker != null) {
        maker.reads().stream().filter(needed::add).forEach(open::push);
      }
    }
    return needed;
  }
}
