package paretoscope.bench.perceive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import paretoscope.bench.CpuClock;
import paretoscope.core.network.Features;
import paretoscope.core.network.Network;
import paretoscope.core.network.NetworkFile;

/**
 * Processor time of one U-Net on one tile of 64 x 64 squares, in one thread. Arguments: a file of
 * weights, repeats. The tile is the same formula as in {@code bench/peers/unet_speed.py}.
 */
public final class NetworkSpeed {
  private static final int SIDE = 64;
  private static final int WARM_UPS = 300;

  private NetworkSpeed() {}

  public static void main(String[] words) throws IOException {
    Path file = Path.of(words[0]);
    Network network = NetworkFile.read(words[0], Files.readAllBytes(file)).network();
    Features tile = Features.zeros(SIDE, SIDE, network.architecture().inputs());
    for (int i = 0; i < tile.values().length; i++) {
      tile.values()[i] = (float) Math.sin(0.37 * i);
    }
    CpuClock clock = CpuClock.of(WARM_UPS, Integer.parseInt(words[1]), i -> network.apply(tile));
    double sum = 0;
    for (float value : network.apply(tile).values()) {
      sum += value;
    }
    System.out.printf(Locale.ROOT, "| here | %.2f | %.2f |%n", clock.medianSeconds() * 1e3, sum);
  }
}
