package paretoscope.core.config;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import paretoscope.core.error.UserError;

/**
 * Reads YAML 1.2 as keys, lists and words. Aliases, anchors and tags are refused: a study file
 * needs none, and they are what YAML attacks are made of.
 */
final class YamlTree {
  private static final int DEEPEST = 16;

  private final String name;
  private final IntFunction<Origin> origins;
  private final Iterator<Event> events;

  private YamlTree(String name, String text, IntFunction<Origin> origins) {
    this.name = name;
    this.origins = origins;
    // a buffer for all of it: at the end of a full one snakeyaml trips over half a character
    LoadSettings settings =
        LoadSettings.builder().setLabel(name).setBufferSize(text.length() + 2).build();
    this.events = new Parse(settings).parseString(text).iterator();
  }

  /**
   * Reads a document.
   *
   * @param name of the file, for messages
   * @param origins the origin of a line, counted from 1
   * @return empty if the document holds nothing
   */
  static Optional<ConfigNode> read(String name, String text, IntFunction<Origin> origins) {
    YamlTree tree = new YamlTree(name, text, origins);
    try {
      return tree.document();
    } catch (MarkedYamlEngineException e) {
      String at = e.getProblemMark().map(m -> origins.apply(m.getLine() + 1).place()).orElse(name);
      String column = e.getProblemMark().map(m -> ", column " + (m.getColumn() + 1)).orElse("");
      throw new UserError(
          at
              + column
              + " is not YAML: "
              + e.getProblem()
              + ". Check indentation, colons and brackets there.",
          e);
    } catch (YamlEngineException e) {
      String first = e.getMessage().lines().findFirst().orElse("");
      throw new UserError(name + " is not YAML: " + first + ". Save it as plain UTF-8 text.", e);
    } catch (IllegalArgumentException e) {
      // snakeyaml takes such numbers for granted
      throw new UserError(
          name + " is not YAML: in double quotes, \\x, \\u or \\U lacks the digits of a character.",
          e);
    }
  }

  private Optional<ConfigNode> document() {
    next();
    Event start = next();
    if (start.getEventId() == Event.ID.StreamEnd) {
      return Optional.empty();
    }
    ConfigNode root = node(next(), 0);
    next();
    Event end = next();
    if (end.getEventId() != Event.ID.StreamEnd) {
      throw new UserError(
          name
              + " holds a second document from "
              + origin(end).place()
              + " on; a study file is one document. Remove the `---` there.");
    }
    return Optional.of(root);
  }

  private Event next() {
    return events.next();
  }

  private ConfigNode node(Event event, int depth) {
    Origin origin = origin(event);
    if (event instanceof AliasEvent alias) {
      throw new UserError(
          "alias `*"
              + alias.getAlias()
              + "` in "
              + origin.place()
              + "; study files have no aliases. Write the value out.");
    }
    checkPlain((NodeEvent) event, origin);
    if (depth > DEEPEST) {
      throw new UserError(
          "keys in "
              + origin.place()
              + " lie deeper than "
              + DEEPEST
              + " levels; a study file needs 5.");
    }
    if (event instanceof ScalarEvent scalar) {
      return new ConfigWord(origin, scalar.getValue(), scalar.isPlain());
    }
    return event.getEventId() == Event.ID.SequenceStart ? list(origin, depth) : map(origin, depth);
  }

  private ConfigList list(Origin origin, int depth) {
    List<ConfigNode> items = new ArrayList<>();
    Event event = next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      items.add(node(event, depth + 1));
      event = next();
    }
    return new ConfigList(origin, items);
  }

  private ConfigMap map(Origin origin, int depth) {
    Map<String, ConfigMap.Entry> entries = new LinkedHashMap<>();
    Event event = next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      Origin keyOrigin = origin(event);
      if (!(node(event, depth + 1) instanceof ConfigWord key)) {
        throw new UserError("a key in " + keyOrigin.place() + " is a list or group; name it.");
      }
      ConfigNode value = node(next(), depth + 1);
      ConfigMap.add(entries, key.text(), new ConfigMap.Entry(keyOrigin, value));
      event = next();
    }
    return new ConfigMap(origin, entries);
  }

  private static void checkPlain(NodeEvent event, Origin origin) {
    Optional<String> tag =
        event instanceof ScalarEvent scalar
            ? scalar.getTag()
            : ((CollectionStartEvent) event).getTag();
    if (tag.isPresent()) {
      throw new UserError(
          "tag `"
              + tag.get()
              + "` in "
              + origin.place()
              + "; study files have no tags. Remove it.");
    }
    if (event.getAnchor().isPresent()) {
      throw new UserError(
          "anchor `&"
              + event.getAnchor().get()
              + "` in "
              + origin.place()
              + "; study files have no anchors. Remove it.");
    }
  }

  private Origin origin(Event event) {
    return origins.apply(event.getStartMark().map(Mark::getLine).orElse(0) + 1);
  }
}
