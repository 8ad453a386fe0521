package paretoscope.core.model;

import java.util.HashMap;
import java.util.Map;
import paretoscope.core.sam.NetworkMachine;
import paretoscope.core.sam.SamModel;

/**
 * The models that this virtual machine has open: each once per device, however many tasks use it.
 * One that nobody uses stays open for the next task, until another is wanted on that device.
 */
public final class OpenModels {
  /** Those of this virtual machine. */
  public static final OpenModels HERE = new OpenModels();

  private final Map<Key, Entry> open = new HashMap<>();

  OpenModels() {}

  private record Key(String encoder, String decoder, NetworkMachine machine) {
    static Key of(ModelCard card, NetworkMachine machine) {
      return new Key(card.encoder().sha256(), card.multi().sha256(), machine);
    }
  }

  private static final class Entry {
    private final SamModel model;
    private int users;

    Entry(SamModel model) {
      this.model = model;
    }
  }

  /** The right to use a model, until it is closed. */
  public final class Use implements AutoCloseable {
    private final Entry entry;
    private boolean over;

    private Use(Entry entry) {
      this.entry = entry;
    }

    public SamModel model() {
      return entry.model;
    }

    @Override
    public void close() {
      synchronized (open) {
        entry.users -= over ? 0 : 1;
        over = true;
      }
    }
  }

  /**
   * The model, opened if it is not.
   *
   * @throws paretoscope.core.error.UserError as {@link StoredModel#open}
   */
  public Use use(StoredModel stored, NetworkMachine machine) {
    Key key = Key.of(stored.card(), machine);
    synchronized (open) {
      Entry entry = open.get(key);
      if (entry == null) {
        closeIdle(machine);
        entry = new Entry(stored.open(machine));
        open.put(key, entry);
      }
      entry.users++;
      return new Use(entry);
    }
  }

  private void closeIdle(NetworkMachine machine) {
    open.entrySet()
        .removeIf(
            e -> {
              boolean idle = e.getValue().users == 0;
              boolean same = e.getKey().machine().gpu().equals(machine.gpu());
              if (idle && same) {
                e.getValue().model.close();
              }
              return idle && same;
            });
  }
}
