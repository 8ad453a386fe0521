package paretoscope.core.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import paretoscope.core.image.Plane;

/**
 * The maxima of an image's layers, computed when first asked for and kept for the next candidate.
 * Only maxima are kept, not the layers: a few per cent of the memory. Several threads may ask; what
 * one of them has begun to compute the others wait for.
 */
final class LayerStore {
  /** Memory at which everything kept is forgotten and built anew [bytes]. */
  private static final long LIMIT = 64L << 20;

  private final Plane image;
  private final Spectra spectra;
  private final Referee referee;
  private volatile Contents contents = new Contents();

  /** Two layers that follow each other in a ladder; equal for a layer without neighbours. */
  private record Key(Layer lower, Layer upper) {}

  private static final class Contents {
    private final Map<Key, CompletableFuture<LayerPair>> pairs = new ConcurrentHashMap<>();
    private final Map<Layer, Maxima> maxima = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    /** Keeps one copy of each layer's maxima, however many pairs it is in. */
    private LayerPair shared(Key key, LayerPair pair) {
      LayerPair kept =
          new LayerPair(
              shared(key.lower, pair.lower()),
              shared(key.upper, pair.upper()),
              pair.lowerWins(),
              pair.upperWins());
      bytes.addAndGet(kept.flagBytes());
      return kept;
    }

    private Maxima shared(Layer layer, Maxima found) {
      Maxima earlier = maxima.putIfAbsent(layer, found);
      if (earlier == null) {
        bytes.addAndGet(found.bytes());
      }
      return earlier == null ? found : earlier;
    }
  }

  LayerStore(Plane image, Spectra spectra, Referee referee) {
    this.image = image;
    this.spectra = spectra;
    this.referee = referee;
  }

  long bytes() {
    return contents.bytes.get() + spectra.bytes();
  }

  /** The pairs of consecutive layers; for one layer alone its pair with itself. */
  List<LayerPair> pairs(List<Layer> layers) {
    Contents now = contents;
    List<Key> keys = keys(layers);
    List<CompletableFuture<LayerPair>> futures = new ArrayList<>();
    List<CompletableFuture<LayerPair>> mine = new ArrayList<>();
    for (Key key : keys) {
      CompletableFuture<LayerPair> fresh = new CompletableFuture<>();
      CompletableFuture<LayerPair> earlier = now.pairs.putIfAbsent(key, fresh);
      futures.add(earlier == null ? fresh : earlier);
      mine.add(earlier == null ? fresh : null);
    }
    computeMissing(now, keys, mine);
    List<LayerPair> pairs = futures.stream().map(LayerStore::result).toList();
    if (now.bytes.get() > LIMIT && contents == now) {
      contents = new Contents();
    }
    return pairs;
  }

  private static List<Key> keys(List<Layer> layers) {
    List<Key> keys = new ArrayList<>();
    if (layers.size() == 1) {
      keys.add(new Key(layers.get(0), layers.get(0)));
    }
    for (int l = 0; l + 1 < layers.size(); l++) {
      keys.add(new Key(layers.get(l), layers.get(l + 1)));
    }
    return keys;
  }

  /** Computes runs of pairs that no thread has begun. */
  private void computeMissing(
      Contents now, List<Key> keys, List<CompletableFuture<LayerPair>> mine) {
    int from = 0;
    while (from < keys.size()) {
      int to = from;
      while (to < keys.size() && mine.get(to) != null) {
        to++;
      }
      if (to > from) {
        compute(now, keys.subList(from, to), mine.subList(from, to));
      }
      from = to + 1;
    }
  }

  private void compute(Contents now, List<Key> keys, List<CompletableFuture<LayerPair>> mine) {
    List<Layer> layers = new ArrayList<>();
    layers.add(keys.get(0).lower());
    for (Key key : keys) {
      if (!key.upper().equals(key.lower())) {
        layers.add(key.upper());
      }
    }
    try {
      List<LayerPair> found = Sweep.run(image, spectra, referee, layers);
      for (int p = 0; p < keys.size(); p++) {
        mine.get(p).complete(now.shared(keys.get(p), found.get(p)));
      }
    } catch (RuntimeException | Error e) {
      for (int p = 0; p < keys.size(); p++) {
        now.pairs.remove(keys.get(p), mine.get(p));
        mine.get(p).completeExceptionally(e);
      }
      throw e;
    }
  }

  private static LayerPair result(CompletableFuture<LayerPair> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("another thread failed to filter the image", e.getCause());
    }
  }
}
