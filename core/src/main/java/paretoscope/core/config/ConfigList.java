package paretoscope.core.config;

import java.util.List;

/** Several values in order. */
record ConfigList(Origin origin, List<ConfigNode> items) implements ConfigNode {
  ConfigList {
    items = List.copyOf(items);
  }

  @Override
  public String describe() {
    return "a list";
  }
}
