package paretoscope.core.onnx;

/** A graph is not built as a change of it expects: the change is left out. */
public final class OtherGraph extends Exception {
  private static final long serialVersionUID = 1;

  public OtherGraph(String message) {
    super(message);
  }
}
