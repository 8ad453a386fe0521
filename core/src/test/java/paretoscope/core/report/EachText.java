package paretoscope.core.report;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Copies of a value made of records, lists and maps, each with another of its texts replaced:
 * whatever fields it has, none is forgotten. Of a list the first two items stand for all.
 *
 * @param hostile stands in place of a text
 */
record EachText(String hostile) {
  private static final int ITEMS = 2;

  /**
   * @param place of the text
   * @param value with it
   */
  record Copy(String place, Object value) {
    private Copy in(String where, Object around) {
      return new Copy(where + (place.isEmpty() ? "" : "." + place), around);
    }
  }

  /** The copies; where a record refuses the text there is none. */
  List<Copy> of(Object value) throws ReflectiveOperationException {
    if (value instanceof String) {
      return List.of(new Copy("", hostile));
    }
    if (value instanceof Record) {
      return ofRecord(value);
    }
    if (value instanceof List<?> list) {
      return ofList(list);
    }
    if (value instanceof Map<?, ?> map) {
      return ofMap(map);
    }
    if (value instanceof Optional<?> some && some.isPresent()) {
      return of(some.get()).stream().map(c -> c.in("", Optional.of(c.value()))).toList();
    }
    return List.of();
  }

  private List<Copy> ofRecord(Object value) throws ReflectiveOperationException {
    RecordComponent[] components = value.getClass().getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Constructor<?> constructor = value.getClass().getDeclaredConstructor(types);
    constructor.setAccessible(true);
    Object[] fields = new Object[components.length];
    for (int i = 0; i < fields.length; i++) {
      components[i].getAccessor().setAccessible(true);
      fields[i] = components[i].getAccessor().invoke(value);
    }
    List<Copy> copies = new ArrayList<>();
    for (int i = 0; i < fields.length; i++) {
      for (Copy copy : of(fields[i])) {
        Object[] changed = fields.clone();
        changed[i] = copy.value();
        try {
          copies.add(copy.in(components[i].getName(), constructor.newInstance(changed)));
        } catch (InvocationTargetException e) {
          // this record takes no such text: nothing can come of it
        }
      }
    }
    return copies;
  }

  private List<Copy> ofList(List<?> list) throws ReflectiveOperationException {
    List<Copy> copies = new ArrayList<>();
    for (int i = 0; i < Math.min(ITEMS, list.size()); i++) {
      for (Copy copy : of(list.get(i))) {
        List<Object> changed = new ArrayList<>(list);
        changed.set(i, copy.value());
        copies.add(copy.in("" + i, changed));
      }
    }
    return copies;
  }

  private List<Copy> ofMap(Map<?, ?> map) throws ReflectiveOperationException {
    List<Copy> copies = new ArrayList<>();
    for (Map.Entry<?, ?> entry : map.entrySet().stream().limit(ITEMS).toList()) {
      for (Copy copy : of(entry.getValue())) {
        Map<Object, Object> changed = new LinkedHashMap<>(map);
        changed.put(entry.getKey(), copy.value());
        copies.add(copy.in("" + entry.getKey(), changed));
      }
      if (entry.getKey() instanceof String) {
        Map<Object, Object> changed = new LinkedHashMap<>(map);
        changed.put(hostile, entry.getValue());
        copies.add(new Copy("key", changed));
      }
    }
    return copies;
  }
}
